import type { PolicyDocument } from '../../document/model.ts';

/** A stretch of text with its place; offsets into `text` are UTF-16 units. */
export interface SourceText {
  /** Index into the blocks of the document; of a plain text, its paragraphs from 0. */
  readonly block: number;
  /** Row and place in the row's array of cells; null outside tables. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly text: string;
}

/** What is compared: a document as it was read, or a text without any structure. */
export type Comparable = PolicyDocument | string;

/** The texts of a document in reading order, each cell of a table by itself. */
export function sourceTextsOf(source: Comparable): readonly SourceText[] {
  if (typeof source === 'string') {
    return source.split(/\r\n|[\n\r\u2028\u2029]/u).map((text, block) => {
      return { block, cell: null, text };
    });
  }
  return source.blocks.flatMap((block, index): SourceText[] => {
    if (block.kind !== 'table') return [{ block: index, cell: null, text: block.text }];
    return block.rows.flatMap((cells, row) =>
      cells.map(({ text }, column) => ({ block: index, cell: { row, column }, text })),
    );
  });
}
