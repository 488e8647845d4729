import { describe, expect, it } from 'vitest';
import { readNumbering } from '../../../functions/domain/document/heading.ts';
import type { Block } from '../../../functions/domain/document/model.ts';
import { articleStyle } from '../../../templates/gazette/issue-style.ts';
import { type BodyStyle, officialStyle } from '../../../templates/official-document/body-style.ts';
import { headingFlow } from '../../../templates/official-document/heading-flow.ts';
import { documentElement } from '../../../templates/typesetting/page/structure.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** The runs of a heading as `face:text`. */
function runsOf(text: string, sheet: BodyStyle = officialStyle): string[] {
  const numbered = readNumbering(text);
  if (numbered === null) throw new Error(`not numbered: ${text}`);
  const { level, numbering, headingLength } = numbered;
  const place = { part: 'carrier', annex: 0 } as const;
  const block: Heading = { ...place, kind: 'heading', level, numbering, text, headingLength };
  const flow = headingFlow(block, sheet, {
    root: documentElement(),
    outlineLevel: 1,
    pictures: new Map(),
  });
  return flow.flatMap((item) =>
    item.kind === 'paragraph'
      ? item.paragraph.runs.map((run) => `${run.style.slot}:${run.text}`)
      : [],
  );
}

describe('the heading of an article of rules', () => {
  it.each([
    ['an ideographic space', '第一条　为推动工作，制定本办法。'],
    ['an ordinary space', '第一条 为推动工作，制定本办法。'],
    ['several spaces', '第一条  　为推动工作，制定本办法。'],
    ['no space', '第一条为推动工作，制定本办法。'],
  ])('stands in Hei, one character before its text, where the source has %s', (_, text) => {
    const runs = ['hei:第一条', 'fangSong:　为推动工作，制定本办法。'];
    expect(runsOf(text)).toEqual(runs);
    expect(runsOf(text, articleStyle)).toEqual(runs);
  });

  it('may be one put in later, and may open with a quotation', () => {
    expect(runsOf('第十条之一 《条例》另有规定的除外。')).toEqual([
      'hei:第十条之一',
      'fangSong:　《条例》另有规定的除外。',
    ]);
  });

  it('gets no space before a sign or where nothing follows', () => {
    expect(runsOf('第一条：为推动工作。')).toEqual(['hei:第一条', 'fangSong:：为推动工作。']);
    expect(runsOf('第一条')).toEqual(['hei:第一条']);
  });
});

describe('other headings', () => {
  it('keep the space that a chapter has before its name', () => {
    expect(runsOf('第一章　总则')).toEqual(['hei:第一章　总则']);
    expect(runsOf('第二节　申请')).toEqual(['kai:第二节　申请']);
  });

  it('keep their faces and stand close to the text that runs in', () => {
    expect(runsOf('（一）同步起草。政策与解读同时起草。')).toEqual([
      'kai:（一）同步起草。',
      'fangSong:政策与解读同时起草。',
    ]);
    expect(runsOf('1.建立台账。逐项登记。')[0]).toBe('fangSong:1.建立台账。');
  });
});
