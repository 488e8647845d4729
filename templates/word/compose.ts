import { ExternalHyperlink, type FileChild, Paragraph, type ParagraphChild } from 'docx';
import type { Bulk } from './bulk.ts';
import { chartInWord } from './charts.ts';
import { figureInWord } from './figures.ts';
import { type Footnote, type Footnotes, referenceRun } from './footnotes.ts';
import type { WordItem, WordParagraph, WordRun } from './items.ts';
import { createReferences, type References } from './references.ts';
import { type TableArea, tableXml } from './tables.ts';
import { run as textRun } from './text.ts';

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
  return groups.flatMap(({ items, notes, opensPage }) => {
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
      return childrenOf(item, place);
    });
  });
}

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

function childrenOf(item: WordItem, place: ItemPlace): FileChild[] {
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

function paragraphOf(item: WordParagraph, place: ItemPlace): Paragraph {
  const references = createReferences(place.notes, place.footnotes);
  const children = item.runs.flatMap((run) => runChildren(run, references));
  return new Paragraph({
    style: item.style,
    ...item.form,
    ...(place.keepNext ? { keepNext: true } : {}),
    ...(place.opensPage ? { pageBreakBefore: true } : {}),
    children: [...children, ...references.rest().map(referenceRun)],
  });
}

function runChildren(run: WordRun, references: References): ParagraphChild[] {
  const pieces = references.within(run.text);
  // A new line begins with text, be it none.
  if (run.breaks === true && typeof pieces[0] !== 'string') pieces.unshift('');
  const children = pieces.map((piece, index) =>
    typeof piece === 'string'
      ? textRun(piece, { ...run.form, ...(run.breaks && index === 0 ? { break: 1 } : {}) })
      : referenceRun(piece),
  );
  if (run.address === undefined) return children;
  return [new ExternalHyperlink({ link: run.address, children })];
}

/** A table between two small gaps, which also keep it apart from a table beside it. */
function tableOf(content: TableItem['content'], place: ItemPlace): FileChild[] {
  const references = createReferences(place.notes, place.footnotes);
  const table = tableXml(content, place.area, (text) => references.within(text));
  if (table === null) return [];
  // Notes are numbered in the order in which the text comes; without them rows can wait.
  const passage = place.bulk.passage(place.notes.length === 0 ? table : [...table]);
  const gap = () => new Paragraph({ style: 'TableGap' });
  const before = new Paragraph({ style: 'TableGap', pageBreakBefore: place.opensPage });
  const rest = references.rest().map(referenceRun);
  const after = rest.length === 0 ? gap() : new Paragraph({ style: 'TableUnit', children: rest });
  return [before, passage, after];
}

type TableItem = Extract<WordItem, { kind: 'table' }>;
