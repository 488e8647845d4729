import type { Block } from '../../functions/domain/document/model.ts';
import { joinedLines } from '../typesetting/text/source-text.ts';
import type { InterpretationModel } from './model.ts';

/**
 * The text without the title that stands above it already. Parts that only official documents
 * have a place for are kept as paragraphs, so that nothing of a material is lost.
 */
export function materialBlocks(model: InterpretationModel): Block[] {
  const title = joinedLines(model.title);
  return model.document.blocks
    .filter((block) => !(block.kind === 'title' && joinedLines(block.text) === title))
    .map((block): Block => {
      switch (block.kind) {
        case 'organMark':
        case 'documentNumber':
        case 'copyRecipients':
        case 'imprint':
          return { kind: 'paragraph', part: block.part, annex: block.annex, text: block.text };
        default:
          return block;
      }
    });
}
