import type { Block } from '../document/model.ts';
import { casePartLabel, opensCase, questionMark, tellsResult } from './material-cues.ts';

/** A case is told in some paragraphs; what goes on longer has no end that its text shows. */
const MOST_BLOCKS = 30;

/**
 * How many blocks from its title on a case takes: up to the next heading, question, case, table
 * or figure. A case told in labelled parts (基本情况：… 办理结果：…) ends with its result.
 * 0 where no case begins.
 */
export function caseExtent(blocks: readonly Block[], at: number): number {
  const first = blocks[at];
  if (first === undefined || !beginsCase(first)) return 0;
  let count = 1;
  let told = false;
  while (count < MOST_BLOCKS) {
    const block = blocks[at + count];
    if (block === undefined || block.kind !== 'paragraph' || block.annex !== first.annex) break;
    if (opensCase(block.text) || questionMark(block.text) !== null) break;
    if (told && casePartLabel(block.text) === null) break;
    told = tellsResult(block.text);
    count += 1;
  }
  return count > 1 ? count : 0;
}

function beginsCase(block: Block): boolean {
  return (block.kind === 'heading' || block.kind === 'paragraph') && opensCase(block.text.trim());
}
