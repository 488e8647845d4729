import { type WithholdingGround, withholdingGrounds } from '../../disclosure/grounds.ts';
import type { Severance } from '../../disclosure/severance.ts';
import type { Block, PolicyDocument } from '../../document/model.ts';

/**
 * The blocks without the passages that stay back, in whose place stands why.
 *
 * @param blocks those of `document`, one for one, after values were masked
 */
export function severed(
  document: PolicyDocument,
  blocks: readonly Block[],
  cuts: readonly Severance[],
): readonly Block[] {
  const grounds = new Map(
    cuts.flatMap((cut) =>
      cut.blocks
        .flatMap((block) => [block, ...notesOf(document, block)])
        .map((block) => [block, withholdingGrounds[cut.ground]] as const),
    ),
  );
  return blocks.flatMap((block, index) => severedBlock(block, index, document, grounds));
}

/** The notes that stand after a block explain it, and would tell what was cut out of it. */
function notesOf({ blocks }: PolicyDocument, index: number): readonly number[] {
  const notes: number[] = [];
  for (let at = index + 1; blocks[at]?.kind === 'footnote'; at += 1) notes.push(at);
  return notes;
}

/** A run of blocks that stay back for one reason is told once. */
function severedBlock(
  block: Block,
  index: number,
  document: PolicyDocument,
  grounds: ReadonlyMap<number, WithholdingGround>,
): readonly Block[] {
  const ground = grounds.get(index);
  if (ground === undefined) return [block];
  const before = document.blocks[index - 1];
  const continues =
    grounds.get(index - 1)?.citation.clause === ground.citation.clause &&
    before?.part === block.part &&
    before.annex === block.annex;
  if (continues) return [];
  const text = severanceStatement(ground);
  return [{ part: block.part, annex: block.annex, kind: 'paragraph', text }];
}

/** What a reader sees where a passage was cut (条例 art. 37 asks for the legal basis). */
export function severanceStatement(ground: WithholdingGround): string {
  return `（此处依据《中华人民共和国政府信息公开条例》${ground.citation.clause}不予公开）`;
}
