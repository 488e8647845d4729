import { PDFArray, PDFDict, PDFName, type PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { Block } from '../../../functions/domain/document/model.ts';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { renderOfficialDocument } from '../../../templates/official-document/render.ts';
import {
  createFontLibrary,
  type FontLibrary,
} from '../../../templates/typesetting/fonts/font-library.ts';
import { mm } from '../../../templates/typesetting/page/measures.ts';
import { dictionariesOf, opened } from '../pdf-objects.ts';
import { complaintsOf, hasPoppler, hasQpdf, outputOf } from '../pdf-tools.ts';
import { generatedFor, shortNotice } from '../sample-documents.ts';
import { figureOf, filesOf, pngOf, smallJpeg } from '../sample-pictures.ts';

const located = { part: 'carrier', annex: 0 } as const;
const blue = pngOf(600, 300, [40, 80, 160, 255]);
const clear = pngOf(30, 30, [200, 0, 0, 100]);
const tall = pngOf(40, 4000, [0, 0, 0, 255]);

function noticeWith(...blocks: readonly Block[]) {
  const notice = shortNotice();
  const at = notice.blocks.findIndex(({ kind }) => kind === 'paragraph') + 1;
  return { ...notice, blocks: notice.blocks.toSpliced(at, 0, ...blocks) };
}

describe('figures of an official document', () => {
  let library: FontLibrary;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
  });

  const render = (blocks: readonly Block[], files = filesOf(blue, clear, tall, smallJpeg).files) =>
    renderOfficialDocument(
      { document: noticeWith(...blocks), annotation: null, verification: null, generatedFor },
      library,
      files,
    );
  const imagesOf = async (bytes: Uint8Array): Promise<PDFDict[]> =>
    dictionariesOf(await opened(bytes)).filter(
      (dictionary) => dictionary.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    );

  it('are written and asked for once, however often they are shown', async () => {
    const { files, asked } = filesOf(blue);
    const figure = figureOf(blue, [600, 300], '流程示意');
    const bytes = await render([figure, figure], files);
    expect(asked).toEqual([digestOfBytes(blue)]);
    expect(await imagesOf(bytes)).toHaveLength(1);
    expect(digestOfBytes(await render([figure, figure]))).toBe(digestOfBytes(bytes));
  });

  it('pass JPEG through as it is', async () => {
    const bytes = await render([figureOf(smallJpeg, [8, 4], '色块')]);
    const pdf = await opened(bytes);
    const jpeg = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object as PDFRawStream)
      .find((object) => object.dict?.get(PDFName.of('Filter')) === PDFName.of('DCTDecode'));
    expect(jpeg?.contents).toEqual(smallJpeg);
  });

  it('keep transparency apart and ask for no interpolation, as archives want it', async () => {
    const images = await imagesOf(await render([figureOf(clear, [30, 30], '印章')]));
    expect(images.filter((image) => image.has(PDFName.of('SMask')))).toHaveLength(1);
    expect(images.some((image) => image.has(PDFName.of('Interpolate')))).toBe(false);
    const spaces = images.map((image) => String(image.get(PDFName.of('ColorSpace'))));
    expect(spaces.sort()).toEqual(['/DeviceGray', '/DeviceRGB']);
  });

  it.skipIf(!hasPoppler)('carry what they show, and keep their caption', async () => {
    const caption: Block = { ...located, kind: 'paragraph', text: '图1　办理流程' };
    const bytes = await render([figureOf(blue, [600, 300], '办理流程的六个步骤'), caption]);
    const structure = outputOf('pdfinfo', ['-struct-text'], bytes);
    expect(structure).toMatch(/Figure[^"]*[\s\S]*?Caption[^\n]*\n\s*"图1/);
    const [figure] = await figuresOf(bytes);
    expect(figure?.get(PDFName.of('Alt'))?.toString()).toContain('529E7406'); // 办理
    expect(complaintsIfAny(bytes)).toBe('');
  });

  it('fit into the type area, however tall they are', async () => {
    const [figure] = await figuresOf(await render([figureOf(tall, [40, 4000], '长图')]));
    const box = figure?.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('BBox'), PDFArray);
    const [left = 0, bottom = 0, right = 0, top = 0] = box?.asArray().map(Number) ?? [];
    expect(top).toBeLessThanOrEqual(mm(297 - 37) + 0.01);
    expect(bottom).toBeGreaterThanOrEqual(mm(297 - 37 - 225));
    expect((right - left) / (top - bottom)).toBeCloseTo(0.01, 3);
  });

  it('refuse what nobody kept', async () => {
    await expect(render([figureOf(blue, [600, 300], '流程')], filesOf().files)).rejects.toThrow(
      'nothing was kept',
    );
  });
});

async function figuresOf(bytes: Uint8Array): Promise<PDFDict[]> {
  const all = dictionariesOf(await opened(bytes));
  return all.filter((found) => found.get(PDFName.of('S')) === PDFName.of('Figure'));
}

function complaintsIfAny(bytes: Uint8Array): string {
  return hasQpdf ? complaintsOf(bytes) : '';
}
