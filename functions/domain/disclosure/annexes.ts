import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import {
  type DisclosureAttribute,
  disclosureAttributeSchema,
  moreRestrictive,
} from './attributes.ts';
import type { DisclosureFacts } from './facts.ts';
import { annexIsSevered, type Severance } from './severance.ts';
import { attributeIsFixedAtDrafting, noSmuggledAnnexes } from './sources.ts';

/** Every annex has an attribute of its own. */
export const annexAttributeSchema = z.strictObject({
  annex: z.int().min(1),
  attribute: disclosureAttributeSchema,
});
export type AnnexAttribute = z.infer<typeof annexAttributeSchema>;

/**
 * Each annex is decided exactly once, and none is carried by a document that is more open than
 * the annex unless the decision cuts it out.
 *
 * @throws {Refusal} `annexUnknown`, `annexDecidedTwice`, `annexUndecided`, `carriesNonPublicAnnex`
 */
export function judgeAnnexes(
  annexes: readonly AnnexAttribute[],
  attribute: DisclosureAttribute,
  severed: readonly Severance[],
  facts: DisclosureFacts,
): void {
  const decided = new Set<number>();
  for (const { annex } of annexes) {
    if (annex > facts.annexes) {
      throw new Refusal('annexUnknown', { annex, annexes: facts.annexes });
    }
    if (decided.has(annex)) throw new Refusal('annexDecidedTwice', { annex });
    decided.add(annex);
  }
  const undecided = Array.from({ length: facts.annexes }, (_, index) => index + 1).filter(
    (annex) => !decided.has(annex),
  );
  if (undecided.length > 0) {
    const details = { annexes: undecided.map(String) };
    throw new Refusal('annexUndecided', details, attributeIsFixedAtDrafting);
  }
  const smuggled = annexes.filter(
    (one) =>
      moreRestrictive(one.attribute, attribute) && !annexIsSevered(one.annex, severed, facts),
  );
  if (smuggled.length > 0) {
    const details = { annexes: smuggled.map(({ annex }) => String(annex)), attribute };
    throw new Refusal('carriesNonPublicAnnex', details, noSmuggledAnnexes);
  }
}
