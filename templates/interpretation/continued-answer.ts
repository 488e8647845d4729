import type { Block } from '../../functions/domain/document/model.ts';
import { answerMark, questionMark } from '../../functions/domain/interpretation/material-cues.ts';

/** Whether a paragraph stands in an answer: after 答 with nothing but paragraphs between. */
export function continuesAnswer(blocks: readonly Block[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const before = blocks[index];
    if (before?.kind !== 'paragraph' || before.annex !== blocks[at]?.annex) return false;
    if (questionMark(before.text) !== null) return false;
    if (answerMark(before.text) !== null) return true;
  }
  return false;
}
