import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { embedOpaquePng } from '../../../../templates/typesetting/pdf/opaque-png.ts';
import { complaintsOf, hasPoppler, hasQpdf, withFile } from '../../pdf-tools.ts';
import { type PngShape, pngFrom } from '../../sample-pictures.ts';

/** Two rows of two pixels: red and green above, blue and white below; with a filter in each row. */
const inColours: PngShape = {
  colour: 2,
  rows: [
    [1, 255, 0, 0, 1, 255, 0],
    [0, 0, 0, 255, 255, 255, 255],
  ],
};
const inGreys: PngShape = {
  colour: 0,
  rows: [
    [0, 0, 80],
    [2, 160, 175],
  ],
};
const byPalette: PngShape = {
  colour: 3,
  palette: [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255],
  rows: [
    [0, 0, 1],
    [0, 2, 3],
  ],
};
const fourColours = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255];

async function embedded(png: Uint8Array) {
  const pdf = await PDFDocument.create();
  return { pdf, ref: embedOpaquePng(pdf.context, png) };
}

/** The picture alone on a page of its own size, as a viewer shows it: red, green, blue. */
async function shown(png: Uint8Array): Promise<{ bytes: Uint8Array; pixels: number[] }> {
  const { pdf, ref } = await embedded(png);
  const page = pdf.addPage([2, 2]);
  page.node.setXObject(PDFName.of('Im1'), ref ?? expect.fail('it was not taken as it is'));
  const content = pdf.context.flateStream('2 0 0 2 0 0 cm /Im1 Do');
  page.node.set(PDFName.of('Contents'), pdf.context.register(content));
  const bytes = await pdf.save();
  const ppm = withFile(bytes, (path) => execFileSync('pdftoppm', ['-r', '720', path]));
  const page20 = ppm.subarray(-3 * 20 * 20);
  // From the middle of each pixel, away from where one shades into the next.
  const at = (x: number, y: number) => [...page20.subarray(3 * (20 * y + x)).subarray(0, 3)];
  return { bytes, pixels: [at(5, 5), at(15, 5), at(5, 15), at(15, 15)].flat() };
}

describe('an opaque PNG', () => {
  it.skipIf(!hasPoppler).each([
    ['in true colour', inColours, fourColours],
    ['by a palette', byPalette, fourColours],
    ['in greys', inGreys, [0, 0, 0, 80, 80, 80, 160, 160, 160, 255, 255, 255]],
  ])('%s shows its own pixels', async (_, shape, pixels) => {
    const made = await shown(pngFrom(2, 2, shape));
    expect(made.pixels).toEqual(pixels);
    if (hasQpdf) expect(complaintsOf(made.bytes)).toBe('');
  });

  it('stands in the file as its own compressed rows', async () => {
    const { pdf, ref } = await embedded(pngFrom(2, 2, inColours));
    const stream = ref === null ? undefined : pdf.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) return expect.fail('no stream was written');
    expect(Buffer.from(stream.contents)).toEqual(deflateSync(Buffer.from(inColours.rows.flat())));
  });
});

describe('a PNG that has to be taken apart', () => {
  it.each([
    ['with an opacity for each pixel', { ...inColours, colour: 6 }],
    ['with clear colours in its palette', { ...byPalette, opacities: [0] }],
    ['of another depth', { ...inGreys, depth: 16 }],
    ['in seven passes', { ...inColours, interlace: 1 }],
    ['without the palette that it needs', { ...byPalette, palette: [] }],
  ])('is one %s', async (_, shape) => {
    expect((await embedded(pngFrom(2, 2, shape))).ref).toBeNull();
  });
});
