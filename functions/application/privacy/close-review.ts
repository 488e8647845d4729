import type { PublicModel } from '../../domain/dossier/events.ts';
import type { PrivacyDecision } from '../../domain/privacy/decisions.ts';
import { candidateDigest } from '../../domain/privacy/review/candidate-digest.ts';
import { judgeOutcome, type ReviewOutcome } from '../../domain/privacy/review/outcome.ts';
import { standingOf } from '../../domain/privacy/review/review.ts';
import { withoutMaskedValues } from '../../domain/privacy/review/words-of-rulings.ts';
import { maskedRuling } from '../dossier/masked-words.ts';
import { makePublicModels } from '../dossier/public-models.ts';
import type { Environment } from '../environment.ts';
import { keepReview, loadReview, refuseChanged } from './review-store.ts';
import type { UnderReview } from './under-review.ts';

/** A judged review, ready to be recorded, with the public texts that follow from it. */
export interface ClosedReview {
  readonly review: ReviewOutcome;
  readonly publicModels: readonly PublicModel[];
}

/**
 * Judges a review whether its gate may close, makes the public texts and reads them again.
 *
 * @param version of the review that was seen
 * @throws {Refusal} `reviewChanged`, as {@link judgeOutcome} and {@link withoutMaskedValues}, or
 *   `personalDataLeft`
 */
export async function closeReview(
  environment: Environment,
  under: UnderReview,
  version: number,
): Promise<ClosedReview> {
  const kept = await loadReview(environment, under);
  const { review, secret } = kept;
  refuseChanged(review, version);
  const { state, board, searched } = standingOf(review);
  const { candidates } = board;
  const mask = maskedRuling();
  const ruled = candidates.flatMap(({ id }): PrivacyDecision[] => {
    const ruling = state.rulings.get(id);
    return ruling === undefined ? [] : [{ candidate: id, ...mask(ruling) }];
  });
  const decisions = withoutMaskedValues(candidates, ruled);
  const outcome: ReviewOutcome = {
    context: state.context,
    candidates,
    decisions,
    digests: new Map(candidates.map((mention) => [mention.id, candidateDigest(secret, mention)])),
    warnings: searched.warnings,
    acknowledged: state.acknowledged,
  };
  judgeOutcome(outcome, under.reviewed.allowed);
  // What was carried over to new texts by nobody's act is what was decided now.
  if (!kept.stored && candidates.length > 0) await keepReview(environment, under, kept);
  const { severed, published, reviewed } = under;
  const decided = { candidates, decisions, severed, published };
  const publicModels = await makePublicModels(environment, reviewed, decided);
  return { review: outcome, publicModels };
}
