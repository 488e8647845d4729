import { z } from 'zod';
import { keptUntil } from '../../domain/dossier/ended-reviews.ts';
import { reviewGateSchema } from '../../domain/dossier/gate-names.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { instantSchema, localDateSchema } from '../../domain/kernel/time.ts';
import { dossierRules } from '../dossier/dossier-store.ts';
import type { Environment } from '../environment.ts';
import { query } from '../use-case.ts';
import { reviewOfEntry } from './review-entry.ts';
import { standingInVault } from './standing-in-vault.ts';

const keptReviewSchema = z.strictObject({
  dossier: dossierIdSchema,
  /** Null where the ledger does not know the dossier. */
  title: z.string().nullable(),
  gate: reviewGateSchema,
  /**
   * `due`: its time is over and it is still there; `over`: the ledger knows nothing of it, or that
   * it was destroyed. Neither lasts longer than until the next sweep.
   */
  standing: z.enum(['underReview', 'kept', 'due', 'over']),
  endedAt: instantSchema.nullable(),
  /** The last day on which it is kept. */
  lastDay: localDateSchema.nullable(),
});
export type KeptReview = z.infer<typeof keptReviewSchema>;

export const listRawPersonalData = query({
  name: 'listRawPersonalData',
  summary: 'The reviews whose raw personal data lie in the vault now, and until when.',
  roles: ['supervisor', 'administrator', 'privacyReviewer'],
  input: z.strictObject({
    after: z.string().max(121).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.strictObject({
    reviews: z.array(keptReviewSchema),
    next: z.string().nullable(),
  }),
  run: async (environment, _person, { after = '', limit }) => {
    const entries = (await Array.fromAsync(environment.vault.entries())).toSorted();
    const later = entries.filter((entry) => entry > after);
    const page = later.slice(0, limit);
    const reviews = await Promise.all(
      page.map(async (entry) => {
        const about = reviewOfEntry(entry);
        return about === null ? [] : [await keptReview(environment, about)];
      }),
    );
    return { reviews: reviews.flat(), next: later.length > limit ? (page.at(-1) ?? null) : null };
  },
});

async function keptReview(
  environment: Environment,
  about: Pick<KeptReview, 'dossier' | 'gate'>,
): Promise<KeptReview> {
  const found = await standingInVault(environment, about);
  const { standing, state } = found;
  const title = state === null ? null : (state.document?.facts.title ?? state.facts.title);
  if (!('review' in found)) return { ...about, title, standing, endedAt: null, lastDay: null };
  const { endedAt } = found.review;
  const rules = dossierRules(environment, found.state.facts.jurisdiction);
  return { ...about, title, standing, endedAt, lastDay: keptUntil(endedAt, rules).lastDay };
}
