import { describe, expect, it } from 'vitest';
import { policyDelta } from '../../../../../functions/domain/interpretation/delta/policy-delta.ts';
import { ownReferences } from '../../../../../functions/domain/interpretation/delta/references.ts';
import { changeName, referencesElsewhere } from '../../../../../templates/words/delta-places.ts';
import { articles, rule } from './rulebook.ts';

const named = (text: string) => ownReferences(text).map(({ article }) => article);

describe('a reference to an article', () => {
  it.each([
    ['依照本办法第五条、第六条的规定办理', [5, 6]],
    ['违反第十二条第二款和第15条的', [12, 15]],
    ['按照本暂行办法第三条执行', [3]],
    ['前款和第二十一条第（三）项规定的材料', [21]],
    ['第 七 条规定的期限', [7]],
    ['依照本辦法第五條辦理', [5]],
  ])('is to the document itself in %s', (text, articlesNamed) => {
    expect(named(text)).toEqual(articlesNamed);
  });

  it.each([
    '依照《中华人民共和国行政许可法》第三十二条办理',
    '依照《办法》（江政办发〔2021〕19号）第五条、第六条办理',
    '依照行政处罚法第九条和第十条处罚',
    '依照原办法第五条办理',
  ])('is to another one in %s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('is looked for in time that grows with the text', () => {
    expect(named('第五条、'.repeat(100_000))).toHaveLength(100_000);
    expect(named('《'.repeat(300_000))).toEqual([]);
  });
});

const appeal = '申请人对决定不服的，可以依法申请行政复议或者提起行政诉讼。';
const body = (reference: string) => [
  rule.purpose,
  rule.who,
  rule.amount,
  rule.review,
  `补贴按照${reference}的标准计算，由财政部门按季度拨付到申请人账户，逐户公示。`,
  rule.fraud,
];

/** The third rule becomes the fourth. */
const inserted = (reference: string) => body(reference).toSpliced(1, 0, appeal);

function rowNaming(old: string, fresh: string) {
  const delta = policyDelta(articles(...body(old)), articles(...inserted(fresh)));
  const row = delta.rows.find(({ new: units }) => units[0]?.text.startsWith('补贴按照') === true);
  if (row === undefined) throw new TypeError('no such row');
  return { delta, row };
}

describe('an article that names another one, when an article was inserted before both', () => {
  it('is no change where the number follows', () => {
    const { delta, row } = rowNaming('第三条', '第四条');
    expect(row).toMatchObject({
      kind: 'renumbered',
      words: null,
      figures: [],
      references: [{ old: '第三条', new: '第四条', follows: true }],
    });
    expect(changeName(row).zh).toBe('引用的条号随之调整');
    expect(delta.counts).toMatchObject({ changed: 0, new: 1 });
  });

  it('follows through lists and as often as it is named', () => {
    const { row } = rowNaming('第三条、第四条以及本办法第三条', '第四条、第五条以及本办法第四条');
    expect(row.kind).toBe('renumbered');
    expect(row.references).toHaveLength(2);
  });

  it('is a change where it names something else', () => {
    const { row } = rowNaming('第三条', '第七条');
    expect(row.kind).toBe('changed');
    expect(row.references).toEqual([{ old: '第三条', new: '第七条', follows: false }]);
    expect(row.words).not.toBeNull();
  });

  it('is a change where the number stayed, for that is another article now', () => {
    const { row } = rowNaming('第三条', '第三条');
    expect(row).toMatchObject({ kind: 'changed', words: null });
    expect(referencesElsewhere(row)).toBe('第三条');
    expect(changeName(row).zh).toContain('引用的已是另一条');
  });

  it('is a change of its other words only', () => {
    const { row } = rowNaming('第三条', '第四条');
    const old = articles(...body('第三条'));
    const fresh = articles(
      ...inserted('第四条').map((text) => text.replace('按季度拨付', '按月拨付')),
    );
    const changed = policyDelta(old, fresh).rows.find(
      ({ new: units }) => units[0]?.text.startsWith('补贴按照') === true,
    );
    expect(row.kind).toBe('renumbered');
    expect(changed?.kind).toBe('changed');
    const marked = changed?.words?.new.filter(({ kind }) => kind === 'changed');
    expect(marked?.map(({ text }) => text).join('')).not.toContain('四');
    expect(changed?.words?.new.map(({ text }) => text).join('')).toBe(changed?.new[0]?.text);
  });

  it('says nothing of the articles of a law', () => {
    const law = '《中华人民共和国社会救助条例》第三条';
    const { row } = rowNaming(law, law);
    expect(row).toMatchObject({ kind: 'renumbered', references: [] });
    const other = rowNaming(law, law.replace('第三条', '第四条')).row;
    expect(other).toMatchObject({ kind: 'changed', references: [] });
  });
});

describe('a reference to an article that was dropped', () => {
  it('is a change, though another article has its number now', () => {
    const old = articles(...body('第二条'));
    const fresh = articles(...body('第二条').toSpliced(1, 1));
    const row = policyDelta(old, fresh).rows.find(
      ({ new: units }) => units[0]?.text.startsWith('补贴按照') === true,
    );
    expect(row).toMatchObject({ kind: 'changed', words: null });
    expect(row?.references).toEqual([{ old: '第二条', new: '第二条', follows: false }]);
  });
});

describe('articles that keep their numbers', () => {
  it('have no references to tell of', () => {
    const delta = policyDelta(articles(...body('第三条')), articles(...body('第四条')));
    expect(delta.counts).toMatchObject({ changed: 1, renumbered: 0 });
    expect(delta.rows.flatMap(({ references }) => references)).toEqual([]);
  });
});
