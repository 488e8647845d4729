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
  return line.segments.map((segment) => String.fromCodePoint(...segment.codePoints)).join('');
}

describe('lines of body text', () => {
  let library: FontLibrary;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
  });

  async function linesOf(blocks: readonly Block[]): Promise<SetLine[]> {
    const flow = bodyFlow(blocks, officialStyle, { root: documentElement(), outlineLevel: 1 });
    const fonts = await library.prepare(usageOf(flow));
    return setFlow(flow, area, fonts).flatMap((slug) => slug.lines);
  }

  function paragraph(text: string): Block {
    return { kind: 'paragraph', part: 'carrier', annex: 0, text };
  }

  it('hold 26 characters after the indent, then 28', async () => {
    const lines = await linesOf([paragraph('公'.repeat(26 + 28 + 3))]);
    expect(lines.map((line) => textOf(line).length)).toEqual([26, 28, 3]);
    expect(lines[0]?.segments[0]?.xs[0]).toBeCloseTo(2 * CELL, 0);
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
      const x = last?.xs.at(-1) ?? 0;
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
      expect(line.segments.at(-1)?.xs.at(-1) ?? 0).toBeLessThan(mm(156));
    }
  });

  it.skipIf(!hasCorpus).each(corpusNames)(
    'never begin with a closing sign nor end with an opening one: %s',
    async (name) => {
      const lines = (await linesOf(corpusDocument(name).blocks)).map((line) => textOf(line).trim());
      expect(lines.length).toBeGreaterThan(200);
      expect(lines.filter((line) => /^[。，、；：！？）》」』”’,;:)]/.test(line))).toEqual([]);
      expect(lines.filter((line) => /[（《“‘〔(]$/.test(line))).toEqual([]);
    },
  );
});
