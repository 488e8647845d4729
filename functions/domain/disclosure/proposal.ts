import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { disclosureAttributeSchema } from './attributes.ts';
import { groundIdSchema, withholdingGrounds } from './grounds.ts';
import { attributeIsFixedAtDrafting, withholdingNeedsReasons } from './sources.ts';

/**
 * What the drafter proposes when lodging. Blank reasons parse, so that the refusal can name the
 * rule under which the office sends the paper back (退文).
 */
export const proposalSchema = z.strictObject({
  attribute: disclosureAttributeSchema,
  reasons: z.string().trim().max(2_000),
  ground: groundIdSchema.nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const proposalRefusals = [
  'proposalReasonsMissing',
  'proposalGroundMissing',
  'proposalGroundDoesNotFit',
  'secrecyReferral',
] as const;

/**
 * Whether the office may accept the proposal.
 *
 * @throws {Refusal} with one of `proposalRefusals`; the drafter gets the paper back.
 */
export function judgeProposal(proposal: Proposal): void {
  if (proposal.reasons === '') {
    throw new Refusal(
      'proposalReasonsMissing',
      { attribute: proposal.attribute },
      attributeIsFixedAtDrafting,
    );
  }
  if (proposal.attribute === 'proactive' && proposal.ground === null) return;
  if (proposal.ground === null) {
    throw new Refusal(
      'proposalGroundMissing',
      { attribute: proposal.attribute },
      withholdingNeedsReasons,
    );
  }
  const ground = withholdingGrounds[proposal.ground];
  if (ground.referToSecrecyAuthority) {
    throw new Refusal('secrecyReferral', { ground: ground.id }, ground.citation);
  }
  if (!ground.justifies.includes(proposal.attribute)) {
    throw new Refusal(
      'proposalGroundDoesNotFit',
      { ground: ground.id, attribute: proposal.attribute },
      ground.citation,
    );
  }
}
