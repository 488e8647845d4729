/** @import { ReviewedCandidate, ReviewView } from '../../../application/privacy/review-view.ts' */
/** @import { ReviewAct } from '../../../domain/privacy/review/acts.ts' */
import { isAcceptable, stateOf } from './model.mjs';

/**
 * A view as it will be once acts are carried out, as far as that can be told here; what only the
 * rules know waits for the answer.
 *
 * @param {ReviewView} view
 * @param {readonly ReviewAct[]} acts
 * @returns {ReviewView}
 */
export function carriedOut(view, acts) {
  return acts.reduce(after, view);
}

/**
 * @param {ReviewView} view
 * @param {ReviewAct} act
 * @returns {ReviewView}
 */
function after(view, act) {
  const change = changeOf(view, act);
  if (change === null) return view;
  const candidates = view.candidates.map((candidate) => change(candidate) ?? candidate);
  const counts = { ...view.counts, undecided: 0, mask: 0, keep: 0, exempt: 0 };
  for (const candidate of candidates) counts[stateOf(candidate)] += 1;
  return { ...view, candidates, counts };
}

/**
 * What an act makes of a candidate; undefined where it leaves it alone.
 *
 * @param {ReviewView} view
 * @param {ReviewAct} act
 * @returns {((candidate: ReviewedCandidate) => ReviewedCandidate | undefined) | null}
 */
function changeOf(view, act) {
  if (act.act === 'decide') {
    const isMeant = meantBy(view, act.candidates, act.everywhere);
    return (one) => (isMeant(one) ? { ...one, ruling: act.ruling } : undefined);
  }
  if (act.act === 'reopen') {
    const isMeant = meantBy(view, act.candidates, false);
    return (one) => (isMeant(one) ? { ...one, ruling: null } : undefined);
  }
  if (act.act === 'acceptProposals') {
    const isMeant = meantBy(view, act.candidates, false);
    return (one) =>
      isMeant(one) && isAcceptable(one) ? { ...one, ruling: proposalFor(one) } : undefined;
  }
  return null;
}

/**
 * @param {ReviewedCandidate} candidate
 * @returns {ReviewedCandidate['ruling']}
 */
function proposalFor({ action }) {
  return action === 'mask' ? { decision: 'mask' } : { decision: 'keep', reason: '' };
}

/**
 * @param {ReviewView} view
 * @param {readonly string[]} ids
 * @param {boolean} everywhere
 * @returns {(candidate: ReviewedCandidate) => boolean}
 */
function meantBy({ candidates }, ids, everywhere) {
  const named = new Set(ids);
  const same = new Set(
    everywhere ? candidates.filter(({ id }) => named.has(id)).map((one) => one.same) : [],
  );
  return ({ id, same: own }) => named.has(id) || same.has(own);
}
