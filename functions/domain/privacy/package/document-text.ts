import type { PolicyDocument } from '../../document/model.ts';
import type { EvidencePlace } from '../explanation.ts';
import { unrepeatedFacts } from './document-facts.ts';
import { type MarkedTable, type TableBlock, tableText } from './table-text.ts';

/** Row and place in the row's array of cells; null for what is no table. */
export type CellPlace = EvidencePlace['cell'];

/**
 * A text that a reader sees or a file carries: a block, a cell of a table, or a fact of the
 * document that no block repeats. Facts count on behind the blocks.
 */
export interface DocumentText {
  readonly block: number;
  readonly cell: CellPlace;
  /** Kind of the block, or name of the fact. */
  readonly kind: string;
  readonly text: string;
}

/** A stretch of the projection that is, unit for unit, one text of a document. */
export interface Segment {
  readonly part: string;
  readonly block: number;
  readonly cell: CellPlace;
  readonly start: number;
  readonly end: number;
}

/** All texts of a package as one, with tables written so that columns keep their headers. */
export interface Projection {
  readonly text: string;
  /** In reading order; they do not overlap. */
  readonly segments: readonly Segment[];
  /** Tables whose header rows are marked as such, row by row. */
  readonly tables: readonly MarkedTable[];
}

export interface DocumentPart {
  /** `document` or the key of a material. */
  readonly part: string;
  readonly document: PolicyDocument;
}

/** Everything of a document that can be printed or seen, in reading order. */
export function textsOf(document: PolicyDocument): readonly DocumentText[] {
  const texts: DocumentText[] = [];
  for (const [index, block] of document.blocks.entries()) {
    const { kind } = block;
    if (kind !== 'table') {
      texts.push({ block: index, cell: null, kind, text: block.text });
      continue;
    }
    for (const [row, cells] of block.rows.entries()) {
      for (const [column, { text }] of cells.entries()) {
        texts.push({ block: index, cell: { row, column }, kind, text });
      }
    }
  }
  for (const { block, kind, text } of unrepeatedFacts(document)) {
    texts.push({ block, cell: null, kind, text });
  }
  return texts;
}

/** Writes the texts of a package one after the other, in time linear in their length. */
export function projectionOf(parts: readonly DocumentPart[]): Projection {
  const out: Writing = { pieces: [], segments: [], tables: [], length: 0 };
  for (const { part, document } of parts) {
    for (const [index, block] of document.blocks.entries()) {
      if (block.kind === 'table') writeTable(out, part, index, block);
      else writeText(out, { part, block: index, cell: null }, block.text);
      write(out, '\n');
    }
    for (const { block, text } of unrepeatedFacts(document)) {
      // A blank line before it: what a list or a table ends with does not go on in a fact.
      write(out, '\n');
      writeText(out, { part, block, cell: null }, text);
      write(out, '\n');
    }
    // And one between two parts.
    write(out, '\n');
  }
  const { pieces, segments, tables } = out;
  return { text: pieces.join(''), segments, tables };
}

interface Writing {
  readonly pieces: string[];
  readonly segments: Segment[];
  readonly tables: MarkedTable[];
  length: number;
}

function write(out: Writing, text: string): void {
  out.pieces.push(text);
  out.length += text.length;
}

function writeText(out: Writing, place: EvidencePlace, text: string): void {
  out.segments.push({ ...place, start: out.length, end: out.length + text.length });
  write(out, text);
}

function writeTable(out: Writing, part: string, block: number, table: TableBlock): void {
  const { pieces, headed } = tableText(table, out.length);
  for (const { text, cell } of pieces) {
    if (cell === null) write(out, text);
    else writeText(out, { part, block, cell }, text);
  }
  if (headed.length > 0) out.tables.push(headed);
}
