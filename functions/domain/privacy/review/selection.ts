import { Refusal } from '../../kernel/refusal.ts';
import { operatorOf } from '../candidates.ts';
import type { PersonalDataType } from '../personal-data.ts';
import type { Span } from '../reading/reading.ts';
import type { ReviewAct } from './acts.ts';
import { type Board, encloses } from './board.ts';
import { type Mention, wordsAt } from './mention.ts';
import { occurrencesOf } from './occurrences.ts';
import { type Passage, placeOf } from './passages.ts';
import { refuseTooMany } from './searched.ts';

export type Selection = Extract<ReviewAct, { act: 'add' }>;

/** Longer than any address; what is longer is a passage to be withheld, not a value to be masked. */
const LONGEST_SELECTION = 400;

/**
 * What a reviewer selected, as candidates; with `everywhere` also each other place where the same
 * words stand and nobody has found them.
 *
 * @throws {Refusal} `selectionOutside`, `selectionBlank`, `selectionTooLong`,
 *   `selectionSplitsCharacter`, `selectionOverlaps`, `selectionTooShort` or `tooManyCandidates`
 */
export function selected(
  selection: Selection,
  board: Board,
  passages: readonly Passage[],
): readonly Mention[] {
  const passage = passages.find((one) => isPlaceOf(selection, one));
  if (passage === undefined) throw new Refusal('selectionOutside', { part: selection.part });
  refuseUnselectable(selection, passage);
  refuseOverlap(selection, board);
  const mentions = [mentionOf(selection.type, passage, selection)];
  if (selection.everywhere) mentions.push(...elsewhere(selection, passage, board, passages));
  refuseTooMany(board.candidates.length + mentions.length);
  return mentions;
}

function isPlaceOf({ part, block, cell }: Selection, one: Passage): boolean {
  if (one.block !== block || one.part !== part) return false;
  return one.cell?.row === cell?.row && one.cell?.column === cell?.column;
}

function refuseUnselectable({ part, start, end }: Selection, { text }: Passage): void {
  // A selection that reaches into the next block or cell ends behind the text of the first.
  if (start >= end || end > text.length) throw new Refusal('selectionOutside', { part });
  if (end - start > LONGEST_SELECTION) {
    throw new Refusal('selectionTooLong', { length: end - start, most: LONGEST_SELECTION });
  }
  if (text.slice(start, end).trim() === '') throw new Refusal('selectionBlank', { part });
  if (splitsPair(text, start) || splitsPair(text, end)) {
    throw new Refusal('selectionSplitsCharacter', { part });
  }
}

/** Whether an offset lies between the two halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  if (offset === 0 || offset >= text.length) return false;
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/**
 * A selection may take in what was found, to complete it or to give it another type. One that lies
 * within, or that cuts across, would leave half a value without a decision.
 */
function refuseOverlap(selection: Selection, board: Board): void {
  const blocking = board
    .overlapping(selection, selection)
    .find((mention) => !replaces(selection, selection.type, mention));
  if (blocking === undefined) return;
  throw new Refusal('selectionOverlaps', { candidate: blocking.id, type: blocking.type });
}

function replaces(span: Span, type: PersonalDataType, mention: Mention): boolean {
  if (isAdded(mention) || !encloses(span, mention)) return false;
  return mention.type !== type || !encloses(mention, span);
}

function elsewhere(
  selection: Selection,
  passage: Passage,
  board: Board,
  passages: readonly Passage[],
): readonly Mention[] {
  const words = passage.text.slice(selection.start, selection.end);
  // One character stands in half of all lines.
  if ([...words.replaceAll(/\s/g, '')].length < 2) throw new Refusal('selectionTooShort');
  const mentions: Mention[] = [];
  for (const other of passages) {
    for (const span of occurrencesOf(words, other.text)) {
      if (other === passage && span.start < selection.end && selection.start < span.end) continue;
      const overlaps = board.overlapping(other, span);
      if (overlaps.every((mention) => replaces(span, selection.type, mention))) {
        mentions.push(mentionOf(selection.type, other, span));
      }
    }
  }
  return mentions;
}

export function isAdded({ id }: Pick<Mention, 'id'>): boolean {
  return id.endsWith(':added');
}

/** Differs from the id of whatever the engine may find in the same place. */
export function selectionId(place: Passage, { start, end }: Span, type: PersonalDataType): string {
  return `${placeOf(place)}/${start}-${end}-${type}:added`;
}

function mentionOf(type: PersonalDataType, passage: Passage, { start, end }: Span): Mention {
  const { part, block, cell, text } = passage;
  return {
    id: selectionId(passage, { start, end }, type),
    part,
    block,
    cell,
    start,
    end,
    type,
    action: 'mask',
    rule: 'reviewer.selection',
    score: 1,
    explanation: {
      recogniser: 'reviewer',
      evidence: [{ kind: 'reviewer', span: null, weight: 1 }],
      checksum: null,
      role: null,
      scoreBefore: 1,
      kept: null,
      exemption: null,
      operator: operatorOf[type],
    },
    ...wordsAt(text, { start, end }),
  };
}
