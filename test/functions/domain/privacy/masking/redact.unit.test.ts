import { describe, expect, it } from 'vitest';
import type { Severance } from '../../../../../functions/domain/disclosure/severance.ts';
import type { PolicyDocument } from '../../../../../functions/domain/document/model.ts';
import { policyDocumentSchema } from '../../../../../functions/domain/document/model.ts';
import { findCandidates } from '../../../../../functions/domain/privacy/candidates.ts';
import { proposedDecisions } from '../../../../../functions/domain/privacy/decisions.ts';
import {
  redactDocument,
  redactPackage,
  redactText,
} from '../../../../../functions/domain/privacy/masking/redact.ts';
import {
  findInDocument,
  findInPackage,
} from '../../../../../functions/domain/privacy/package/document-candidates.ts';
import { sampleDocument, sampleMaterial } from '../sample-document.ts';

const candidates = findInDocument(sampleDocument, 'document');
const decisions = proposedDecisions(candidates);
const redacted = redactDocument(sampleDocument, candidates, decisions, []);
const blockText = (index: number) => redacted.blocks[index]?.text;

describe('a redacted document', () => {
  it('masks the sign of a note with the name in it', () => {
    const place = { part: 'carrier', annex: 0 } as const;
    const document = policyDocumentSchema.parse({
      ...sampleDocument,
      blocks: [
        ...sampleDocument.blocks,
        { ...place, kind: 'footnote', mark: '周建平', text: '周建平是当事人。' },
      ],
    });
    const found = findInDocument(document, 'document');
    const written = JSON.stringify(redactDocument(document, found, proposedDecisions(found), []));
    expect(written).toContain('"kind":"footnote"');
    expect(written).not.toContain('周建平');
  });

  it('holds no value that was masked, in no field', () => {
    const written = JSON.stringify(redacted);
    for (const value of [
      '周秀兰',
      '周建平',
      '11010519491231002X',
      '138 0000 1111',
      '15号',
      '魏福根',
    ]) {
      expect(written).not.toContain(value);
    }
  });

  it('is a valid document', () => {
    expect(() => policyDocumentSchema.parse(redacted)).not.toThrow();
  });

  it('names people by surname, told apart where they share it', () => {
    expect(redacted.title).toBe('关于认定周某1家庭为低保对象的通知');
    expect(blockText(2)).toBe('关于认定周某1家庭\n为低保对象的通知');
    expect(blockText(5)).toBe('周某1之子周某2，电话138********，住东湖区荷塘村***。');
    expect(blockText(11)).toContain('魏某某');
    expect(blockText(11)).toContain('欧阳某某');
  });

  it('keeps the heading apart from the text that runs in', () => {
    const heading = redacted.blocks[4];
    if (heading?.kind !== 'heading') throw new Error('the heading is gone');
    expect(heading.text.slice(0, heading.headingLength)).toBe('一、村民周某1的申请。');
    expect(heading.text).toContain('（身份证号110105************）');
    expect(heading.numbering).toBe('一、');
  });

  it('rewrites cells and the joined text of a table alike', () => {
    const table = redacted.blocks[11];
    if (table?.kind !== 'table') throw new Error('the table is gone');
    expect(table.rows[1]?.map(({ text }) => text)).toEqual(['新桥镇', '魏某某', '139********']);
    expect(table.text).toBe(table.rows.flatMap((row) => row.map(({ text }) => text)).join('\n'));
    expect(table.rows[1]?.[0]?.rowSpan).toBe(2);
  });

  it('shows officials and office telephones', () => {
    expect(redacted.annotation).toBe(sampleDocument.annotation);
  });

  it('masks what nobody decided', () => {
    const silent = redactDocument(sampleDocument, candidates, [], []);
    expect(silent.annotation).not.toContain('钱敏');
    expect(JSON.stringify(silent)).not.toContain('0600-8765432');
  });

  it('is unchanged when there was nothing to find', () => {
    expect(redactDocument(sampleMaterial, [], [], [])).toEqual(sampleMaterial);
  });
});

describe('a redacted package', () => {
  it('uses the same stand-in for the same person in every part', () => {
    const parts = [
      { part: 'document', document: sampleDocument },
      { part: 'one-picture', document: sampleMaterial },
    ];
    const all = findInPackage(parts);
    const made = redactPackage(parts, {
      candidates: all,
      decisions: proposedDecisions(all),
      severed: [],
    });
    expect(made.get('one-picture')?.blocks[1]?.text).toBe('本次认定后周某1每月可领取补助。');
    expect(made.get('document')?.title).toContain('周某1');
  });

  it('calls people in a later interpretation what they were called before', () => {
    const parts = [{ part: 'later', document: sampleMaterial }];
    const all = findInPackage([{ part: 'document', document: sampleDocument }, ...parts]);
    const own = all.filter(({ part }) => part === 'later');
    const made = redactPackage(parts, {
      candidates: own,
      decisions: proposedDecisions(own),
      severed: [],
      published: [{ names: ['周建平', '周秀兰'] }],
    });
    expect(made.get('later')?.blocks[1]?.text).toBe('本次认定后周某2每月可领取补助。');
  });

  it('treats a line of plain text the same way', () => {
    const line = '解读对象：村民周秀兰，电话13800001111';
    const found = findCandidates(line, { context: 'ordinary' });
    expect(redactText(line, found, proposedDecisions(found))).toBe(
      '解读对象：村民周某某，电话138********',
    );
  });
});

describe('severed passages', () => {
  const cut = (blocks: number[], ground: Severance['ground'] = 'tradeSecret'): Severance => ({
    part: 'document',
    blocks,
    ground,
  });

  it('leave a statement of the legal basis, once for neighbours', () => {
    const made = redactDocument(sampleDocument, candidates, decisions, [cut([5, 6])]);
    expect(made.blocks).toHaveLength(sampleDocument.blocks.length - 1);
    expect(made.blocks[5]).toEqual({
      part: 'carrier',
      annex: 0,
      kind: 'paragraph',
      text: '（此处依据《中华人民共和国政府信息公开条例》第十五条不予公开）',
    });
    expect(JSON.stringify(made)).not.toContain('市财政局承担');
  });

  it('tell two grounds apart and keep to their annex', () => {
    const severed = [cut([5]), cut([6], 'endangersSafety'), cut([11], 'personalPrivacy')];
    const made = redactDocument(sampleDocument, candidates, decisions, severed);
    expect(made.blocks[5]?.text).toContain('第十五条');
    expect(made.blocks[6]?.text).toContain('第十四条');
    expect(made.blocks[11]).toMatchObject({ part: 'annex', annex: 1, kind: 'paragraph' });
  });

  it('take the notes with them that explain them, and leave those of others', () => {
    const place = { part: 'carrier', annex: 0 } as const;
    const blocks = [
      { ...place, kind: 'paragraph', text: '底价①由供应商②报出。' },
      { ...place, kind: 'footnote', mark: '①', text: '① 底价为三百万元。' },
      { ...place, kind: 'footnote', mark: '②', text: '② 指某一公司。' },
      { ...place, kind: 'paragraph', text: '结果③公开。' },
      { ...place, kind: 'footnote', mark: '③', text: '③ 见市政府网站。' },
    ] satisfies PolicyDocument['blocks'];
    const made = redactDocument({ ...sampleDocument, blocks }, [], [], [cut([0])]);
    expect(made.blocks.map(({ text }) => text)).toEqual([
      '（此处依据《中华人民共和国政府信息公开条例》第十五条不予公开）',
      '结果③公开。',
      '③ 见市政府网站。',
    ]);
  });

  it('take what the facts of the document repeated with them', () => {
    const made = redactDocument(sampleDocument, candidates, decisions, [cut([1, 2, 8, 9, 12])]);
    expect(made).toMatchObject({
      title: null,
      documentNumber: null,
      dateOfDocument: null,
      issueDate: null,
      annotation: null,
      issuingOrgan: '江州市民政局',
    });
  });
});
