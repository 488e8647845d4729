import type { Block } from '../../document/model.ts';
import type { DocumentCandidate } from '../package/document-candidates.ts';
import type { CellPlace } from '../package/document-text.ts';
import { type Edit, edited } from './edits.ts';
import type { StandIns } from './stand-ins.ts';

/** Replacements in the texts of one document. */
export interface Edits {
  at(block: number, cell: CellPlace): readonly Edit[];
}

export function editsByPlace(doomed: readonly DocumentCandidate[], standIns: StandIns): Edits {
  const byPlace = new Map<string, Edit[]>();
  for (const { id, block, cell, start, end } of doomed) {
    const place = placeOf(block, cell);
    const edits = byPlace.get(place) ?? [];
    edits.push({ start, end, text: standIns.get(id) ?? '***' });
    byPlace.set(place, edits);
  }
  return { at: (block, cell) => byPlace.get(placeOf(block, cell)) ?? [] };
}

function placeOf(block: number, cell: CellPlace): string {
  return cell === null ? `${block}` : `${block}/${cell.row}/${cell.column}`;
}

/** The block with stand-ins for values, in all fields that repeat its text. */
export function redactedBlock(block: Block, index: number, edits: Edits): Block {
  if (block.kind === 'table') {
    const rows = block.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const own = edits.at(index, { row, column });
        return own.length === 0 ? cell : { ...cell, text: edited(cell.text, own).text };
      }),
    );
    // The joined text is made anew, in the order in which the model defines it.
    return { ...block, rows, text: rows.flatMap((row) => row.map(({ text }) => text)).join('\n') };
  }
  const own = edits.at(index, null);
  if (own.length === 0) return block;
  const changed = edited(block.text, own);
  if (block.kind === 'footnote') {
    // Authors give notes signs of their own, which repeat what the text says.
    const mark = changed.text.slice(0, changed.at(block.mark.length));
    return { ...block, text: changed.text, mark: mark === '' ? '*' : mark };
  }
  if (block.kind !== 'heading') return { ...block, text: changed.text };
  const numbered = own.every(({ start }) => start >= block.numbering.length);
  return {
    ...block,
    text: changed.text,
    numbering: numbered
      ? block.numbering
      : changed.text.slice(0, changed.at(block.numbering.length)),
    headingLength: changed.at(block.headingLength),
  };
}
