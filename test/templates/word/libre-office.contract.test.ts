import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import type { Block, PolicyDocument } from '../../../functions/domain/document/model.ts';
import { interpretationInWord } from '../../../templates/interpretation/word.ts';
import { renderOfficialDocument } from '../../../templates/official-document/render.ts';
import { officialDocumentInWord } from '../../../templates/official-document/word.ts';
import { createFontLibrary } from '../../../templates/typesetting/fonts/font-library.ts';
import { mm } from '../../../templates/typesetting/page/measures.ts';
import { corpusDocument, corpusNames, hasCorpus } from '../corpus.ts';
import { hasPoppler, pagesOfText, withFile } from '../pdf-tools.ts';
import { body, generatedFor, shortNotice } from '../sample-documents.ts';
import { hasLibreOffice, printedByLibreOffice } from './libre-office.ts';
import { richMaterial } from './material-sample.ts';

const noFiles = () => Promise.reject(new Error('no picture was asked for'));

/** As far as a break of pages, or their number, may be from the printed one. */
const TOLERANCE = 0.02;
/** One start of LibreOffice for all files, on a machine that does other things too. */
const PATIENCE = 300_000;

function modelOf(document: PolicyDocument) {
  return { document, annotation: '此件公开发布', verification: null, generatedFor };
}

/** A notice that goes on for a hundred pages. */
function hundredPages(texts: readonly Block[]): PolicyDocument {
  const notice = shortNotice();
  const blocks: Block[] = notice.blocks.filter((block) => block.kind !== 'imprint');
  let length = 0;
  for (let index = 0; length < 57_000; index += 1) {
    const block = texts[index % texts.length];
    if (block === undefined) break;
    blocks.push(block);
    length += block.text.length;
  }
  return { ...notice, blocks };
}

function invented(): PolicyDocument {
  const texts = Array.from({ length: 23 }, (_, index): Block => {
    const text = body(1 + (index % 7)).slice(index * 3);
    return { kind: 'paragraph', part: 'attached', annex: 0, text };
  });
  return hundredPages(texts);
}

function quoted(): PolicyDocument {
  const texts = corpusNames.flatMap((name) => corpusDocument(name).blocks);
  const running = texts.filter(({ kind }) => kind === 'heading' || kind === 'paragraph');
  return hundredPages(running.map((block): Block => ({ ...block, part: 'attached', annex: 0 })));
}

const documents: readonly (readonly [string, () => PolicyDocument])[] = [
  ['a hundred invented pages', invented],
  ...(hasCorpus
    ? ([
        ...corpusNames.map((name) => [name, () => corpusDocument(name)] as const),
        ['a hundred pages of real text', quoted],
      ] as const)
    : []),
];

/** A short notice, to whose last page lines are added until the imprint has no room there. */
function withLines(count: number): PolicyDocument {
  const notice = shortNotice();
  const end = notice.blocks.findIndex((block) => block.kind === 'signature');
  const lines = Array.from({ length: count }, (_, index): Block => {
    return { kind: 'paragraph', part: 'carrier', annex: 0, text: `第${index + 1}行另起一段。` };
  });
  return { ...notice, blocks: notice.blocks.toSpliced(end, 0, ...lines) };
}

/** Notices with room for the imprint, with just enough of it, and with too little. */
const imprinted = [0, 8, 9].map(withLines);

/** Points from the upper edge of the last page to the lower edge of a word, and its page. */
function placeOf(word: string, bytes: Uint8Array): { page: number; bottom: number } {
  const boxes = withFile(bytes, (path) =>
    execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }),
  );
  const pages = boxes.split('<page ').slice(1);
  const page = pages.findLastIndex((each) => each.includes(`>${word}<`));
  const bottom = new RegExp(`yMax="([0-9.]+)">${word}<`).exec(pages[page] ?? '')?.[1];
  return { page: page + 1, bottom: Number(bottom) };
}

interface Comparison {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

function withoutNumbers(pages: readonly string[]): string[] {
  return pages.map((page, index) => page.replace(`—${index + 1}—`, ''));
}

/** How many characters stand before each page but the first. */
function breaksOf(pages: readonly string[]): number[] {
  let before = 0;
  return pages.slice(0, -1).map((page) => {
    before += page.length;
    return before;
  });
}

describe.skipIf(!hasLibreOffice || !hasPoppler)('Word files, opened in LibreOffice', () => {
  const compared = new Map<string, Comparison>();
  const numbered = new Map<string, readonly string[]>();
  let material: readonly string[] = [];
  let imprints: readonly Uint8Array[] = [];

  beforeAll(async () => {
    const library = createFontLibrary(await npmFontSource());
    const files: Uint8Array[] = [];
    const printed: Uint8Array[] = [];
    for (const [, make] of documents) {
      const model = modelOf(make());
      files.push(await officialDocumentInWord(model, noFiles));
      printed.push(await renderOfficialDocument(model, library, noFiles));
    }
    files.push(await interpretationInWord(richMaterial(), noFiles));
    for (const document of imprinted) {
      files.push(await officialDocumentInWord(modelOf(document), noFiles));
    }
    const opened = await printedByLibreOffice(files);
    imprints = opened.splice(-imprinted.length);
    const pages = opened.map(pagesOfText);
    documents.forEach(([name], index) => {
      numbered.set(name, pages[index] ?? []);
      compared.set(name, {
        ours: withoutNumbers(pagesOfText(printed[index] ?? new Uint8Array())),
        theirs: withoutNumbers(pages[index] ?? []),
      });
    });
    material = pages.at(-1) ?? [];
  }, PATIENCE);

  function comparisonOf(name: string): Comparison {
    return compared.get(name) ?? { ours: [], theirs: [] };
  }

  it.each(documents.map(([name]) => name))('have all of the text: %s', (name) => {
    const { ours, theirs } = comparisonOf(name);
    const sorted = (pages: readonly string[]) => [...pages.join('')].sort().join('');
    expect(theirs.join('').length).toBeGreaterThan(0);
    expect(sorted(theirs)).toBe(sorted(ours));
  });

  it.each(documents.map(([name]) => name))('have as many pages as are printed: %s', (name) => {
    const { ours, theirs } = comparisonOf(name);
    expect(Math.abs(theirs.length - ours.length)).toBeLessThanOrEqual(ours.length * TOLERANCE);
  });

  it.each(documents.map(([name]) => name))('end each page where print does: %s', (name) => {
    const { ours, theirs } = comparisonOf(name);
    const length = ours.join('').length;
    const theirBreaks = breaksOf(theirs);
    breaksOf(ours).forEach((at, index) => {
      const distance = Math.abs(at - (theirBreaks[index] ?? length));
      expect(distance / length, `page ${index + 2}`).toBeLessThanOrEqual(TOLERANCE);
    });
  });

  it('number their pages', () => {
    for (const [name] of documents) {
      const pages = numbered.get(name) ?? [];
      expect(pages.length).toBeGreaterThan(1);
      pages.forEach((page, index) => {
        expect(page).toContain(`—${index + 1}—`);
      });
    }
  });

  it('have the imprint at the foot of the type area, on a page where there is room for it', () => {
    const foot = mm(37 + 225);
    const places = imprints.map((bytes) => placeOf('日印发', bytes));
    expect(places.map(({ page }) => page)).toEqual([2, 2, 3]);
    for (const { bottom } of places) {
      expect(bottom).toBeLessThan(foot);
      expect(bottom).toBeGreaterThan(foot - 12);
    }
    imprints.forEach((bytes, index) => {
      const text = pagesOfText(bytes).join('');
      for (const { text: line } of imprinted[index]?.blocks.slice(-6) ?? []) {
        expect(text).toContain(line.split('\n')[0]?.replace(/[\s\u3000]+/g, ''));
      }
    });
  });

  it('show the questions, the note, the charts and the comparison of an interpretation', () => {
    const text = material.join('');
    for (const part of [
      '政策解读·问答解读',
      '解读单位：江州市司法局',
      '问：解读材料什么时候发布？',
      '①见《江州市重大行政决策程序规定》（2025年修订）。',
      '案例一：小微企业申请补贴',
      '每人每月补贴500元，期限十二个月。',
      'K7QF-29TD',
    ]) {
      expect(text).toContain(part);
    }
    // Beside the table each chart has its numbers again.
    expect(text.split('180').length).toBeGreaterThan(2);
  });
});
