import { PDFArray, PDFDict, PDFName, type PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import { opened } from '../pdf-objects.ts';
import { type InkedBand, imageOf, inkedBands, type PageImage } from '../pdf-pictures.ts';
import { hasPoppler, pagesOfText } from '../pdf-tools.ts';
import { generatedFor, shortNotice } from '../sample-documents.ts';
import { withoutFiles } from '../without-files.ts';

const DPI = 300;
/** Two pixels, in millimetres. */
const NEAR = 0.17;
/** GB/T 9704-2012, 5.2.1: the type area's upper and lower edge, from the top of the sheet. */
const TOP = 37;
const FOOT = 262;

const carrier = { part: 'carrier', annex: 0 } as const;

/** A notice with so many lines of text more than its first paragraph, and an imprint. */
function noticeOf(lines: number): PolicyDocument {
  const notice = shortNotice();
  const paragraph: Block = { ...carrier, kind: 'paragraph', text: '请认真贯彻执行。' };
  const blocks = notice.blocks.flatMap((block, index) =>
    index === 5 ? Array.from({ length: lines }, () => paragraph) : [block],
  );
  return { ...notice, blocks };
}

function withMark(lines: readonly string[]): PolicyDocument {
  const notice = shortNotice();
  const marks = lines.map((text): Block => ({ ...carrier, kind: 'organMark', text }));
  return { ...notice, blocks: [...marks, ...notice.blocks.slice(1)] };
}

describe.skipIf(!hasPoppler)('the measures of GB/T 9704-2012', () => {
  let renderers: ReturnType<typeof createRenderers>;
  let short: Uint8Array;
  let first: readonly InkedBand[];
  const rendered = (document: PolicyDocument) =>
    renderers.officialDocument(
      { document, annotation: null, verification: null, generatedFor },
      'pdf',
    );
  beforeAll(async () => {
    renderers = createRenderers(await npmFontSource(), withoutFiles);
    short = await rendered(shortNotice());
    first = inkedBands(imageOf(short, 1, DPI), DPI);
  });

  it('7.2.4: the mark stands 35 mm below the upper edge of the type area', () => {
    expect(near(first[0]?.from, TOP + 35)).toBe(true);
  });

  it('7.2.4: a joint mark does too', async () => {
    const bytes = await rendered(withMark(['江州市财政局', '江州市民政局文件']));
    expect(near(inkedBands(imageOf(bytes, 1, DPI), DPI)[0]?.from, TOP + 35)).toBe(true);
  });

  it('7.2.1 to 7.2.3: number, secrecy and urgency stand in the upper corner, the mark as ever', async () => {
    const notice = shortNotice();
    const corner = ['000012', '特急'].map(
      (text): Block => ({ ...carrier, kind: 'paragraph', text }),
    );
    const bytes = await rendered({ ...notice, blocks: [...corner, ...notice.blocks] });
    expect(pagesOfText(bytes)[0]).toMatch(/^000012特急江州市人民政府办公室文件/);
    const [number, urgency, mark] = inkedBands(imageOf(bytes, 1, DPI), DPI);
    expect(number?.from).toBeGreaterThan(TOP);
    expect(urgency?.to).toBeLessThan(TOP + 2 * (225 / 22));
    expect(near(mark?.from, TOP + 35)).toBe(true);
  });

  it('7.2.7: the red line is as wide as the type area, 4 mm below the number', () => {
    const line = redLineOf(first);
    const number = first[first.indexOf(line) - 1];
    expect(line.from - (number?.to ?? 0)).toBeGreaterThan(3.9);
    expect(line.from - (number?.to ?? 0)).toBeLessThan(4.4);
    const [left = 0, right = 0] = inkedColumns(imageOf(short, 1, DPI), line);
    expect(near(left, 28)).toBe(true);
    expect(near(right, 184)).toBe(true);
  });

  it('7.3.1: the title stands two blank lines below the red line', () => {
    const line = redLineOf(first);
    const title = first[first.indexOf(line) + 1];
    const blankLines = ((title?.from ?? 0) - line.to) / (225 / 22);
    expect(blankLines).toBeGreaterThan(1.75);
    expect(blankLines).toBeLessThan(2.25);
  });

  it('7.4: the last rule of the imprint is the lower edge of the type area of an even page', () => {
    const bands = inkedBands(imageOf(short, 2, DPI), DPI);
    const rules = bands.filter(({ from, to }) => to - from < 0.5);
    expect(near(rules.at(-1)?.to, FOOT)).toBe(true);
    expect(rules).toHaveLength(3);
  });

  it('7.5: the dashes of the page number stand 7 mm below the type area', () => {
    const number = first.at(-1);
    const image = imageOf(short, 1, DPI);
    const [left = 0, right = 0] = inkedColumns(image, number ?? { from: 0, to: 0 });
    const dash = inkedBands(columnsOf(image, left, left + 3), DPI).at(-1);
    expect(near(dash?.from, FOOT + 7)).toBe(true);
    expect(184 - right).toBeGreaterThan(4.5);
    expect(184 - right).toBeLessThan(6);
  });

  it('7.4, 7.5: a text that ends on an odd page is followed by the imprint on a page alone', async () => {
    const bytes = await rendered(noticeOf(0));
    const pages = pagesOfText(bytes);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('—1—');
    expect(pages[1]).toMatch(/^抄送：.*印发$/);
    expect(await labelsOf(bytes)).toEqual([0, '', 1, '版记']);
  });

  it('7.4, 7.5: an imprint without room on an even page stands behind a blank page', async () => {
    const bytes = await rendered(noticeOf(21));
    const pages = pagesOfText(bytes);
    expect(pages).toHaveLength(4);
    expect(pages[1]).toContain('—2—');
    expect(pages[2]).toBe('');
    expect(pages[3]).toMatch(/^抄送：.*印发$/);
    expect(await labelsOf(bytes)).toEqual([0, '', 2, '空白页', 3, '版记']);
  });

  it('7.2.4: the mark keeps the names of all organs and the word after them', async () => {
    const joint = ['江州市人民政府办公室', '江州市发展和改革委员会', '江州市财政局'];
    for (const lines of [
      [...joint, '文件'],
      ['江州市财政局', '江州市民政局文件'],
      ['江州市人民政府', '文件'],
      ['江州市人民政府', '办公室文件'],
      ['江州市财政局', '江州市民政局'],
    ]) {
      const [page = ''] = pagesOfText(await rendered(withMark(lines)));
      expect(page.startsWith(`${lines.join('')}江政办发`)).toBe(true);
    }
  });
});

function near(found: number | undefined, wanted: number): boolean {
  return Math.abs((found ?? 0) - wanted) <= NEAR;
}

function redLineOf(bands: readonly InkedBand[]): InkedBand {
  const line = bands.find(({ from, to }) => to - from < 0.7);
  if (line === undefined) throw new Error('there is no red line');
  return line;
}

/** The page between two places, in millimetres from its left edge. */
function columnsOf({ width, height, data }: PageImage, left: number, right: number): PageImage {
  const [from, to] = [left, right].map((place) => Math.round((place / 25.4) * DPI)) as [
    number,
    number,
  ];
  const rows = Array.from({ length: height }, (_, y) =>
    data.subarray((y * width + from) * 3, (y * width + to) * 3),
  );
  return { width: to - from, height, data: Buffer.concat(rows) };
}

/** First and last column with ink in a band, in millimetres. */
function inkedColumns({ width, data }: PageImage, band: InkedBand): number[] {
  const row = (place: number) => Math.round((place / 25.4) * DPI);
  const inked = Array.from({ length: width }, (_, x) => x).filter((x) => {
    for (let y = row(band.from); y < row(band.to); y += 1) {
      if ((data[(y * width + x) * 3 + 1] ?? 255) < 250) return true;
    }
    return false;
  });
  return [inked[0] ?? 0, (inked.at(-1) ?? 0) + 1].map((x) => (x / DPI) * 25.4);
}

/** The page labels: from which page on, and what stands before or instead of the number. */
async function labelsOf(bytes: Uint8Array): Promise<(number | string)[]> {
  const { catalog } = await opened(bytes);
  const numbers = catalog.lookup(PDFName.of('PageLabels'), PDFDict).lookup(PDFName.of('Nums'));
  if (!(numbers instanceof PDFArray)) return [];
  return Array.from({ length: numbers.size() / 2 }, (_, index) => {
    const label = numbers.lookup(index * 2 + 1, PDFDict).lookup(PDFName.of('P'));
    const prefix = label === undefined ? '' : (label as PDFString).decodeText();
    return [Number(numbers.lookup(index * 2)?.toString()), prefix];
  }).flat();
}
