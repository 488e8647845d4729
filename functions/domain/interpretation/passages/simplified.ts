import type { Block, PolicyDocument } from '../../document/model.ts';
import { traditionalPairs } from './traditional-characters.ts';

/** By UTF-16 unit: the simplified form of a traditional character, 0 for every other one. */
const forms = new Uint16Array(0x10000);
for (const line of traditionalPairs.trim().split(/\s+/u)) {
  for (let at = 0; at < line.length; at += 2) {
    forms[line.charCodeAt(at)] = line.charCodeAt(at + 1);
  }
}

/**
 * A text in simplified characters, 繁體 as 繁体, one for one, so that offsets stay true. It is made to be
 * compared and not to be read: 乾 becomes 干 wherever it stands.
 */
export function simplified(text: string): string {
  const pieces: string[] = [];
  let unchanged = 0;
  for (let at = 0; at < text.length; at += 1) {
    const form = forms[text.charCodeAt(at)] ?? 0;
    if (form === 0) continue;
    pieces.push(text.slice(unchanged, at), String.fromCharCode(form));
    unchanged = at + 1;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(unchanged);
}

/** A document in simplified characters; every place in it is the same as before. */
export function inSimplifiedCharacters(document: PolicyDocument): PolicyDocument {
  const { title, blocks } = document;
  if (blocks.every(({ text }) => simplified(text) === text)) return document;
  return {
    ...document,
    title: title === null ? null : simplified(title),
    blocks: blocks.map(simplifiedBlock),
  };
}

function simplifiedBlock(block: Block): Block {
  const text = simplified(block.text);
  if (block.kind !== 'table') return { ...block, text };
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, text: simplified(cell.text) })),
  );
  return { ...block, text, rows };
}
