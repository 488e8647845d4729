import { z } from 'zod';
import { dossierIdSchema, materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { reviewActSchema } from '../../domain/privacy/review/acts.ts';
import { performed } from '../../domain/privacy/review/review.ts';
import { CommandConflict } from '../../ports/ledger.ts';
import { command } from '../use-case.ts';
import { keepReview, loadReview, refuseChanged } from './review-store.ts';
import { reviewViewSchema } from './review-view.ts';
import { underReview } from './under-review.ts';
import { viewOfReview } from './view-of-review.ts';

export const reviewPersonalData = command({
  name: 'reviewPersonalData',
  summary: 'Rule on personal data, add what was missed, undo and redo; the gate stays open.',
  roles: ['privacyReviewer'],
  input: z.strictObject({
    dossier: dossierIdSchema,
    /** Key of a later interpretation; the package itself where left out. */
    followUp: materialKeySchema.optional(),
    /** The version of the review that was seen. */
    version: z.int().min(0),
    acts: z.array(reviewActSchema).min(1).max(200),
  }),
  output: reviewViewSchema,
  run: async (environment, identity, person, { version, acts, ...subject }) => {
    const under = await underReview(environment, subject, person);
    const kept = await loadReview(environment, under);
    const before = kept.commands.find(({ id }) => id === identity.id);
    if (before !== undefined) {
      if (before.digest !== identity.digest) throw new CommandConflict(identity.id);
      return viewOfReview(under, kept.review);
    }
    refuseChanged(kept.review, version);
    const review = performed(kept.review, acts, under.reviewed);
    const commands = [...kept.commands, identity];
    await keepReview(environment, under, { ...kept, review, commands });
    return viewOfReview(under, review);
  },
});
