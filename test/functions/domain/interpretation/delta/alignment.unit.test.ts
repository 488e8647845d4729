import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../../functions/domain/document/model.ts';
import { parsePolicyDocument } from '../../../../../functions/domain/document/parse.ts';
import { policyDelta } from '../../../../../functions/domain/interpretation/delta/policy-delta.ts';
import { articles, changesTold, clauses, everyRule, paragraphs, rule, told } from './rulebook.ts';

const all = everyRule;
/** The rules with one taken out, put elsewhere, or replaced by others. */
const without = (...gone: readonly string[]) => all.filter((text) => !gone.includes(text));
const instead = (text: string, ...others: readonly string[]) =>
  all.flatMap((one) => (one === text ? others : [one]));
const after = (place: string, ...added: readonly string[]) => instead(place, place, ...added);
const appeal = '申请人对决定不服的，可以依法申请行政复议或者提起行政诉讼。';
const archive = '街道办事处应当建立补贴档案，一户一档，保存期限不少于十年。';

/** Name, the new rules, and what becomes of the old ones, which are all thirteen. */
const revisions: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['nothing', all, []],
  ['a new article at the end', [...all, appeal], ['new >14']],
  ['a new article at the beginning', [appeal, ...all], ['new >1']],
  ['a new article in the middle', after(rule.decide, appeal), ['new >10']],
  ['two new articles in two places', [archive, ...after(rule.pay, appeal)], ['new >1', 'new >12']],
  ['an article less', without(rule.income), ['dropped 5>']],
  ['the first article less', without(rule.purpose), ['dropped 1>']],
  ['the last article less', without(rule.force), ['dropped 13>']],
  [
    'three articles less',
    without(rule.duty, rule.income, rule.fraud),
    ['dropped 3>', 'dropped 5>', 'dropped 12>'],
  ],
  ['another amount', instead(rule.amount, rule.amount.replace('300元', '400元')), ['changed 6>6']],
  ['another period', instead(rule.review, rule.review.replace('15个', '7个')), ['changed 8>8']],
  [
    'a clause more',
    instead(rule.pay, `${rule.pay.slice(0, -1)}，不得以现金发放。`),
    ['changed 10>10'],
  ],
  [
    'a clause less',
    instead(rule.apply, '申请人应当向居住地街道办事处提出书面申请。'),
    ['changed 7>7'],
  ],
  [
    'other words throughout',
    instead(rule.fraud, '弄虚作假骗取补贴的，应当追回已经发放的补贴，三年内不再受理其申请。'),
    ['changed 12>12'],
  ],
  [
    'an article further down',
    [...without(rule.scope).slice(0, 8), rule.scope, ...without(rule.scope).slice(8)],
    ['moved 2>9'],
  ],
  [
    'an article further up',
    [rule.purpose, rule.fraud, ...without(rule.purpose, rule.fraud)],
    ['moved 12>2'],
  ],
  [
    'an article further down with another amount',
    [...without(rule.amount), rule.amount.replace('900元', '1200元')],
    ['moved 6>13'],
  ],
  [
    'two articles in each other’s place',
    all.with(5, rule.apply).with(6, rule.amount),
    ['moved 6>7'],
  ],
  [
    'one article as two',
    instead(
      rule.duty,
      '市住房保障部门负责全市住房租赁补贴的组织实施。',
      '财政部门负责住房租赁补贴资金筹集和拨付。',
    ),
    ['split 3>3,4'],
  ],
  [
    'one article as three',
    instead(
      rule.change,
      '家庭人口、收入、住房情况发生变化的，申请人应当如实申报。',
      '申请人应当在30日内申报变化情况。',
      '街道办事处应当根据变化情况重新核定。',
    ),
    ['split 11>11,12,13'],
  ],
  [
    'two articles as one',
    instead(rule.review, `${rule.review}${rule.decide}`).filter((text) => text !== rule.decide),
    ['merged 8,9>8'],
  ],
  [
    'three articles as one',
    instead(rule.who, `${rule.who}${rule.income}${rule.amount}`).filter(
      (text) => text !== rule.income && text !== rule.amount,
    ),
    ['merged 4,5,6>4'],
  ],
  [
    'one article as two with other periods',
    instead(
      rule.review,
      '街道办事处应当自受理之日起7个工作日内完成初审。',
      '街道办事处应当将初审结果在社区公示7日。',
    ),
    ['split 8>8,9'],
  ],
  [
    'two articles as one with other periods',
    instead(
      rule.review,
      '街道办事处应当自受理之日起7个工作日内完成初审，并在社区公示5日。区住房保障部门应当自收到初审意见之日起3个工作日内作出决定，并书面通知申请人。',
    ).filter((text) => text !== rule.decide),
    ['merged 8,9>8'],
  ],
  [
    'one changed, one new, one dropped',
    [
      ...instead(rule.amount, rule.amount.replace('300元', '500元')).filter(
        (text) => text !== rule.change,
      ),
      appeal,
    ],
    ['changed 6>6', 'dropped 11>', 'new >13'],
  ],
  [
    'a repeated sentence as an article of its own',
    after(rule.pay, '补贴资金按季度发放。'),
    ['new >11'],
  ],
  ['full-width signs as half-width ones', all.map((text) => text.replaceAll('，', ',')), []],
  ['spaces between characters', instead(rule.pay, rule.pay.replace('补贴资金', '补贴 资金')), []],
];

describe('What becomes of the articles of a document in one with', () => {
  it.for(revisions)('%s', ([, fresh, expected]) => {
    expect(changesTold(articles(...all), articles(...fresh))).toEqual(expected);
  });

  it.for(revisions)('%s, where clauses are numbered', ([, fresh, expected]) => {
    expect(changesTold(clauses(...all), clauses(...fresh))).toEqual(expected);
  });

  it.for(revisions.filter(([name]) => !name.includes('spaces')))(
    '%s, where nothing is numbered',
    ([, fresh, expected]) => {
      expect(changesTold(paragraphs(...all), paragraphs(...fresh))).toEqual(expected);
    },
  );

  it('articles that became clauses', () => {
    expect(changesTold(articles(...all), clauses(...all))).toEqual([]);
  });
});

describe('A comparison of two documents', () => {
  it('tells what only has another number from what did not change', () => {
    const rows = told(articles(...all), articles(rule.purpose, appeal, ...all.slice(1)));
    expect(rows.slice(0, 3)).toEqual(['unchanged 1>1', 'new >2', 'renumbered 2>3']);
  });

  it('puts what was dropped behind what stood before it', () => {
    const rows = told(articles(...all), articles(...without(rule.scope)));
    expect(rows.slice(0, 3)).toEqual(['unchanged 1>1', 'dropped 2>', 'renumbered 3>2']);
  });

  it('aligns annexes by what they say, not by their numbers', () => {
    const form = ['住房租赁补贴申请表填写说明', '申请表由申请人本人填写，字迹应当清楚。'];
    const list = ['住房租赁补贴材料清单', '身份证明、收入证明、租赁合同各一份。'];
    const old = annexed([form, list]);
    expect(changesTold(old, annexed([list, form]))).toEqual([]);
    const shorter = ['住房租赁补贴材料清单', '身份证明、租赁合同各一份。'];
    expect(changesTold(old, annexed([shorter, form]))).toEqual(['changed 17>15']);
    expect(changesTold(old, annexed([form]))).toEqual(['dropped 16>', 'dropped 17>']);
  });

  it('tells an article that moved into an annex', () => {
    const heading = ['住房租赁补贴标准', '下列标准每年公布一次。'];
    const old = annexed([heading]);
    const fresh = annexed([[...heading, rule.amount]], without(rule.amount));
    expect(changesTold(old, fresh)).toEqual(['moved 6>15']);
  });

  it('takes a table as one unit, with a line for each row', () => {
    const table = (amount: string) =>
      withTable(['类别', '每月标准'], ['一人户', '300元'], ['二人户', amount]);
    const delta = policyDelta(table('600元'), table('700元'));
    const [row] = delta.rows.filter(({ kind }) => kind === 'changed');
    expect(row?.new).toMatchObject([
      { kind: 'table', text: '类别 | 每月标准\n一人户 | 300元\n二人户 | 700元' },
    ]);
    expect(row?.figures).toMatchObject([{ old: { text: '600元' }, new: { text: '700元' } }]);
  });

  it('never sets a table beside words', () => {
    const old = withTable(['类别', '每月标准'], ['一人户', '每人每月补贴标准为300元']);
    const fresh = articles(...all, '类别、每月标准：一人户每人每月补贴标准为300元。');
    expect(changesTold(old, fresh)).toContain('dropped 14>');
  });

  it('says under which headings a unit stands', () => {
    const delta = policyDelta(chaptered(rule.who), chaptered(rule.who.replace('15', '20')));
    const [row] = delta.rows.filter(({ kind }) => kind === 'changed');
    expect(row?.new).toMatchObject([{ label: '第二条', path: ['第二章 对象'], kind: 'article' }]);
  });

  it('keeps what an article enumerates with it', () => {
    const listed = [
      '有下列情形之一的，停止发放补贴：',
      '（一）购买住房的；',
      '（二）迁出本市的。',
    ].join('\n\n');
    const old = articles(...all, listed);
    expect(changesTold(old, articles(...all, listed.replace('迁出', '离开')))).toEqual([
      'changed 14>14',
    ]);
  });
});

const sewage = [
  '排水户排放污水，应当向城镇排水主管部门申领排水许可证。',
  '禁止向雨水管网倾倒垃圾、渣土、施工泥浆。',
  '泵站运行单位每日巡视水位，暴雨期间加密巡查频次并上报。',
];
const english = `Measures for rental subsidies

Article 1 These measures govern how subsidies for rented homes are applied for and paid.

Article 2 The amount is three hundred yuan for each person and month.`;

describe('Two documents that cannot be set beside each other', () => {
  const states: readonly (readonly [string, PolicyDocument, PolicyDocument])[] = [
    ['identical', articles(...all), articles(...all)],
    ['unrelated', articles(...all), articles(...sewage)],
    ['otherLanguage', articles(...all), parsePolicyDocument(english)],
    ['empty', articles(...all), parsePolicyDocument('')],
    ['empty', parsePolicyDocument('江州市人民政府文件'), articles(...all)],
  ];

  it.for(states)('are told to be %s', ([state, old, fresh]) => {
    expect(policyDelta(old, fresh).state).toBe(state);
  });

  it('have no rows unless they are identical', () => {
    for (const [state, old, fresh] of states) {
      expect(policyDelta(old, fresh).rows.length > 0).toBe(state === 'identical');
    }
  });

  it('are too long beyond any policy', () => {
    const long = {
      ...articles(rule.purpose),
      blocks: Array.from({ length: 20_001 }, () => block(rule.scope)),
    };
    expect(policyDelta(long, articles(...all)).state).toBe('tooLong');
  });
});

function annexed(
  annexes: readonly (readonly string[])[],
  body: readonly string[] = all,
): PolicyDocument {
  const written = annexes.flatMap((lines, index) => [`附件${index + 1}`, ...lines]);
  const articled = body.map(
    (text, index) =>
      `第${'一二三四五六七八九'.charAt(index) || `十${'一二三四'.charAt(index - 10)}`}条　${text}`,
  );
  return parsePolicyDocument(['江州市住房租赁补贴办法', ...articled, ...written].join('\n\n'));
}

function block(text: string) {
  return { kind: 'paragraph' as const, part: 'carrier' as const, annex: 0, text };
}

function withTable(...rows: readonly (readonly string[])[]): PolicyDocument {
  const document = articles(...all);
  const table = {
    kind: 'table' as const,
    part: 'carrier' as const,
    annex: 0,
    headerRows: 1,
    columns: 2,
    rows: rows.map((row) => row.map((text) => ({ text, columnSpan: 1, rowSpan: 1 }))),
    text: rows.flat().join('\n'),
  };
  return { ...document, blocks: [...document.blocks, table] };
}

function chaptered(article: string): PolicyDocument {
  return parsePolicyDocument(
    [
      '江州市住房租赁补贴办法',
      '第一章　总则',
      `第一条　${rule.purpose}`,
      '第二章　对象',
      `第二条　${article}`,
    ].join('\n\n'),
  );
}
