import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import type { RenderedGazetteIssue } from '../../../templates/gazette/model.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import { complaintsOf, hasPoppler, hasQpdf, pagesOfText } from '../pdf-tools.ts';
import { sampleIssue } from '../sample-documents.ts';
import { withoutFiles } from '../without-files.ts';

const model = sampleIssue(3);
const articles = model.columns.flatMap((column) => column.articles);

/** Titles of the outline from a node's first child on, children after their parent. */
function outlineTitles(node: PDFDict | undefined): string[] {
  const titles: string[] = [];
  let item = node?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item !== undefined) {
    titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
    titles.push(...outlineTitles(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}

describe('a gazette issue as PDF', () => {
  let renderers: ReturnType<typeof createRenderers>;
  let issue: RenderedGazetteIssue;
  beforeAll(async () => {
    renderers = createRenderers(await npmFontSource(), withoutFiles);
    issue = await renderers.gazetteIssue(model);
  });

  it('has the same bytes for the same issue', async () => {
    const again = await renderers.gazetteIssue(sampleIssue(3));
    expect(digestOfBytes(again.bytes)).toBe(digestOfBytes(issue.bytes));
  });

  it('reports the page of every article, in printing order from page 1', () => {
    expect(Object.keys(issue.pages)).toEqual(articles.map((article) => article.key));
    const numbers = Object.values(issue.pages);
    expect(numbers[0]).toBe(1);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('lists cover, contents, columns, articles and colophon in the outline', async () => {
    const pdf = await PDFDocument.load(issue.bytes);
    const titles = outlineTitles(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict));
    const columns = model.columns.map((column) => column.title);
    for (const title of ['封面', '目录', '版权页', ...columns]) expect(titles).toContain(title);
    for (const article of articles) expect(titles).toContain(article.title);
  });

  it('labels the contents with small Roman and the articles with Arabic numbers', async () => {
    const pdf = await PDFDocument.load(issue.bytes);
    const labels = pdf.catalog
      .lookup(PDFName.of('PageLabels'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray);
    const styles = labels
      .asArray()
      .map((_, index) => labels.lookup(index))
      .filter((entry) => entry instanceof PDFDict)
      .map((entry) => String(entry.get(PDFName.of('S'))));
    expect(styles).toEqual(['undefined', '/r', '/D', 'undefined']);
    expect(labels.lookup(0, PDFNumber).asNumber()).toBe(0);
  });

  it('counts all sheets, cover, contents and colophon included', async () => {
    const pdf = await PDFDocument.load(issue.bytes);
    expect(issue.pageCount).toBe(pdf.getPageCount());
  });

  it.skipIf(!hasPoppler)('prints in its contents the pages on which articles begin', () => {
    const pages = pagesOfText(issue.bytes);
    const contents = pages[1] ?? '';
    for (const article of articles) {
      const number = article.documentNumber === null ? '' : `（${article.documentNumber}）`;
      const entry = `${article.title}${number}`;
      const after = contents.slice(contents.indexOf(entry) + entry.length);
      expect(contents).toContain(entry);
      expect(Number(/^·+(\d+)/.exec(after)?.[1])).toBe(issue.pages[article.key]);
    }
  });

  it.skipIf(!hasPoppler)('prints number 1 on the first article alone, not on the contents', () => {
    const pages = pagesOfText(issue.bytes);
    expect(pages[1]).toContain('—i—');
    expect(pages.filter((page) => /—[1I]—/.test(page))).toEqual([pages[2]]);
  });

  it.skipIf(!hasPoppler)('begins each article on the page that bears its number', () => {
    const pages = pagesOfText(issue.bytes);
    const front = 2;
    for (const article of articles) {
      const number = issue.pages[article.key] ?? 0;
      const page = pages[front + number - 1] ?? '';
      expect(page).toContain(article.title);
      expect(page).toContain(`—${number}—`);
    }
  });

  it.skipIf(!hasPoppler)('leads from a document to its interpretation and back', () => {
    const pages = pagesOfText(issue.bytes).join('');
    expect(pages).toContain(`相关解读见本期第${issue.pages.answers}页`);
    expect(pages).toContain(`解读文件见本期第${issue.pages['points-0']}页`);
  });

  it.skipIf(!hasPoppler)('names its fonts, the stand-in for FangSong, and how to verify it', () => {
    const last = pagesOfText(issue.bytes).at(-1) ?? '';
    expect(last).toContain('正文以宋体代替仿宋');
    expect(last).toContain('核验方式');
    expect(last).toContain('总第128期');
  });

  it.skipIf(!hasQpdf)('is sound', () => {
    expect(complaintsOf(issue.bytes)).toBe('');
  });

  it('keeps the contents right when they run over several pages', async () => {
    const long = sampleIssue(30);
    const { bytes, pages } = await renderers.gazetteIssue(long);
    if (hasPoppler) {
      const text = pagesOfText(bytes);
      const at = text.findIndex((page) => page.includes('—1—') && page.includes('市政府文件'));
      const number = pages.answers ?? 0;
      expect(text[at + number - 1]).toContain(`—${number}—`);
      expect(text[at + number - 1]).toContain('问答');
    }
    expect(Object.keys(pages)).toHaveLength(32);
  });
});
