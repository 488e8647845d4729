import {
  ExternalHyperlink,
  type FileChild,
  type IRunPropertiesOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { chartInWord } from './charts.ts';
import { figureInWord } from './figures.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import type { WordItem, WordParagraph, WordRun } from './items.ts';
import { type TableArea, tableInWord } from './tables.ts';
import { chinese, printable } from './text.ts';

/** What the items of one file share. */
export interface Composition {
  readonly area: TableArea;
  readonly footnotes: Footnotes;
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
      return [figureInWord(figure, item.captioned || place.keepNext)];
    }
    case 'ready':
      return [item.child];
    case 'chart':
      return [chartInWord(item.data, place.area.measure, place.nextDrawing())];
  }
}

function paragraphOf(item: WordParagraph, place: ItemPlace): Paragraph {
  const references = referencesOf(place);
  const children = item.runs.flatMap((run) => runChildren(run, references));
  return new Paragraph({
    style: item.style,
    ...item.form,
    ...(place.keepNext ? { keepNext: true } : {}),
    ...(place.opensPage ? { pageBreakBefore: true } : {}),
    children: [...children, ...references.rest()],
  });
}

function runChildren(run: WordRun, references: References): ParagraphChild[] {
  const children = references.within(run.text, run.form ?? {}, run.breaks === true);
  if (run.address === undefined) return children;
  return [new ExternalHyperlink({ link: run.address, children })];
}

/** A table between two small gaps, which also keep it apart from a table beside it. */
function tableOf(content: TableItem['content'], place: ItemPlace): FileChild[] {
  const references = referencesOf(place);
  const table = tableInWord(content, place.area, (text, form) =>
    references.within(text, form, false),
  );
  if (table === null) return [];
  const gap = () => new Paragraph({ style: 'TableGap' });
  const before = new Paragraph({ style: 'TableGap', pageBreakBefore: place.opensPage });
  const rest = references.rest();
  const after = rest.length === 0 ? gap() : new Paragraph({ style: 'TableUnit', children: rest });
  return [before, table, after];
}

type TableItem = Extract<WordItem, { kind: 'table' }>;

interface References {
  /** The runs of a text, with references in place of the signs of notes not yet referred to. */
  within(text: string, form: IRunPropertiesOptions, breaks: boolean): TextRun[];
  /** References that no text had a sign for. */
  rest(): TextRun[];
}

function referencesOf({ notes, footnotes }: ItemPlace): References {
  const pending = [...notes];
  const take = (note: Footnote) => {
    pending.splice(pending.indexOf(note), 1);
    return footnotes.add(note);
  };
  const textRun = (text: string, form: IRunPropertiesOptions, breaks: boolean) =>
    new TextRun({ ...chinese, ...form, text: printable(text), ...(breaks ? { break: 1 } : {}) });
  const within: References['within'] = (text, form, breaks) => {
    const found = pending
      .map((note) => ({ note, at: text.indexOf(note.mark) }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at)[0];
    if (found === undefined) return [textRun(text, form, breaks)];
    const { note, at } = found;
    const reference = take(note);
    const before = text.slice(0, at);
    const after = text.slice(at + note.mark.length);
    return [
      ...(before === '' && !breaks ? [] : [textRun(before, form, breaks)]),
      reference,
      ...(after === '' ? [] : within(after, form, false)),
    ];
  };
  return { within, rest: () => [...pending].map(take) };
}
