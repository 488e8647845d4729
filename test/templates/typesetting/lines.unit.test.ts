import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { Block } from '../../../functions/domain/document/model.ts';
import { bodyFlow } from '../../../templates/official-document/body-flow.ts';
import { officialStyle } from '../../../templates/official-document/body-style.ts';
import {
  createFontLibrary,
  type FontLibrary,
} from '../../../templates/typesetting/fonts/font-library.ts';
import { setFlow, usageOf } from '../../../templates/typesetting/page/flow.ts';
import { mm } from '../../../templates/typesetting/page/measures.ts';
import type { SetLine } from '../../../templates/typesetting/page/slug.ts';
import { documentElement } from '../../../templates/typesetting/page/structure.ts';
import { corpusDocument, corpusNames, hasCorpus } from '../corpus.ts';

const CELL = mm(156) / 28;
const area = { measure: mm(156), depth: mm(225) };

function textOf(line: SetLine): string {
  return line.segments.map((segment) => segment.glyphs.text).join('');
}

describe('lines of body text', () => {
  let library: FontLibrary;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
  });

  async function linesOf(blocks: readonly Block[]): Promise<SetLine[]> {
    const flow = bodyFlow(blocks, officialStyle, {
      root: documentElement(),
      outlineLevel: 1,
      pictures: new Map(),
    });
    const fonts = await library.prepare(usageOf(flow));
    return setFlow(flow, area, fonts).flatMap((slug) => slug.lines);
  }

  function paragraph(text: string): Block {
    return { kind: 'paragraph', part: 'carrier', annex: 0, text };
  }

  it('hold 26 characters after the indent, then 28', async () => {
    const lines = await linesOf([paragraph('公'.repeat(26 + 28 + 3))]);
    expect(lines.map((line) => textOf(line).length)).toEqual([26, 28, 3]);
    expect(lines[0]?.segments[0]?.glyphs.xs[0]).toBeCloseTo(2 * CELL, 0);
  });

  it('push a full stop in by squeezing punctuation', async () => {
    const lines = await linesOf([paragraph(`《${'公'.repeat(24)}》。${'开'.repeat(5)}`)]);
    expect(lines.map(textOf)[0]).toMatch(/》。$/);
  });

  it('push the last character out when nothing can be squeezed', async () => {
    const lines = await linesOf([paragraph(`${'公'.repeat(26)}，${'开'.repeat(5)}`)]);
    expect(lines.map(textOf)).toEqual(['公'.repeat(25), `公，${'开'.repeat(5)}`]);
  });

  it('part a masked number rather than stand torn open', async () => {
    const text = `${'公'.repeat(20)}320************123X${'开'.repeat(9)}`;
    const lines = await linesOf([paragraph(text)]);
    expect(lines.map(textOf)[0]).toMatch(/公320\*{3,}$/);
    expect(lines.map(textOf).join('')).toBe(text);
  });

  it('keep a masked run whole where the line is hardly looser for it', async () => {
    const lines = await linesOf([paragraph(`${'公'.repeat(24)}王**${'开'.repeat(9)}`)]);
    expect(lines.map(textOf)[0]).not.toMatch(/\*$/);
  });

  it('reach the right edge wherever they do not end a paragraph', async () => {
    const text = '对涉及IPv6的2018年项目（含试点），应当解读。'.repeat(12);
    const lines = await linesOf([paragraph(text)]);
    for (const line of lines.slice(0, -1)) {
      const last = line.segments.at(-1);
      const x = last?.glyphs.xs.at(-1) ?? 0;
      expect(x).toBeGreaterThan(mm(156) - 1.2 * CELL);
      expect(x).toBeLessThan(mm(156));
    }
  });

  it('leave no character alone on the last line', async () => {
    const lines = await linesOf([paragraph(`${'公'.repeat(26 + 28)}开。`)]);
    const last = lines.at(-1);
    expect(last && textOf(last).replace('。', '').length).toBeGreaterThanOrEqual(2);
  });

  it('keep a long address in the measure by ending lines inside it as a last resort', async () => {
    const lines = await linesOf([paragraph(`见https://${'a'.repeat(200)}`)]);
    for (const line of lines) {
      expect(line.segments.at(-1)?.glyphs.xs.at(-1) ?? 0).toBeLessThan(mm(156));
    }
  });

  it('give a paragraph of a million characters as many lines as it needs, losing none', async () => {
    const sentence = '各县（区）人民政府应于2026年6月30日前执行《办法》（江政发〔2018〕22号）。';
    const text = sentence.repeat(Math.ceil(1_000_000 / sentence.length));
    const lines = await linesOf([paragraph(text)]);
    expect(lines.length).toBeGreaterThan(1_000_000 / 32);
    expect(lines.reduce((sum, line) => sum + textOf(line).length, 0)).toBe(text.length);
  });

  it.each([
    ['one word', 'a'],
    ['nothing but stops', '，'],
    ['nothing but opening signs', '《'],
    ['one number', '7'],
  ])('take a hundred thousand characters of %s', async (_, character) => {
    const text = character.repeat(100_000);
    const lines = await linesOf([paragraph(text)]);
    expect(lines.map(textOf).join('')).toBe(text);
  });

  it('keep a dash and an ellipsis whole, and do not begin with one while there is another way', async () => {
    for (let length = 18; length < 30; length += 1) {
      for (const sign of ['——', '……']) {
        const text = `${'公'.repeat(length)}${sign}${'开'.repeat(9)}`;
        const lines = (await linesOf([paragraph(text)])).map(textOf);
        expect(lines.filter((line) => line.includes(sign))).toHaveLength(1);
        expect(lines.filter((line) => line.startsWith(sign))).toEqual([]);
      }
    }
  });

  it('drop the gap between Chinese and Western text where a line ends', async () => {
    const text = Array.from({ length: 60 }, (_, index) => `${'公'.repeat(9 + (index % 7))}2026`);
    const lines = (await linesOf([paragraph(text.join(''))])).slice(0, -1);
    const last = lines.flatMap((line) => line.segments.slice(-1));
    const western = last.filter(
      (segment) => segment.glyphs.codePoints.at(-1) === '6'.charCodeAt(0),
    );
    expect(western.length).toBeGreaterThan(2);
    for (const { glyphs, face, size } of western) {
      const right = (glyphs.xs.at(-1) ?? 0) + (face.width('6'.charCodeAt(0)) / 1000) * size;
      expect(right).toBeCloseTo(mm(156), 1);
    }
  });

  it.skipIf(!hasCorpus).each(corpusNames)(
    'keep the rules of punctuation at both ends of every line: %s',
    async (name) => {
      const lines = (await linesOf(corpusDocument(name).blocks)).map((line) => textOf(line).trim());
      expect(lines.length).toBeGreaterThan(200);
      expect(lines.filter((line) => /^[。，、；：！？）》〉」』】〕”’·％,;:)]/.test(line))).toEqual(
        [],
      );
      expect(lines.filter((line) => /[（《〈「『【〔“‘(]$/.test(line))).toEqual([]);
      expect(lines.filter((line) => /^(—|…)/.test(line))).toEqual([]);
      expect(lines.filter((line) => /([^—]—|[^…]…)$/.test(line))).toEqual([]);
    },
  );

  it.skipIf(!hasCorpus).each(corpusNames)(
    'part no number, and hardly a date or a document number: %s',
    async (name) => {
      const lines = (await linesOf(corpusDocument(name).blocks)).map((line) => textOf(line).trim());
      const ends = lines.map((line, index) => `${line.slice(-6)}|${lines[index + 1]?.slice(0, 6)}`);
      expect(ends.filter((end) => /\d\|\d/.test(end))).toEqual([]);
      const parted = ends.filter((end) => /\d\|[年月日号]|〔\d*\||年\|\d+月|月\|\d+日/.test(end));
      expect(parted.length).toBeLessThan(lines.length / 100);
    },
  );
});
