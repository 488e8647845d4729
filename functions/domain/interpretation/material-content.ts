import type { Block, PolicyDocument } from '../document/model.ts';
import { caseExtent } from './case-extent.ts';
import { chartsOf } from './chart/charts-of.ts';
import { answerMark, questionMark } from './material-cues.ts';

/** What a material holds, counted from its text; what its form must hold is judged by it. */
export interface MaterialContent {
  /** Questions that somebody could look for: marked 问, or a heading that asks. */
  readonly questions: number;
  readonly answers: number;
  readonly cases: number;
  /** Pictures, tables and charts. */
  readonly pictures: number;
  /** Letters and figures of the text, without white space. */
  readonly characters: number;
}

export function materialContent(document: PolicyDocument): MaterialContent {
  const { blocks } = document;
  const shown = blocks.filter(({ kind }) => kind === 'figure' || kind === 'table').length;
  return {
    questions: blocks.filter(asks).length,
    answers: blocks.filter(({ text }) => answerMark(text) !== null).length,
    cases: blocks.filter((_, at) => caseExtent(blocks, at) > 0).length,
    pictures: shown + chartsOf(blocks).size,
    characters: blocks.reduce((sum, { text }) => sum + text.replaceAll(/\s/gu, '').length, 0),
  };
}

function asks(block: Block): boolean {
  const text = block.text.trim();
  if (questionMark(text) !== null) return true;
  const headed = block.kind === 'heading' ? text.slice(0, block.headingLength) : text;
  return block.kind === 'heading' && /[？?]$/u.test(headed.trim());
}
