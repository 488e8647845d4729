import type { Block, BlockKind } from '../../functions/domain/document/model.ts';
import { isFigureCaption, isTableCaption, isUnitLine } from './captions.ts';

/** Parts of the head and the imprint, which have places of their own. */
const outside = new Set<BlockKind>(['organMark', 'documentNumber', 'copyRecipients', 'imprint']);

/** From the title to the last annex, without head (版头) and imprint (版记). */
export function bodyBlocks(all: readonly Block[]): Block[] {
  return all.filter((block) => !outside.has(block.kind));
}

/** Whether two blocks stand in the same text: the carrier, what it carries, or one annex. */
export function samePart(one: Block, other: Block): boolean {
  return one.part === other.part && one.annex === other.annex;
}

/** Title lines, annex lists, sign-off, and captions with what they name are set as one. */
export function groupAt(blocks: readonly Block[], from: number): Block[] {
  const first = blocks[from];
  if (first === undefined) return [];
  const captioned = captionedAt(blocks, from);
  if (captioned > 1) return blocks.slice(from, from + captioned);
  const family = familyOf(first);
  if (family === null) return [first];
  let end = from + 1;
  while (end < blocks.length && belongs(blocks[end], first, family)) end += 1;
  return blocks.slice(from, end);
}

/** How many blocks a table or a figure makes with its caption and its unit. */
function captionedAt(blocks: readonly Block[], from: number): number {
  if (blocks[from]?.kind === 'figure') return isFigureCaption(blocks[from + 1]) ? 2 : 1;
  const caption = isTableCaption(blocks[from]) ? 1 : 0;
  const unit = isUnitLine(blocks[from + caption]) ? 1 : 0;
  return blocks[from + caption + unit]?.kind === 'table' ? caption + unit + 1 : 1;
}

function belongs(block: Block | undefined, first: Block, family: string): boolean {
  if (block === undefined || familyOf(block) !== family) return false;
  return samePart(block, first);
}

function familyOf(block: Block): string | null {
  switch (block.kind) {
    case 'title':
    case 'annexList':
      return block.kind;
    case 'signature':
    case 'date':
      return 'signOff';
    default:
      return null;
  }
}
