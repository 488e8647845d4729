import { canonicalJson } from '../../../functions/domain/kernel/canonical-json.ts';
import type { Attachment } from './attachments.ts';

/** Which model an attached source follows. */
export type SourceKind = 'officialDocument' | 'interpretation' | 'gazetteIssue';

/**
 * The model that a file was set from, for machines: `{kind, model, version}` as canonical JSON. It
 * holds what is printed and nothing else, so it is as public as the pages are.
 */
export function sourceAttachment(kind: SourceKind, model: object): Attachment {
  return {
    name: 'source.json',
    description: '结构化源数据（JSON） / Structured source (JSON)',
    mediaType: 'application/json',
    relationship: 'Source',
    bytes: new TextEncoder().encode(canonicalJson({ kind, version: 1, model })),
  };
}
