import { FileChild } from 'docx';
import type { Bulk } from './bulk.ts';
import { chartInWord } from './charts.ts';
import { figureInWord } from './figures.ts';
import { type Footnote, type Footnotes, referenceXml } from './footnotes.ts';
import type { WordItem, WordParagraph, WordRun } from './items.ts';
import { type ParagraphForm, paragraphProperties } from './paragraph-form.ts';
import { createReferences, type References } from './references.ts';
import { runXml } from './run-xml.ts';
import { type TableArea, tableXml } from './tables.ts';

/** What the items of one file share. */
export interface Composition {
  readonly area: TableArea;
  readonly footnotes: Footnotes;
  readonly bulk: Bulk;
  /** Numbers of drawings, each given once. */
  readonly nextDrawing: () => number;
}

/** Items, and the notes that their text refers to. */
export interface NotedItems {
  readonly items: readonly WordItem[];
  readonly notes: readonly Footnote[];
  readonly opensPage: boolean;
}

/** Writes groups of items in order; a note's reference replaces its sign in the text. */
export function composed(groups: readonly NotedItems[], composition: Composition): FileChild[] {
  const nexts = groups.flatMap(({ items }) => items).slice(1);
  let at = 0;
  const written = groups.flatMap(({ items, notes, opensPage }) => {
    const pending = withLeftovers(items, notes);
    return items.flatMap((item, index) => {
      const keepNext = joins(nexts[at]);
      at += 1;
      const place = {
        ...composition,
        keepNext,
        opensPage: opensPage && index === 0,
        notes: pending[index] ?? [],
      };
      return writtenItem(item, place);
    });
  });
  return inPassages(written, composition.bulk);
}

/** What is written here between two children that the library writes makes one passage. */
function inPassages(written: readonly Written[], bulk: Bulk): FileChild[] {
  const children: FileChild[] = [];
  let pending: Iterable<string>[] = [];
  const close = () => {
    if (pending.length > 0) children.push(bulk.passage(pending));
    pending = [];
  };
  for (const each of written) {
    if (each instanceof FileChild) {
      close();
      children.push(each);
    } else pending.push(each);
  }
  close();
  return children;
}

/** A child for the library to write, or XML in pieces. */
type Written = FileChild | Iterable<string>;

interface ItemPlace extends Composition {
  readonly keepNext: boolean;
  readonly opensPage: boolean;
  readonly notes: readonly Footnote[];
}

function joins(item: WordItem | undefined): boolean {
  return item?.kind === 'paragraph' && item.joins === true;
}

/** Each item's notes: those whose sign it shows first; the last text also gets what none shows. */
function withLeftovers(items: readonly WordItem[], notes: readonly Footnote[]): Footnote[][] {
  if (notes.length === 0) return items.map(() => []);
  const texts = items.map(textOf);
  const owners = notes.map(({ mark }) => texts.findIndex((text) => text.includes(mark)));
  const last = items.findLastIndex((item) => item.kind === 'paragraph' || item.kind === 'table');
  return items.map((_, index) =>
    notes.filter((_, note) => (owners[note] === -1 ? last : owners[note]) === index),
  );
}

function textOf(item: WordItem): string {
  switch (item.kind) {
    case 'paragraph':
      return item.runs.map((run) => run.text).join('');
    case 'table':
      return item.content.rows.flatMap((row) => row.map((cell) => cell.text)).join('\n');
    case 'figure':
    case 'chart':
    case 'ready':
      return '';
  }
}

function writtenItem(item: WordItem, place: ItemPlace): Written[] {
  switch (item.kind) {
    case 'paragraph':
      return [paragraphOf(item, place)];
    case 'table':
      return tableOf(item.content, place);
    case 'figure': {
      const figure = { ...item.figure, number: place.nextDrawing() };
      return [figureInWord(figure, item.captioned || place.keepNext, place.bulk)];
    }
    case 'ready':
      return [item.child];
    case 'chart':
      return [chartInWord(item.data, place.area.measure, place.nextDrawing())];
  }
}

function paragraphOf(item: WordParagraph, place: ItemPlace): Written {
  const references = createReferences(place.notes, place.footnotes);
  const form: ParagraphForm = {
    ...item.form,
    ...(place.keepNext ? { keepNext: true } : {}),
    ...(place.opensPage ? { pageBreakBefore: true } : {}),
  };
  const runs = item.runs.map((run) => runsOf(run, references, place.bulk)).join('');
  return [paragraphXml(item.style, form, runs + restOf(references))];
}

function paragraphXml(style: string, form: ParagraphForm, runs: string): string {
  return `<w:p>${paragraphProperties(form, style)}${runs}</w:p>`;
}

function runsOf({ text, form, breaks, address }: WordRun, from: References, bulk: Bulk): string {
  const pieces = from.within(text);
  // A new line begins with text, be it none.
  if (breaks === true && typeof pieces[0] !== 'string') pieces.unshift('');
  const runs = pieces.map((piece, index) =>
    typeof piece === 'string'
      ? runXml(piece, form, breaks === true && index === 0)
      : referenceXml(piece),
  );
  if (address === undefined) return runs.join('');
  return `<w:hyperlink r:id="${bulk.link(address)}" w:history="1">${runs.join('')}</w:hyperlink>`;
}

function restOf(references: References): string {
  return references.rest().map(referenceXml).join('');
}

/** A table between two small gaps, which also keep it apart from a table beside it. */
function tableOf(content: TableItem['content'], place: ItemPlace): Written[] {
  const references = createReferences(place.notes, place.footnotes);
  const table = tableXml(content, place.area, (text) => references.within(text));
  if (table === null) return [];
  const before = paragraphXml('TableGap', place.opensPage ? { pageBreakBefore: true } : {}, '');
  return [[before], table, belowTable(references)];
}

/** References that no cell has a sign for: known when the cells are written. */
function* belowTable(references: References): Generator<string> {
  const rest = restOf(references);
  yield paragraphXml(rest === '' ? 'TableGap' : 'TableUnit', {}, rest);
}

type TableItem = Extract<WordItem, { kind: 'table' }>;
