import { type DocumentPart, type DocumentText, textsOf } from '../package/document-text.ts';

/**
 * A text that a reviewer reads and selects in: one block, one cell of a table, or a fact of the
 * document, such as its title, that no block repeats.
 */
export interface Passage extends DocumentText {
  readonly part: string;
}

/** The texts of a package in reading order. */
export function passagesOf(parts: readonly DocumentPart[]): readonly Passage[] {
  return parts.flatMap(({ part, document }) =>
    textsOf(document).map((text) => ({ part, ...text })),
  );
}

/** The same for everything that stands in one passage. */
export function placeOf(at: Pick<Passage, 'part' | 'block' | 'cell'>): string {
  const { part, block, cell } = at;
  return cell === null ? `${part}/b${block}` : `${part}/b${block}r${cell.row}c${cell.column}`;
}
