import type { TableGrid } from '../../../domain/document/table/table-grid.ts';
import type { StyleRole } from './paragraph-styles.ts';

/** One line of a paragraph: all of it, unless the author broke it. */
export interface StoryLine {
  readonly kind: 'line';
  /** Never empty, no white space at its ends. */
  readonly text: string;
  readonly indented: boolean;
  readonly afterGap: boolean;
  /** The first line of its paragraph. */
  readonly opens: boolean;
  /** 0 for a heading of the first level. */
  readonly outline: number | null;
  readonly role: StyleRole | null;
}

export interface StoryTable {
  readonly kind: 'table';
  readonly grid: TableGrid;
}

/** A picture by the id of its relationship; `paragraph` counts those of the part, from 1. */
export interface StoryPicture {
  readonly kind: 'picture';
  readonly part: string;
  readonly relationship: string;
  /** As its author described it; null where nobody did. */
  readonly description: string | null;
  readonly paragraph: number;
}

export interface StoryNote {
  readonly kind: 'note';
  readonly mark: string;
  readonly text: string;
}

/** What stands in a text of the file (body, text box, cell or note), in reading order. */
export type StoryItem = StoryLine | StoryTable | StoryPicture | StoryNote;

/** The texts of items that have to fit into one cell or note, a line each. */
export function textOf(items: readonly StoryItem[]): string {
  return items.flatMap(linesOf).join('\n');
}

function linesOf(item: StoryItem): string[] {
  if (item.kind === 'line') return [item.text];
  if (item.kind !== 'table') return [];
  return item.grid.rows
    .map((row) => row.map(({ text }) => text).filter((text) => text !== ''))
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join(' '));
}

/** What has no place in a cell or a note and follows it. */
export function notText(items: readonly StoryItem[]): StoryItem[] {
  return items.filter(({ kind }) => kind === 'picture' || kind === 'note');
}
