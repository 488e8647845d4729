import type { PolicyDocument } from '../document/model.ts';

/**
 * Which blocks belong to which annex. A document with one annex numbers it 1; a numbered annex
 * keeps its number.
 */
export function annexBlocksOf(document: PolicyDocument): ReadonlyMap<number, readonly number[]> {
  const annexes = new Map<number, number[]>();
  for (const [index, block] of document.blocks.entries()) {
    if (block.annex === 0) continue;
    const blocks = annexes.get(block.annex) ?? [];
    blocks.push(index);
    annexes.set(block.annex, blocks);
  }
  return annexes;
}
