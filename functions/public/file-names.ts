import type { FoundFile } from '../application/public/find-file.ts';
import { interpretationTitle, policyTitle } from './titles.ts';

const LONGEST = 80;

/** What a published file is called on a reader's disk, without its ending. */
export function fileName(file: FoundFile, gazetteTitle: string): string {
  switch (file.kind) {
    case 'document':
      return policyTitle(file.policy);
    case 'interpretation':
      return `${interpretationTitle(file.policy, file.interpretation)}（政策解读）`;
    case 'gazetteIssue':
      return `${gazetteTitle}${file.issue.year}年第${file.issue.issueNumber}期`;
  }
}

/**
 * A Content-Disposition with a name that every file system takes (RFC 6266): the Chinese name in
 * UTF-8 for browsers of today, a plain one for others. Nothing of the name can end the header.
 */
export function disposition(kind: 'inline' | 'attachment', name: string, ending: string): string {
  const safe = name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/gu, '_')
    .trim();
  const short = [...safe].slice(0, LONGEST).join('').replace(/^\.+/u, '') || 'tongbu';
  return `${kind}; filename="tongbu.${ending}"; filename*=UTF-8''${encoded(`${short}.${ending}`)}`;
}

/** encodeURIComponent leaves some characters as they are that RFC 8187 does not allow. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
