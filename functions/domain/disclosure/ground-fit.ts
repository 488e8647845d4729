import { Refusal } from '../kernel/refusal.ts';
import type { DisclosureFacts } from './facts.ts';
import type { GroundId } from './grounds.ts';
import { type WithholdingGround, withholdingGrounds } from './grounds.ts';
import { regulationArticle } from './sources.ts';

/**
 * The ground itself, if it stands in these circumstances.
 *
 * @throws {Refusal} `secrecyReferral` for a state secret, `groundLifted` where consent, public
 * interest or an order of law took the ground away.
 */
export function standingGround(id: GroundId, facts: DisclosureFacts): WithholdingGround {
  const ground = withholdingGrounds[id];
  if (ground.referToSecrecyAuthority) {
    throw new Refusal('secrecyReferral', { ground: id }, ground.citation);
  }
  const lifting = (facts.circumstances ?? []).filter((one) => ground.liftedBy.includes(one));
  if (lifting.length > 0) {
    throw new Refusal('groundLifted', { ground: id, circumstances: lifting }, ground.citation);
  }
  return ground;
}

/** @throws {Refusal} `groundDoesNotFit` when a normative document rests on art. 13 or 16. */
export function requireFitForKind(ground: WithholdingGround, facts: DisclosureFacts): void {
  if (facts.normative && !ground.fitsNormativeDocument) {
    throw new Refusal(
      'groundDoesNotFit',
      { ground: ground.id, subject: 'normativeDocument' },
      regulationArticle('第二十条第（一）项'),
    );
  }
}
