import { z } from 'zod';
import { materialKeySchema } from '../kernel/identifiers.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { DisclosureFacts } from './facts.ts';
import { requireFitForKind, standingGround } from './ground-fit.ts';
import { groundIdSchema } from './grounds.ts';
import { minimisation, regulationArticle } from './sources.ts';

/** 区分处理 (条例 art. 37): the passages of one part that stay back while the rest is open. */
export const severanceSchema = z.strictObject({
  part: z.union([z.literal('document'), materialKeySchema]),
  /** Indexes into the blocks of the part's model. */
  blocks: z.array(z.int().min(0)).min(1).max(20_000),
  ground: groundIdSchema,
});
export type Severance = z.infer<typeof severanceSchema>;

const severableDisclosure = regulationArticle('第三十七条');

/**
 * Each passage must exist, be cut once and rest on a ground that stands and fits; what remains
 * of a part must not be empty.
 *
 * @throws {Refusal} `severedPartUnknown`, `severedBlockUnknown`, `severedTwice`,
 * `nothingLeftToDisclose` or a refusal of the ground.
 */
export function judgeSeverances(severed: readonly Severance[], facts: DisclosureFacts): void {
  const seen = new Map<string, Set<number>>();
  for (const severance of severed) {
    requireKnownBlocks(severance, facts);
    const blocks = seen.get(severance.part) ?? new Set<number>();
    seen.set(severance.part, blocks);
    for (const block of severance.blocks) {
      if (blocks.has(block)) throw new Refusal('severedTwice', { part: severance.part, block });
      blocks.add(block);
    }
    requireFittingGround(severance, facts);
  }
  for (const [part, blocks] of seen) {
    if (facts.blockCounts?.[part] === blocks.size) {
      throw new Refusal('nothingLeftToDisclose', { part }, minimisation);
    }
  }
}

function requireKnownBlocks({ part, blocks }: Severance, facts: DisclosureFacts): void {
  if (part !== 'document' && !facts.materials.includes(part)) {
    throw new Refusal('severedPartUnknown', { part, known: ['document', ...facts.materials] });
  }
  const count = facts.blockCounts?.[part];
  const beyond = blocks.find((block) => count !== undefined && block >= count);
  if (beyond !== undefined && count !== undefined) {
    throw new Refusal('severedBlockUnknown', { part, block: beyond, count }, severableDisclosure);
  }
}

/** An annex may hold internal papers; the text of a normative document itself may not. */
function requireFittingGround({ part, blocks, ground }: Severance, facts: DisclosureFacts): void {
  const standing = standingGround(ground, facts);
  if (part !== 'document') return;
  const inAnnexes = new Set([...(facts.annexBlocks?.values() ?? [])].flat());
  if (blocks.some((block) => !inAnnexes.has(block))) requireFitForKind(standing, facts);
}

/** Whether the decision cuts the whole annex out of the document. */
export function annexIsSevered(
  annex: number,
  severed: readonly Severance[],
  facts: DisclosureFacts,
): boolean {
  const blocks = facts.annexBlocks?.get(annex) ?? [];
  const cut = new Set(severed.filter(({ part }) => part === 'document').flatMap((s) => s.blocks));
  return blocks.length > 0 && blocks.every((block) => cut.has(block));
}
