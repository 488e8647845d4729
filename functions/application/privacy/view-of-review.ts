import {
  markedValues,
  namesIn,
  pseudonymsFor,
  standInOf,
} from '../../domain/privacy/masking/stand-ins.ts';
import { sameKey } from '../../domain/privacy/review/mention.ts';
import { passagesOf } from '../../domain/privacy/review/passages.ts';
import { type Review, type Standing, standingOf } from '../../domain/privacy/review/review.ts';
import { isAdded } from '../../domain/privacy/review/selection.ts';
import type { ReviewedCandidate, ReviewView } from './review-view.ts';
import type { UnderReview } from './under-review.ts';

/** A review as its reviewer sees it; query and commands answer with the same. */
export function viewOfReview(under: UnderReview, review: Review): ReviewView {
  const { reviewed, titles } = under;
  const standing = standingOf(review);
  const { state, searched } = standing;
  const passages = Map.groupBy(passagesOf(reviewed.parts), ({ part }) => part);
  const warnings = searched.warnings.map((warning) => ({
    ...warning,
    acknowledged: state.acknowledged.has(warning.id),
  }));
  const candidates = candidatesIn(under, standing);
  return {
    version: review.version,
    context: state.context,
    exceptions: [...reviewed.allowed.value],
    carried: review.carried,
    parts: reviewed.parts.map(({ part, document }) => ({
      part,
      title: titles.get(part) ?? document.title ?? part,
      passages: (passages.get(part) ?? []).map(({ block, cell, kind, text }) => ({
        block,
        cell,
        kind,
        text,
      })),
    })),
    candidates,
    warnings,
    counts: {
      ...countsOf(candidates),
      unacknowledged: warnings.filter(({ acknowledged }) => !acknowledged).length,
    },
    undo: review.changes.at(-1)?.act ?? null,
    redo: review.undone.at(-1)?.act ?? null,
  };
}

function candidatesIn(
  { reviewed: { parts }, published }: UnderReview,
  { state, board }: Standing,
): ReviewedCandidate[] {
  const { candidates } = board;
  const values = markedValues(parts, candidates);
  const doomed = candidates.filter(
    ({ id }) => (state.rulings.get(id)?.decision ?? 'mask') === 'mask',
  );
  // Numbered as the public texts will number them, if nothing else is decided.
  const pseudonyms = pseudonymsFor(parts, namesIn(parts, doomed, values), published);
  const groups = new Map<string, string>();
  return candidates.map((mention) => {
    const { before: _before, after: _after, group: _group, ...candidate } = mention;
    const key = sameKey(mention);
    const same = groups.get(key) ?? `${groups.size + 1}`;
    groups.set(key, same);
    return {
      ...candidate,
      standIn: standInOf(mention, values.wholeOf(mention), pseudonyms),
      same,
      added: isAdded(mention),
      ruling: state.rulings.get(mention.id) ?? null,
    };
  });
}

function countsOf(candidates: readonly ReviewedCandidate[]) {
  const counts = { undecided: 0, mask: 0, keep: 0, exempt: 0 };
  for (const { ruling } of candidates) counts[ruling?.decision ?? 'undecided'] += 1;
  return counts;
}
