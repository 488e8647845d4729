import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../../functions/domain/document/model.ts';
import { redactPackage } from '../../../../../functions/domain/privacy/masking/redact.ts';
import { findInPackage } from '../../../../../functions/domain/privacy/package/document-candidates.ts';
import {
  projectionOf,
  textsOf,
} from '../../../../../functions/domain/privacy/package/document-text.ts';
import { valueIn } from '../finding.ts';
import { documentOf, packageOf, paragraph, proposed, table } from '../package-of.ts';

const located = { part: 'carrier', annex: 0 } as const;
const maskedIn = (document: PolicyDocument) =>
  findInPackage(packageOf(document))
    .filter(({ action }) => action === 'mask')
    .map((one) => `${one.block} ${valueIn(document, one)}`);

describe('what is searched', () => {
  it('is every text that is printed or seen, whatever its kind', () => {
    const mobile = (last: number) => `电话1380000111${last}`;
    const picture = {
      image: '0'.repeat(64),
      mediaType: 'image/png',
      width: 10,
      height: 10,
    };
    const kinds = [
      { kind: 'title', text: mobile(0) },
      { kind: 'addressees', text: mobile(1) },
      { kind: 'heading', level: 1, numbering: '一、', headingLength: 3, text: `一、${mobile(2)}` },
      { kind: 'figure', ...picture, text: mobile(3) },
      { kind: 'footnote', mark: '①', text: `①${mobile(4)}` },
      { kind: 'signature', text: mobile(5) },
      { kind: 'annexList', text: mobile(6) },
      { kind: 'annexMark', text: mobile(7) },
      { kind: 'copyRecipients', text: mobile(8) },
      { kind: 'imprint', text: mobile(9) },
    ];
    const blocks = kinds.map((block) => ({ ...located, ...block }));
    const document = documentOf(blocks as PolicyDocument['blocks']);
    expect(maskedIn(document)).toHaveLength(kinds.length);
  });

  it('is a fact of the document where no block of its kind repeats it', () => {
    const document = documentOf([paragraph('正文。')], {
      title: '关于受理申请人王建国来信的复函',
      annotation: '（联系手机13800001111）',
      addressees: ['各区民政局'],
    });
    expect(textsOf(document).map(({ block, kind }) => `${block} ${kind}`)).toEqual([
      '0 paragraph',
      '1 title',
      '4 annotation',
      '5 addressee',
    ]);
    expect(maskedIn(document)).toEqual(['1 王建国', '4 13800001111']);
  });

  it('is a fact only once: printed on two lines and told on one', () => {
    const title = { ...located, kind: 'title' as const, text: '关于受理申请人王建国\n来信的复函' };
    const document = documentOf([title], { title: '关于受理申请人王建国来信的复函' });
    expect(textsOf(document)).toHaveLength(1);
    expect(maskedIn(document)).toEqual(['0 王建国']);
  });

  it('keeps every unit of a text in its place', () => {
    const document = documentOf(
      [
        '甲\ud800乙',
        table([
          ['姓名', '电\t话'],
          ['丙|丁', ''],
        ]),
        '',
      ].filter((block) => block !== '') as PolicyDocument['blocks'],
    );
    const { text, segments } = projectionOf(packageOf(document));
    const written = segments.map(({ start, end }) => text.slice(start, end));
    expect(written).toEqual(['甲\ud800乙', '姓名', '电 话', '丙 丁', '']);
  });
});

describe('tables', () => {
  it('keep their columns under merged cells', () => {
    const document = documentOf([
      table([
        ['乡镇', '姓名', '电话'],
        [['新桥镇', 2], '魏福根', '13900002222'],
        ['欧阳婉', '13900003333'],
      ]),
    ]);
    expect(maskedIn(document)).toEqual(['0 魏福根', '0 13900002222', '0 欧阳婉', '0 13900003333']);
  });

  it('know their columns by the header rows that the document marks', () => {
    const rows = [
      ['受益人', '是否在册', '帮扶措施', '成效'],
      ['濮阳一诺', '是', '产业', '良好'],
      ['逄水生', '否', '就业', '良好'],
    ];
    const names = maskedIn(documentOf([table(rows)]));
    expect(names).toEqual(['0 濮阳一诺', '0 逄水生']);
  });

  it('lead from a candidate to the header that speaks for it, in its own cell', () => {
    const document = documentOf([
      table([
        ['姓名', '身份证号'],
        ['魏福根', '11010519491231002X'],
      ]),
    ]);
    const number = findInPackage(packageOf(document)).find(({ type }) => type === 'residentId');
    const header = number?.explanation.evidence.find(({ kind }) => kind === 'header');
    expect(header?.place).toEqual({ part: 'document', block: 0, cell: { row: 0, column: 1 } });
    expect(header?.span).toEqual({ start: 0, end: 4 });
  });

  it('of hostile spans cost no more than their text', () => {
    const wide = { ...table([['姓名'], ['魏福根']]) };
    const rows = wide.rows.map((row) =>
      row.map((cell) => ({ ...cell, columnSpan: 1_000_000_000, rowSpan: 1_000_000_000 })),
    );
    expect(projectionOf(packageOf(documentOf([{ ...wide, rows }]))).text.length).toBeLessThan(
      1_000,
    );
  });
});

describe('a value that runs over two blocks', () => {
  const parts = packageOf(documentOf(['身份证号：1101051949', '1231002X，请核对。']));
  const { candidates, decisions } = proposed(parts);
  const pieces = candidates.filter(({ type }) => type === 'residentId');

  it('is one decision in pieces', () => {
    expect(pieces.map(({ block }) => block)).toEqual([0, 1]);
    expect(new Set(pieces.map(({ group }) => group))).toEqual(new Set([pieces[0]?.id]));
  });

  it('is masked as a whole even if somebody keeps a half', () => {
    const half = decisions.map((decision) =>
      decision.candidate === pieces[1]?.id
        ? ({ candidate: decision.candidate, decision: 'keep', reason: '误判' } as const)
        : decision,
    );
    const made = redactPackage(parts, { candidates, decisions: half, severed: [] });
    expect(made.get('document')?.blocks.map(({ text }) => text)).toEqual([
      '身份证号：110105************',
      '***，请核对。',
    ]);
  });
});

describe('the facts of a redacted document', () => {
  it('lose what their print lost, and what was found in themselves', () => {
    const title = { ...located, kind: 'title' as const, text: '关于受理申请人王建国\n来信的复函' };
    const document = documentOf([title], {
      title: '关于受理申请人王建国来信的复函',
      annotation: '（申请人王建国手机13800001111）',
    });
    const parts = packageOf(document);
    const made = redactPackage(parts, proposed(parts)).get('document');
    expect(made?.title).toBe('关于受理申请人王某某来信的复函');
    expect(made?.annotation).toBe('（申请人王某某手机138********）');
  });
});
