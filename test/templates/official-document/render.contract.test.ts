import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { renderOfficialDocument } from '../../../templates/official-document/render.ts';
import {
  createFontLibrary,
  type FontLibrary,
} from '../../../templates/typesetting/fonts/font-library.ts';
import { type Typeface, typefaceOf } from '../../../templates/typesetting/fonts/typeface.ts';
import { corpusDocument, corpusNames, hasCorpus } from '../corpus.ts';
import { complaintsOf, hasPoppler, hasQpdf, inkOf, outputOf, pagesOfText } from '../pdf-tools.ts';
import { generatedFor, longNotice, shortNotice } from '../sample-documents.ts';
import { withoutFiles } from '../without-files.ts';

const verification = { url: 'https://zwgk.jiangzhou.example/verify', code: 'K7QF-29TD' };

function modelOf(document: PolicyDocument) {
  return { document, annotation: '此件公开发布', verification: null, generatedFor };
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => block.text)
    .join('')
    .replace(/[\s\u3000]+/g, '');
}

/** Page text without page numbers. */
function bodyTextOf(bytes: Uint8Array): string {
  return pagesOfText(bytes)
    .map((page, index) => page.replace(`—${index + 1}—`, ''))
    .join('');
}

describe('an official document as PDF', () => {
  let library: FontLibrary;
  let short: Uint8Array;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
    short = await renderOfficialDocument(modelOf(shortNotice()), library, withoutFiles);
  });

  it('has the same bytes for the same model, in a library used before and in a fresh one', async () => {
    const fresh = createFontLibrary(await npmFontSource());
    await renderOfficialDocument(modelOf(longNotice()), library, withoutFiles);
    const again = await renderOfficialDocument(modelOf(shortNotice()), library, withoutFiles);
    const elsewhere = await renderOfficialDocument(modelOf(shortNotice()), fresh, withoutFiles);
    expect(digestOfBytes(again)).toBe(digestOfBytes(short));
    expect(digestOfBytes(elsewhere)).toBe(digestOfBytes(short));
  });

  it('says what it is: title, organ, number, language, date', async () => {
    const pdf = await PDFDocument.load(short, { updateMetadata: false });
    expect(pdf.getTitle()).toBe(shortNotice().title);
    expect(pdf.getAuthor()).toBe('江州市人民政府办公室');
    expect(pdf.getSubject()).toBe('江政办发〔2026〕7号');
    expect(pdf.getLanguage()).toBe('zh-CN');
    expect(pdf.getCreationDate()?.toISOString()).toBe(generatedFor);
  });

  it('refuses characters that no font shows, and names them', async () => {
    const document = shortNotice();
    const blocks = [...document.blocks, paragraph('甲\ue001乙𪚥\u{f0000}')];
    const rendering = renderOfficialDocument(
      modelOf({ ...document, blocks }),
      library,
      withoutFiles,
    );
    await expect(rendering).rejects.toMatchObject({
      reason: 'charactersMissing',
      details: { codePoints: expect.arrayContaining(['U+E001', 'U+F0000']) },
    });
  });

  it('is set in Song with WenKai for the rare characters that Song lacks', async () => {
    const document = shortNotice();
    const blocks = [...document.blocks.slice(0, 5), paragraph('姓名为甲𠮷乙。')];
    const bytes = await renderOfficialDocument(
      modelOf({ ...document, blocks }),
      library,
      withoutFiles,
    );
    if (hasPoppler) expect(bodyTextOf(bytes)).toContain('姓名为甲𠮷乙。');
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it.skipIf(!hasQpdf)('is sound', async () => {
    expect(complaintsOf(short)).toBe('');
    const long = await renderOfficialDocument(
      { ...modelOf(longNotice()), verification },
      library,
      withoutFiles,
    );
    expect(complaintsOf(long)).toBe('');
  });

  it.skipIf(!hasPoppler)('gives back its text, character for character', () => {
    const { blocks } = shortNotice();
    const date = blocks.findIndex((block) => block.kind === 'date') + 1;
    const expected = `${textOf(blocks.slice(0, date))}（此件公开发布）${textOf(blocks.slice(date))}`;
    expect(bodyTextOf(short)).toBe(expected);
  });

  it.skipIf(!hasPoppler).each([
    ['a short document', shortNotice],
    ['a long one', longNotice],
  ])('shows every glyph: the ink of %s equals that of whole embedded fonts', async (_, notice) => {
    const model = modelOf(notice());
    const ink = inkOf(await renderOfficialDocument(model, library, withoutFiles));
    const whole = await renderOfficialDocument(model, await unsubset(), withoutFiles);
    expect(ink.length).toBeGreaterThan(1);
    expect(ink).toEqual(inkOf(whole));
    expect(Math.max(...ink)).toBeGreaterThan(300_000);
  });

  it.skipIf(!hasPoppler)('numbers its pages and prints how to verify it', async () => {
    const bytes = await renderOfficialDocument(
      { ...modelOf(longNotice()), verification },
      library,
      withoutFiles,
    );
    const pages = pagesOfText(bytes);
    pages.forEach((page, index) => {
      const alone = index === pages.length - 1;
      expect(page.includes(`—${index + 1}—`)).toBe(!alone);
      expect(page.split('K7QF-29TD')).toHaveLength(2);
    });
  });

  it.skipIf(!hasPoppler)('carries headings, tables and paragraphs as structure', async () => {
    const bytes = await renderOfficialDocument(modelOf(longNotice()), library, withoutFiles);
    const tree = outputOf('pdfinfo', ['-struct'], bytes);
    for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD']) {
      expect(tree).toMatch(new RegExp(`^\\s*${role}\\b`, 'm'));
    }
  });

  it.skipIf(!hasPoppler)('prints no annotation twice', async () => {
    const document = shortNotice();
    const annotation: Block = {
      kind: 'annotation',
      part: 'carrier',
      annex: 0,
      text: '（此件公开发布）',
    };
    const blocks = [...document.blocks.slice(0, -2), annotation, ...document.blocks.slice(-2)];
    const bytes = await renderOfficialDocument(
      modelOf({ ...document, blocks }),
      library,
      withoutFiles,
    );
    expect(bodyTextOf(bytes).match(/此件公开发布/g)).toHaveLength(1);
  });

  it('renders a document of which nothing but a paragraph is known', async () => {
    const bytes = await renderOfficialDocument(
      {
        ...modelOf({
          ...shortNotice(),
          title: null,
          documentNumber: null,
          issuingOrgan: null,
          blocks: [paragraph('仅此一段。')],
        }),
        annotation: null,
      },
      library,
      withoutFiles,
    );
    if (hasPoppler) expect(bodyTextOf(bytes)).toBe('仅此一段。');
    if (hasQpdf) expect(complaintsOf(bytes)).toBe('');
  });

  it.skipIf(!hasCorpus || !hasPoppler).each(['jinan-2017', 'nanjing-2018'] as const)(
    'gives back all of %s in order',
    async (name) => {
      const document = corpusDocument(name);
      const bytes = await renderOfficialDocument(
        { ...modelOf(document), annotation: null },
        library,
        withoutFiles,
      );
      const printed = textOf(document.blocks);
      const marked = document.blocks.some((block) => block.kind === 'organMark');
      const derived = marked ? '' : (document.issuingOrgan ?? '');
      expect(bodyTextOf(bytes)).toBe(derived + printed);
    },
  );

  it.skipIf(!hasCorpus || !hasQpdf).each(corpusNames)('renders %s soundly', async (name) => {
    const bytes = await renderOfficialDocument(
      modelOf(corpusDocument(name)),
      library,
      withoutFiles,
    );
    expect(complaintsOf(bytes)).toBe('');
  });
});

function paragraph(text: string): Block {
  return { kind: 'paragraph', part: 'carrier', annex: 0, text };
}

/** A library whose faces embed whole font files: the reference that subsets must not differ from. */
async function unsubset(): Promise<FontLibrary> {
  const source = await npmFontSource();
  const library = createFontLibrary(source);
  const files = new Map<string, Uint8Array>();
  for (const slot of ['song', 'songBold', 'hei', 'kai'] as const) {
    const bytes = await source.load(slot);
    files.set(typefaceOf(bytes).name, bytes);
  }
  const wholes = new Map<Typeface, Typeface>();
  const wholeOf = (face: Typeface): Typeface => {
    const known = wholes.get(face);
    if (known !== undefined) return known;
    const whole: Typeface = {
      ...face,
      subset: (ids) => ({
        bytes: files.get(face.name) ?? new Uint8Array(),
        glyphs: new Map(ids.map((id) => [id, id])),
      }),
    };
    wholes.set(face, whole);
    return whole;
  };
  return {
    describe: (slot) => library.describe(slot),
    async prepare(usage) {
      const fonts = await library.prepare(usage);
      return { face: (slot, codePoint) => wholeOf(fonts.face(slot, codePoint)) };
    },
  };
}
