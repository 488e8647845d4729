import { z } from 'zod';
import { digestSchema } from '../../kernel/digest.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { PrivacyContext } from '../personal-data.ts';
import type { ReviewAct } from './acts.ts';
import { type Board, boardOf } from './board.ts';
import {
  type Change,
  changeSchema,
  effectSchema,
  effectsOf,
  folded,
  type ReviewState,
  untouched,
} from './change.ts';
import { decideAct } from './decide-act.ts';
import { passagesOf } from './passages.ts';
import { type Searchable, type Searched, searchedSchema, searchPackage } from './searched.ts';

/**
 * A review of one package, as it is kept while people decide: what was found in which texts, and
 * the acts since then. It holds raw personal data and belongs into the vault.
 */
export const reviewSchema = z.strictObject({
  /** Counts the acts, undoing and redoing included, and each new lodging of a text. */
  version: z.int().min(0),
  /** The parts in reading order, with the digests of the models that were searched. */
  texts: z.array(z.strictObject({ part: z.string().min(1).max(64), digest: digestSchema })),
  /** One for each purpose that the package was read for. */
  searched: z.array(searchedSchema).max(3),
  /** Where the acts begin: what stood before the texts changed, and what is too old to be undone. */
  settled: z.array(effectSchema),
  carried: z.strictObject({ kept: z.int().min(0), lost: z.int().min(0) }).nullable(),
  changes: z.array(changeSchema),
  /** The last one is redone first. */
  undone: z.array(changeSchema),
});
export type Review = z.infer<typeof reviewSchema>;

/** The texts under review and the rules that it is held to. */
export interface ReviewedPackage extends Searchable {
  readonly texts: Review['texts'];
}

/** @throws {Refusal} `tooManyCandidates` */
export function newReview(reviewed: ReviewedPackage): Review {
  return {
    version: 0,
    texts: reviewed.texts,
    searched: [searchPackage(reviewed, untouched.context)],
    settled: [],
    carried: null,
    changes: [],
    undone: [],
  };
}

/** How far the review has come, and what lies before the reviewer. */
export interface Standing {
  readonly state: ReviewState;
  readonly searched: Searched;
  readonly board: Board;
}

export function standingOf(review: Review): Standing {
  return standingAt(review, stateOf(review));
}

function stateOf({ settled, changes }: Pick<Review, 'settled' | 'changes'>): ReviewState {
  return folded(untouched, [...settled, ...changes.flatMap(({ effects }) => effects)]);
}

function standingAt(review: Review, state: ReviewState, before?: Standing): Standing {
  if (before?.state.context === state.context && before.state.added === state.added) {
    return { ...before, state };
  }
  const searched = review.searched.find(({ context }) => context === state.context);
  if (searched === undefined) throw new TypeError(`a review without a search as ${state.context}`);
  const parts = review.texts.map(({ part }) => part);
  return { state, searched, board: boardOf(searched, state.added, parts) };
}

/**
 * Carries acts out, one after the other: all of them or none.
 *
 * @throws {Refusal} as the acts are judged; the review is as it was
 */
export function performed(
  review: Review,
  acts: readonly ReviewAct[],
  reviewed: ReviewedPackage,
): Review {
  const passages = passagesOf(reviewed.parts);
  let present = review;
  // Worked out again only when an act needs it, because that takes a while in a long review.
  let standing: Standing | null = null;
  for (const act of acts) {
    if (act.act === 'undo' || act.act === 'redo') {
      present = act.act === 'undo' ? undone(present) : redone(present);
      standing = null;
      continue;
    }
    standing ??= standingOf(present);
    const { state, board, searched } = standing;
    const { warnings } = searched;
    const { allowed } = reviewed;
    const effects = decideAct(act, { state, board, warnings, passages, allowed });
    if (effects.length === 0) continue;
    const change: Change = { act: act.act, effects: [...effects] };
    const after = folded(state, effects);
    present = {
      ...present,
      version: present.version + 1,
      searched: withSearch(present.searched, after.context, reviewed),
      changes: [...present.changes, change],
      undone: [],
    };
    standing = standingAt(present, after, standing);
  }
  return bounded(present);
}

function withSearch(
  searched: Review['searched'],
  context: PrivacyContext,
  reviewed: ReviewedPackage,
): Review['searched'] {
  if (searched.some((one) => one.context === context)) return searched;
  return [...searched, searchPackage(reviewed, context)];
}

function undone(review: Review): Review {
  const last = review.changes.at(-1);
  if (last === undefined) throw new Refusal('nothingToUndo');
  return {
    ...review,
    version: review.version + 1,
    changes: review.changes.slice(0, -1),
    undone: [...review.undone, last],
  };
}

function redone(review: Review): Review {
  const last = review.undone.at(-1);
  if (last === undefined) throw new Refusal('nothingToRedo');
  return {
    ...review,
    version: review.version + 1,
    changes: [...review.changes, last],
    undone: review.undone.slice(0, -1),
  };
}

/** What a review keeps for undoing: acts, and candidates that they name. */
const MOST_CHANGES = 5_000;
const MOST_NAMED = 500_000;

/** The oldest acts become part of the beginning, so that no review grows without end. */
function bounded(review: Review): Review {
  let named = 0;
  const tooOld = review.changes.findLastIndex((change, index) => {
    named += sizeOf(change);
    return review.changes.length - index > MOST_CHANGES || named > MOST_NAMED;
  });
  // The last act can always be undone.
  const count = Math.min(tooOld + 1, review.changes.length - 1);
  if (count <= 0) return review;
  const { settled, changes } = review;
  const state = stateOf({ settled, changes: changes.slice(0, count) });
  return { ...review, settled: effectsOf(state), changes: changes.slice(count) };
}

function sizeOf({ effects }: Change): number {
  return effects.reduce((sum, effect) => {
    if (effect.effect === 'add') return sum + effect.mentions.length;
    return sum + ('candidates' in effect ? effect.candidates.length : 1);
  }, 0);
}
