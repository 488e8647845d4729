import type { Block, HeadingLevel } from '../model.ts';
import { mayBeginTable, readDebrisTable } from '../table/debris-table.ts';
import type { TableGrid } from '../table/table-grid.ts';
import { readLines, wrapWidthOf } from './source-line.ts';

/** What the markup of a source says about a line; plain text says nothing. */
export type LineMark = 'title' | 'paragraph' | HeadingLevel;

export interface LineItem {
  readonly kind: 'line';
  /** Never empty, no white space at its ends. */
  readonly text: string;
  readonly indented: boolean;
  readonly afterGap: boolean;
  readonly mark: LineMark | null;
}

export interface TableItem {
  readonly kind: 'table';
  readonly grid: TableGrid;
}

/** A picture, already encoded anew. */
export interface FigureItem extends Omit<Extract<Block, { kind: 'figure' }>, 'part' | 'annex'> {}

/** A note at the foot of a page, after the line that refers to it. */
export interface FootnoteItem
  extends Omit<Extract<Block, { kind: 'footnote' }>, 'part' | 'annex'> {}

export type SourceItem = LineItem | TableItem | FigureItem | FootnoteItem;

/** A document before it is understood: lines, tables, pictures and notes in reading order. */
export interface Source {
  readonly items: readonly SourceItem[];
  /** Width at which the source breaks every line; null when it breaks none. */
  readonly wrapWidth: number | null;
}

export function lineAt(source: Source, at: number): LineItem | null {
  const item = source.items[at];
  return item?.kind === 'line' ? item : null;
}

export function sourceOf(items: readonly SourceItem[]): Source {
  return { items, wrapWidth: wrapWidthOf(items.filter((item) => item.kind === 'line')) };
}

/** Plain text as lines and tables. */
export function readSource(text: string): Source {
  const lines = readLines(text);
  const items: SourceItem[] = [];
  let at = 0;
  let noTableBefore = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    if (mayBeginTable(line) && at >= noTableBefore) {
      const { table, next } = readDebrisTable(lines, at);
      if (table !== null) {
        items.push({ kind: 'table', grid: table });
        at = next;
        continue;
      }
      noTableBefore = next;
    }
    const { text: printed, indented, afterGap } = line;
    if (printed !== '') items.push({ kind: 'line', text: printed, indented, afterGap, mark: null });
    at += 1;
  }
  return sourceOf(items);
}
