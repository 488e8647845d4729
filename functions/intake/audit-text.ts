import type { AuditFinding, AuditKind } from '../domain/document/audit.ts';
import { AuditFindings } from './docx/audit-findings.ts';
import { directionControls, privateUse } from './unseen-characters.ts';

const signs: readonly (readonly [AuditKind, RegExp])[] = [
  ['privateUseCharacters', privateUse],
  ['directionControls', directionControls],
];
/** UTF-16 units before and behind the sign that are shown with it. */
const before = 20;
const behind = 40;

/** What a text carries besides what is seen; a place counts lines from 1, empty ones too. */
export function auditText(text: string): AuditFinding[] {
  const findings = new AuditFindings();
  for (const [kind, sign] of signs) {
    const lines = new LineCounter(text);
    for (const { index, 0: found } of text.matchAll(sign)) {
      const paragraph = lines.at(index);
      const around = text.slice(Math.max(0, index - before), index + behind).trim();
      const excerpt = kind === 'privateUseCharacters' ? `${codePoint(found)} ${around}` : around;
      findings.add(kind, { where: 'body', paragraph, excerpt });
    }
  }
  return findings.list();
}

/** Counts on from the last place asked for, so that a whole text is gone through once. */
class LineCounter {
  private readonly text: string;
  private position = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text;
  }

  at(index: number): number {
    for (; this.position < index; this.position += 1) {
      const code = this.text.charCodeAt(this.position);
      const endsLine = code === 0x0a || (code === 0x0d && this.text[this.position + 1] !== '\n');
      if (endsLine) this.line += 1;
    }
    return this.line;
  }
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
