import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../functions/domain/document/model.ts';
import { materialPlaces } from '../../../../functions/domain/interpretation/material-places.ts';
import { paragraph, tableOf } from './chart/tables.ts';

const heading: Block = {
  part: 'carrier',
  annex: 0,
  kind: 'heading',
  level: 1,
  numbering: '二、',
  text: '二、政策问答',
  headingLength: 6,
};

function answering(...blocks: readonly Block[]): string[] {
  const places = materialPlaces(blocks);
  return blocks.filter((block) => places.answering.has(block)).map(({ text }) => text);
}

describe('the places of a material', () => {
  it('are deeper below a heading', () => {
    const [before, after] = [paragraph('问：一？'), paragraph('问：二？')];
    const { headed } = materialPlaces([before, heading, after]);
    expect([headed.has(before), headed.has(after)]).toEqual([false, true]);
  });

  it('belong to an answer up to the next question', () => {
    const blocks = ['说明。', '问：一？', '答：是。', '再者。', '问：二？', '无答。'].map(
      paragraph,
    );
    expect(answering(...blocks)).toEqual(['再者。']);
  });

  it('belong to no answer after a heading, a table or in another annex', () => {
    const more = paragraph('再者。');
    for (const between of [heading, tableOf(['甲'], ['1'])]) {
      expect(answering(paragraph('答：是。'), between, more)).toEqual([]);
    }
    expect(answering(paragraph('答：是。'), { ...more, part: 'annex', annex: 1 })).toEqual([]);
  });

  it('belong to an answer over a note', () => {
    const note: Block = { part: 'carrier', annex: 0, kind: 'footnote', mark: '①', text: '①注。' };
    expect(answering(paragraph('答：是①。'), note, paragraph('再者。'))).toEqual(['再者。']);
  });
});
