import type { Block } from '../document/model.ts';
import { answerMark, questionMark } from './material-cues.ts';

/** What the blocks before it make of a block. */
export interface MaterialPlaces {
  /** Blocks below some heading: their questions and cases stand a level deeper. */
  readonly headed: ReadonlySet<Block>;
  /** Paragraphs that go on with an answer, with nothing but paragraphs between. */
  readonly answering: ReadonlySet<Block>;
}

/** Reads a material once from top to bottom. */
export function materialPlaces(blocks: readonly Block[]): MaterialPlaces {
  const headed = new Set<Block>();
  const answering = new Set<Block>();
  let belowHeading = false;
  let answer: Block | null = null;
  for (const block of blocks) {
    if (belowHeading) headed.add(block);
    if (block.kind === 'heading') belowHeading = true;
    if (block.kind === 'footnote') continue;
    if (block.kind !== 'paragraph' || block.annex !== answer?.annex) answer = null;
    if (block.kind !== 'paragraph') continue;
    if (questionMark(block.text) !== null) answer = null;
    else if (answerMark(block.text) !== null) answer = block;
    else if (answer !== null) answering.add(block);
  }
  return { headed, answering };
}
