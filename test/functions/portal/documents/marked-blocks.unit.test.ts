import { describe, expect, it } from 'vitest';
import type {
  AuditFinding,
  AuditKind,
  AuditPlace,
} from '../../../../functions/domain/document/audit.ts';
import { readDocument } from '../../../../functions/domain/document/parse.ts';
import { readSource } from '../../../../functions/domain/document/reading/source.ts';
import { MarkedBlocks } from '../../../../functions/portal/documents/marked-blocks.ts';

const document = readDocument(
  readSource(`江州市住房租赁补贴实施办法
申请人应当连续缴纳社会保险6个月以上。
补贴资金按月发放，按月公示。
详见江州政务服务网。`),
);

/** Which block is pointed out for words that a finding quotes, or null. */
function placeOf(excerpt: string, kind: AuditKind = 'trackedChanges'): string | null {
  const place: AuditPlace = { where: 'body', paragraph: 3, excerpt };
  const finding: AuditFinding = { kind, severity: 'blocks', count: 1, places: [place] };
  return new MarkedBlocks('read').markPlace(document, finding, place);
}

describe('where a finding stands in the text that was read', () => {
  it('is pointed out by its words', () => {
    expect(placeOf('政务服务网')).toBe('read-4');
  });

  it('is not pointed out where its words stand in several blocks, or twice in one', () => {
    expect(placeOf('月')).toBeNull();
    expect(placeOf('按月')).toBeNull();
  });

  it('is not pointed out where nothing of it was taken in', () => {
    expect(placeOf('内部口径')).toBeNull();
    expect(placeOf('')).toBeNull();
  });

  it('is known by the number of the block for characters that no font shows', () => {
    expect(placeOf('月', 'missingGlyphs')).toBe('read-3');
  });
});
