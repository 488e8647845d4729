import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Ruling } from '../decisions.ts';
import { boardOf } from './board.ts';
import { effectsOf, type ReviewState } from './change.ts';
import { foundAgain } from './found-again.ts';
import { type Mention, plainValue, wordsAt } from './mention.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Review, type ReviewedPackage, standingOf } from './review.ts';
import { searchPackage } from './searched.ts';
import { selectionId } from './selection.ts';

/**
 * The review of a package whose texts were lodged again. What was decided stands where the part is
 * unchanged, or where the same value stands between the same words; everything else is undecided.
 *
 * @throws {Refusal} `tooManyCandidates`
 */
export function carriedOver(review: Review, reviewed: ReviewedPackage): Review {
  const { parts, texts } = reviewed;
  const { state, board, searched: before } = standingOf(review);
  const same = unchangedParts(review.texts, texts);
  const searched = searchPackage(reviewed, state.context);
  const added = selectionsThatStand(state, same, passagesOf(parts));
  const names = texts.map(({ part }) => part);
  const present = boardOf(searched, added, names);
  const rulings = rulingsThatStand(board.candidates, state, present.candidates, same);
  const seen = new Set(before.warnings.filter(({ part }) => same.has(part)).map(({ id }) => id));
  const acknowledged = new Set(
    searched.warnings
      .map(({ id }) => id)
      .filter((id) => seen.has(id) && state.acknowledged.has(id)),
  );
  const ruled = board.candidates.filter(({ id }) => state.rulings.has(id)).length;
  const { context } = state;
  return {
    version: review.version + 1,
    texts,
    searched: [searched],
    settled: effectsOf({ context, rulings, added, acknowledged }),
    carried: { kept: rulings.size, lost: Math.max(0, ruled - rulings.size) },
    changes: [],
    undone: [],
  };
}

export function isAbout(review: Review, texts: Review['texts']): boolean {
  return canonicalJson(review.texts) === canonicalJson(texts);
}

function unchangedParts(before: Review['texts'], after: Review['texts']): ReadonlySet<string> {
  const digests = new Map(before.map(({ part, digest }) => [part, digest]));
  return new Set(
    after.filter(({ part, digest }) => digests.get(part) === digest).map(({ part }) => part),
  );
}

function rulingsThatStand(
  before: readonly Mention[],
  { rulings }: ReviewState,
  after: readonly Mention[],
  same: ReadonlySet<string>,
): ReadonlyMap<string, Ruling> {
  const bySurroundings = new Map<string, Ruling | null>();
  for (const mention of before) {
    const ruling = rulings.get(mention.id);
    const key = surroundingsOf(mention);
    const other = bySurroundings.get(key);
    const agree = other === undefined || canonicalJson(other) === canonicalJson(ruling ?? null);
    // Where the same words were decided in two ways nobody can say which way is meant now.
    bySurroundings.set(key, agree ? (ruling ?? null) : null);
  }
  return new Map(
    after.flatMap((mention) => {
      const ruling = same.has(mention.part)
        ? rulings.get(mention.id)
        : bySurroundings.get(surroundingsOf(mention));
      return ruling === undefined || ruling === null ? [] : [[mention.id, ruling] as const];
    }),
  );
}

function surroundingsOf({ part, type, value, before, after }: Mention): string {
  return [part, type, plainValue(type, value), before, after].join('\n');
}

/** Selections in unchanged parts, and those whose words stand once more in a changed one. */
function selectionsThatStand(
  { added }: ReviewState,
  same: ReadonlySet<string>,
  passages: readonly Passage[],
): ReadonlyMap<string, Mention> {
  const byPart = Map.groupBy(passages, ({ part }) => part);
  const changed = [...added.values()].filter(({ part }) => !same.has(part));
  const again = new Map(
    [...Map.groupBy(changed, ({ part }) => part)].flatMap(([part, mentions]) => [
      ...foundAgain(mentions, byPart.get(part) ?? []),
    ]),
  );
  const standing = new Map<string, Mention>();
  for (const mention of added.values()) {
    const found = again.get(mention);
    if (found !== undefined) {
      const moved = placed(mention, found.passage, found);
      standing.set(moved.id, moved);
    } else if (same.has(mention.part)) {
      standing.set(mention.id, mention);
    }
  }
  return standing;
}

function placed(
  mention: Mention,
  passage: Passage,
  { start, end }: { start: number; end: number },
): Mention {
  const { block, cell, text } = passage;
  const id = selectionId(passage, { start, end }, mention.type);
  return { ...mention, id, block, cell, start, end, ...wordsAt(text, { start, end }) };
}
