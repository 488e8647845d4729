/** One cell of a table or form that is written as text. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Text of the column's header; of two header rows both, the upper one first. */
  readonly header: string;
  /** Where the header is written. */
  readonly head: { readonly start: number; readonly end: number };
  /** Number of the record within the whole text: a row, or the column of a table on its side. */
  readonly row: number;
  /** All headers of the table, joined: what the table is about. */
  readonly headers: string;
}

/** Cells below a recognised header row, in reading order. */
export interface Columns {
  readonly cells: readonly Cell[];
  at(offset: number): Cell | null;
}

/** How far the lines and the records are read. */
export interface Progress {
  readonly next: number;
  readonly record: number;
}
