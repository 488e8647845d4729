import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import { renderOfficialDocument } from '../../../templates/official-document/render.ts';
import {
  createFontLibrary,
  type FontLibrary,
} from '../../../templates/typesetting/fonts/font-library.ts';
import { corpusDocument, corpusNames, hasCorpus } from '../corpus.ts';
import { hasPoppler, outputOf, pagesOfText } from '../pdf-tools.ts';
import { body, generatedFor, shortNotice } from '../sample-documents.ts';
import { withoutFiles } from '../without-files.ts';

const place = { part: 'carrier', annex: 0 } as const;
const LINES = 22;

describe('whole documents', () => {
  let library: FontLibrary;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
  });

  function render(document: PolicyDocument): Promise<Uint8Array> {
    const model = { document, annotation: null, verification: null, generatedFor };
    return renderOfficialDocument(model, library, withoutFiles);
  }

  function renderBlocks(blocks: readonly Block[]): Promise<Uint8Array> {
    return render({
      ...shortNotice(),
      documentNumber: null,
      issuingOrgan: null,
      blocks: [...blocks],
    });
  }

  it.skipIf(!hasCorpus || !hasPoppler).each(corpusNames)(
    'give back every character of %s, each once',
    async (name) => {
      const document = corpusDocument(name);
      const marked = document.blocks.some((block) => block.kind === 'organMark');
      const derived = marked ? '' : (document.issuingOrgan ?? '');
      const printed = withoutRepeatedHeads(pagesOfText(await render(document)), document)
        .map((page, index) => page.replace(`—${index + 1}—`, ''))
        .join('');
      expect(sorted(printed)).toBe(sorted(derived + textOf(document.blocks)));
    },
  );

  it.skipIf(!hasCorpus).each(corpusNames)('have their headings as outline: %s', async (name) => {
    const document = corpusDocument(name);
    const entries = await outlineOf(await render(document));
    const headings = document.blocks.filter((block) => block.kind === 'heading');
    expect(headings.length).toBeGreaterThan(3);
    for (const { text, headingLength } of headings) {
      const title = text.slice(0, headingLength).replace(/\s+|[。：]\s*$/g, '');
      expect(entries.map((entry) => entry.replace(/\s/g, ''))).toContain(title);
    }
  });

  it.skipIf(!hasCorpus || !hasPoppler).each(corpusNames)(
    'have their text in their structure, in order: %s',
    async (name) => {
      const document = corpusDocument(name);
      const tree = outputOf('pdfinfo', ['-struct-text'], await render(document));
      const text = [...tree.matchAll(/"(.*)"/g)].map((match) => match[1]).join('');
      const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
      const bare = text.replace(/\s+/g, '');
      let at = 0;
      for (const block of paragraphs) {
        at = bare.indexOf(block.text.replace(/\s+/g, ''), at);
        expect(at).toBeGreaterThanOrEqual(0);
      }
    },
  );

  it.skipIf(!hasPoppler)('never end a page with a heading', async () => {
    for (let lines = LINES - 3; lines <= LINES; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('公开。'));
      const text = '二、工作要求';
      const heading: Block = {
        ...place,
        kind: 'heading',
        level: 1,
        numbering: '二、',
        text,
        headingLength: text.length,
      };
      const pages = pagesOfText(await renderBlocks([...filler, heading, paragraph(body(3))]));
      const page = pages.find((candidate) => candidate.includes(text)) ?? '';
      expect(page).toContain('各县区、各部门要按照');
    }
  });

  it.skipIf(!hasPoppler)('never leave a signature without a line of the text', async () => {
    for (let lines = LINES - 4; lines <= LINES + 1; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('公开。'));
      const pages = pagesOfText(
        await renderBlocks([
          ...filler,
          { ...place, kind: 'signature', text: '江州市人民政府办公室' },
          { ...place, kind: 'date', text: '2026年3月6日' },
        ]),
      );
      const signed = pages.find((page) => page.includes('江州市人民政府办公室')) ?? '';
      expect(signed).toMatch(/公开。江州市人民政府办公室2026年3月6日/);
    }
  });
});

function paragraph(text: string): Block {
  return { ...place, kind: 'paragraph', text };
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => block.text)
    .join('')
    .replace(/[\s\u3000]+/g, '');
}

/** The head of a parted table is printed again on each further page. */
function withoutRepeatedHeads(pages: readonly string[], document: PolicyDocument): string[] {
  const heads = document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.slice(0, block.headerRows).flatMap((row) => row.map((cell) => cell.text))]
      : [],
  );
  const texts = heads
    .map((cells) => cells.join('').replace(/\s+/g, ''))
    .filter((text) => text !== '');
  return pages.map((page) => {
    const repeated = texts.find((text) => page.startsWith(text));
    return repeated === undefined ? page : page.slice(repeated.length);
  });
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

/** The titles of all bookmarks. */
async function outlineOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const titles: string[] = [];
  const read = (first: unknown) => {
    let entry = first;
    while (entry instanceof PDFDict) {
      titles.push(entry.lookup(PDFName.of('Title'), PDFHexString).decodeText());
      expect(entry.lookup(PDFName.of('Dest'), PDFArray).size()).toBe(5);
      read(entry.lookup(PDFName.of('First')));
      entry = entry.lookup(PDFName.of('Next'));
    }
  };
  read(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookup(PDFName.of('First')));
  return titles;
}
