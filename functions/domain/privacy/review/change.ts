import { z } from 'zod';
import { unreachable } from '../../kernel/decider.ts';
import { candidateIdSchema, type Ruling, rulingSchema } from '../decisions.ts';
import { type PrivacyContext, privacyContextSchema } from '../personal-data.ts';
import { type Mention, mentionSchema } from './mention.ts';

const candidates = z.array(candidateIdSchema);

/** What an act does to a review, after `everywhere` and the proposals were worked out. */
export const effectSchema = z.discriminatedUnion('effect', [
  z.strictObject({
    effect: z.literal('rule'),
    /** Null is: undecided again. */
    ruling: rulingSchema.nullable(),
    candidates,
  }),
  z.strictObject({ effect: z.literal('add'), mentions: z.array(mentionSchema) }),
  z.strictObject({ effect: z.literal('remove'), candidates }),
  z.strictObject({ effect: z.literal('acknowledge'), warnings: z.array(z.string()) }),
  z.strictObject({ effect: z.literal('setContext'), context: privacyContextSchema }),
]);
export type Effect = z.infer<typeof effectSchema>;

/** One act as it is kept: its name, to tell what would be undone, and what it did. */
export const changeSchema = z.strictObject({
  act: z.enum([
    'decide',
    'acceptProposals',
    'reopen',
    'add',
    'remove',
    'discardProposals',
    'acknowledge',
    'setContext',
  ]),
  effects: z.array(effectSchema).min(1),
});
export type Change = z.infer<typeof changeSchema>;

/** How far a review has come. */
export interface ReviewState {
  readonly context: PrivacyContext;
  /** By id of the candidate; what is not in it is undecided. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  /** What reviewers selected, by id, in the order in which they did. */
  readonly added: ReadonlyMap<string, Mention>;
  readonly acknowledged: ReadonlySet<string>;
}

export const untouched: ReviewState = {
  context: 'ordinary',
  rulings: new Map(),
  added: new Map(),
  acknowledged: new Set(),
};

/** Folds effects into a state. It never refuses: every act was judged when it was carried out. */
export function folded(before: ReviewState, effects: Iterable<Effect>): ReviewState {
  let { context } = before;
  const rulings = copiedOnce(before.rulings, (map) => new Map(map));
  const added = copiedOnce(before.added, (map) => new Map(map));
  const acknowledged = copiedOnce(before.acknowledged, (set) => new Set(set));
  for (const one of effects) {
    switch (one.effect) {
      case 'rule':
        for (const id of one.candidates) {
          if (one.ruling === null) rulings.own().delete(id);
          else rulings.own().set(id, one.ruling);
        }
        break;
      case 'add':
        for (const mention of one.mentions) added.own().set(mention.id, mention);
        break;
      case 'remove':
        for (const id of one.candidates) {
          added.own().delete(id);
          rulings.own().delete(id);
        }
        break;
      case 'acknowledge':
        for (const id of one.warnings) acknowledged.own().add(id);
        break;
      case 'setContext':
        context = one.context;
        break;
      default:
        unreachable(one);
    }
  }
  return {
    context,
    rulings: rulings.present(),
    added: added.present(),
    acknowledged: acknowledged.present(),
  };
}

/** A collection that is copied when it is first changed, so that folding many effects is linear. */
function copiedOnce<Kept, Own extends Kept>(kept: Kept, copy: (kept: Kept) => Own) {
  let own: Own | null = null;
  return {
    own: (): Own => {
      own ??= copy(kept);
      return own;
    },
    present: (): Kept => own ?? kept,
  };
}

/** The shortest effects that lead to a state. */
export function effectsOf({ context, rulings, added, acknowledged }: ReviewState): Effect[] {
  return [
    { effect: 'setContext', context },
    { effect: 'add', mentions: [...added.values()] },
    ...groupedByRuling(rulings).map((group) => ({ effect: 'rule' as const, ...group })),
    { effect: 'acknowledge', warnings: [...acknowledged] },
  ];
}

export interface RulingGroup {
  ruling: Ruling;
  candidates: string[];
}

/** Candidates that were ruled on in the same words, in the order of their first. */
export function groupedByRuling(rulings: Iterable<readonly [string, Ruling]>): RulingGroup[] {
  const groups = new Map<string, RulingGroup>();
  for (const [id, ruling] of rulings) {
    const key = JSON.stringify(Object.entries(ruling).sort(([a], [b]) => (a < b ? -1 : 1)));
    const group = groups.get(key) ?? { ruling, candidates: [] };
    group.candidates.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}
