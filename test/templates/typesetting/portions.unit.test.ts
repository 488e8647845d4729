import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import {
  createFontLibrary,
  type Fonts,
} from '../../../templates/typesetting/fonts/font-library.ts';
import { type Cells, cellsOf } from '../../../templates/typesetting/text/cells.ts';
import { breakLines, type Line } from '../../../templates/typesetting/text/lines.ts';
import { brokenInPortions } from '../../../templates/typesetting/text/portions.ts';
import { type Run, style } from '../../../templates/typesetting/text/runs.ts';
import { body } from '../sample-documents.ts';

const SIZE = 16;
const song = style('song', SIZE);
const measure = (line: number) => (line === 0 ? 26 : 28) * SIZE;

describe('a paragraph without end', () => {
  let fonts: Fonts;
  beforeAll(async () => {
    const library = createFontLibrary(await npmFontSource());
    const characters = Array.from(`${body(4)}𠮷`, (sign) => sign.codePointAt(0) ?? 0);
    fonts = await library.prepare(new Map([['song', new Set(characters)]]));
  });

  function cells(runs: readonly Run[]): Cells {
    return cellsOf(runs, fonts, 0, true);
  }

  function whole(runs: readonly Run[]): string[] {
    const all = cells(runs);
    return breakLines(all, measure, true).map((line) => textOf(all, line));
  }

  function inPortions(runs: readonly Run[], width = measure) {
    return [...brokenInPortions(runs, cells, width, true)];
  }

  function linesOf(runs: readonly Run[]): string[] {
    return inPortions(runs).flatMap(({ cells: some, lines }) =>
      lines.map((line) => textOf(some, line)),
    );
  }

  it('has the lines that it would have if it were broken in one', () => {
    const text = body(1_000);
    const cut = Math.floor(text.length / 3);
    const runs = [
      { text: text.slice(0, cut), style: song },
      { text: text.slice(cut), style: song },
    ];
    expect(text.length).toBeGreaterThan(40_000);
    expect(inPortions(runs).length).toBeGreaterThan(2);
    expect(linesOf(runs)).toEqual(whole(runs));
  });

  it('keeps characters whole that take two units, wherever a portion ends', () => {
    const runs = [{ text: `公${'𠮷'.repeat(20_000)}`, style: song }];
    expect(linesOf(runs)).toEqual(whole(runs));
  });

  it('ends only its last line ragged', () => {
    const lines = inPortions([{ text: body(1_000), style: song }]).flatMap((part) => part.lines);
    expect(lines.slice(0, -1).every((line) => !line.closes)).toBe(true);
    expect(lines.at(-1)?.closes).toBe(true);
  });

  it('stays one line where the measure has room for all', () => {
    const parts = inPortions([{ text: body(1_000), style: song }], () => Number.MAX_VALUE);
    expect(parts.flatMap((part) => part.lines)).toHaveLength(1);
  });
});

function textOf({ codePoints }: Cells, { start, end }: Line): string {
  return String.fromCodePoint(...codePoints.subarray(start, end));
}
