import { PDFArray, PDFDict, PDFHexString, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import { dictionariesOf, opened } from '../pdf-objects.ts';
import { complaintsOf, hasPoppler, hasQpdf, outputOf, pagesOfText } from '../pdf-tools.ts';
import { withoutFiles } from '../without-files.ts';
import { sampleMaterial } from './sample-material.ts';

describe('an interpretation with charts, a comparison, a case and questions', () => {
  const model = sampleMaterial();
  let bytes: Uint8Array;
  let structure: string;
  beforeAll(async () => {
    const renderers = createRenderers(await npmFontSource(), withoutFiles);
    bytes = await renderers.interpretation(model, 'pdf');
    structure = hasPoppler ? outputOf('pdfinfo', ['-struct-text'], bytes) : '';
  });

  it.skipIf(!hasPoppler)('prints every block of the material', () => {
    const text = pagesOfText(bytes).join('');
    for (const block of model.document.blocks) {
      for (const line of block.text.split('\n')) expect(text).toContain(line.replace(/\s+/g, ''));
    }
  });

  it('tells what a chart shows to those who do not see it, and where it stands', async () => {
    const [figure] = await elementsOf(bytes, 'Figure');
    expect(figure?.lookupMaybe(PDFName.of('Alt'), PDFHexString)?.decodeText()).toBe(
      '折线图：享受稳岗补贴的企业数，共3项。最高为2025年9,120家，最低为2021年3,260家；' +
        '从2021年3,260家到2025年9,120家，逐项上升。数据见相邻的表格。',
    );
    const box = figure?.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('BBox'), PDFArray);
    const [left = 0, , right = 0] = box?.asArray().map((side) => Number(side)) ?? [];
    expect(right - left).toBeCloseTo(453.5, 0);
  });

  it.skipIf(!hasPoppler)(
    'draws no chart where the table has no numbers, but names the table',
    () => {
      const figures = structure.match(/^\s*Figure/gm) ?? [];
      expect(figures).toHaveLength(1);
      expect(structure).toMatch(/Table[^\n]*\n\s*Caption[^\n]*\n\s*"图2/);
    },
  );

  it.skipIf(!hasPoppler)('has the tree in the order of reading', () => {
    const order = [
      '出台背景',
      '图1',
      '企业数（家）',
      '图2',
      '原政策',
      '案例一',
      '哪些企业',
      '答：',
    ];
    const places = order.map((words) => structure.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('heads columns and rows', async () => {
    const heads = await elementsOf(bytes, 'TH');
    const scopes = heads.map((head) =>
      String(head.lookup(PDFName.of('A'), PDFDict).get(PDFName.of('Scope'))),
    );
    // Of three tables: seven columns, and the three years, one requirement and two topics.
    expect(scopes.filter((scope) => scope === '/Column')).toHaveLength(7);
    expect(scopes.filter((scope) => scope === '/Row')).toHaveLength(6);
  });

  it.skipIf(!hasPoppler)('hangs a note on the paragraph that refers to it', () => {
    const [page = ''] = pagesOfText(bytes);
    expect(page.indexOf('①数据来源')).toBeGreaterThan(page.indexOf('3260家'));
    expect(structure).toMatch(/9120家①。"\s*Note[^\n]*\s*"①数据来源/);
  });

  it.skipIf(!hasQpdf)('lists questions and cases in the outline', () => {
    const entries = outlineOf(bytes);
    expect(entries).toEqual([
      '《江州市企业稳岗补贴实施办法》政策解读',
      '一、出台背景',
      '二、新旧政策对比',
      '三、典型案例',
      '案例一　小微企业如何享受补贴',
      '四、政策问答',
      '哪些企业可以享受稳岗补贴？',
    ]);
  });

  it.skipIf(!hasQpdf)('is sound', () => {
    expect(complaintsOf(bytes)).toBe('');
  });
});

function outlineOf(bytes: Uint8Array): string[] {
  const { outlines = [] } = JSON.parse(outputOf('qpdf', ['--json', '--json-key=outlines'], bytes));
  const titles = (entries: { title: string; kids: never[] }[]): string[] =>
    entries.flatMap(({ title, kids }) => [title, ...titles(kids)]);
  return titles(outlines);
}

async function elementsOf(bytes: Uint8Array, role: string): Promise<PDFDict[]> {
  const all = dictionariesOf(await opened(bytes));
  const elements = all.filter((dictionary) => dictionary.has(PDFName.of('S')));
  return elements.filter((found) => found.get(PDFName.of('S')) === PDFName.of(role));
}
