import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import {
  createFontLibrary,
  type FontLibrary,
} from '../../../templates/typesetting/fonts/font-library.ts';
import { usageOf } from '../../../templates/typesetting/page/flow.ts';
import { plainForm } from '../../../templates/typesetting/page/forms.ts';
import { cellsOf } from '../../../templates/typesetting/text/cells.ts';
import { style } from '../../../templates/typesetting/text/runs.ts';

const SIZE = 16;

describe('the cells of a line', () => {
  let library: FontLibrary;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
  });

  /** Widths in characters. */
  async function widthsOf(text: string, onGrid: boolean): Promise<number[]> {
    const runs = [{ text, style: style('song', SIZE) }];
    const paragraph = { runs, form: plainForm(29), element: null };
    const fonts = await library.prepare(usageOf([{ kind: 'paragraph', paragraph }]));
    return [...cellsOf(runs, fonts, 0, onGrid).widths].map((width) => width / SIZE);
  }

  it('are all of one width on the grid', async () => {
    expect(await widthsOf('《办法》、（一）。', true)).toEqual(Array.from({ length: 9 }, () => 1));
  });

  it('share one blank half between two signs off the grid', async () => {
    expect(await widthsOf('法》、（一）。', false)).toEqual([1, 0.5, 0.5, 1, 1, 0.5, 1]);
    expect(await widthsOf('（《办', false)).toEqual([1, 0.5, 1]);
    expect(await widthsOf('说：“办', false)).toEqual([1, 0.5, 1, 1]);
  });

  it('leave out what has neither width nor ink', async () => {
    expect(await widthsOf('公\u200b开', true)).toHaveLength(2);
  });
});
