import type { Block, PolicyDocument } from './model.ts';

/** The document as plain text: a line for each block, and for each row of a table. */
export function plainText(document: PolicyDocument): string {
  return document.blocks.map(linesOf).join('\n');
}

function linesOf(block: Block): string {
  if (block.kind !== 'table') return block.text;
  return block.rows
    .map((row) => row.map((cell) => cell.text.replace(/\s*\n\s*/g, ' ')).join('\t'))
    .join('\n');
}
