import type { Block, PolicyDocument } from '../document/model.ts';

/** A stretch of the projection that is, unit for unit, the text of one block or cell. */
export interface Segment {
  readonly part: string;
  readonly block: number;
  /** Row and place in the row's array of cells; null for a block that is no table. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly start: number;
  readonly end: number;
}

/** All texts of a package as one, with tables written so that columns keep their headers. */
export interface Projection {
  readonly text: string;
  readonly segments: readonly Segment[];
}

export interface DocumentPart {
  /** `document` or the key of a material. */
  readonly part: string;
  readonly document: PolicyDocument;
}

type Table = Extract<Block, { kind: 'table' }>;

export function projectionOf(parts: readonly DocumentPart[]): Projection {
  const pieces: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  const write = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  for (const { part, document } of parts) {
    for (const [index, block] of document.blocks.entries()) {
      if (block.kind === 'table') {
        for (const piece of tablePieces(block)) {
          if (piece.cell !== null) {
            const end = length + piece.text.length;
            segments.push({ part, block: index, cell: piece.cell, start: length, end });
          }
          write(piece.text);
        }
      } else {
        const end = length + block.text.length;
        segments.push({ part, block: index, cell: null, start: length, end });
        write(block.text);
      }
      write('\n');
    }
    // A blank line keeps lists and tables of two parts from running into each other.
    write('\n');
  }
  return { text: pieces.join(''), segments };
}

interface Piece {
  readonly text: string;
  readonly cell: Segment['cell'];
}

/** Cells joined by tabs, with an empty place wherever a neighbour's span covers one. */
function tablePieces(table: Table): readonly Piece[] {
  const pieces: Piece[] = [];
  const covered = new Map<number, number>();
  for (const [row, cells] of table.rows.entries()) {
    let place = 0;
    const separate = (): void => {
      if (place > 0) pieces.push({ text: '\t', cell: null });
      place += 1;
    };
    const skipCovered = (): void => {
      for (let left = covered.get(place) ?? 0; left > 0; left = covered.get(place) ?? 0) {
        covered.set(place, left - 1);
        separate();
      }
    };
    for (const [column, cell] of cells.entries()) {
      skipCovered();
      for (let span = 0; span < cell.columnSpan; span += 1) {
        covered.set(place, cell.rowSpan - 1);
        separate();
        if (span === 0) pieces.push({ text: oneLine(cell.text), cell: { row, column } });
      }
    }
    skipCovered();
    pieces.push({ text: '\n', cell: null });
  }
  return pieces;
}

/** A break inside a cell would end the row. Lengths stay, so offsets do too. */
function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n|]/g, ' ');
}
