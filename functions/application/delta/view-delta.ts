import { z } from 'zod';
import { predecessorSchema } from '../../domain/dossier/predecessor/predecessor.ts';
import { readingOf } from '../../domain/dossier/reading.ts';
import { policyDeltaSchema } from '../../domain/interpretation/delta/model.ts';
import { roles } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { loadDossier } from '../dossier/dossier-store.ts';
import { namesDossier } from '../dossier/receipt.ts';
import { query } from '../use-case.ts';
import { comparedDocuments, comparedModels } from './compared-documents.ts';
import { validityOfPredecessor } from './predecessor-validity.ts';

export const viewDelta = query({
  name: 'viewDelta',
  summary: 'What a document changes of the one it replaces, article by article.',
  roles,
  input: z.strictObject({
    ...namesDossier,
    rendition: z.enum(['lodged', 'public']).default('lodged'),
  }),
  output: z.strictObject({
    /** Null where the dossier names none. */
    predecessor: predecessorSchema.nullable(),
    /** How the replaced document stands; null where it was not published here. */
    validity: z.enum(['inForce', 'amended', 'repealed', 'lapsed', 'revoked']).nullable(),
    /** Null while one of the two texts is not there. */
    delta: policyDeltaSchema.nullable(),
  }),
  run: async (environment, person, { dossier, rendition }) => {
    const { state } = await loadDossier(environment, dossier);
    if (!readingOf(person, state)[rendition]) {
      throw new Refusal('readingNotOpen', { part: 'document' });
    }
    const models = comparedModels(state, rendition);
    const texts = models === null ? null : await comparedDocuments(environment, models);
    // Loaded when two texts are compared: most requests compare none.
    const { policyDelta } = await import('../../domain/interpretation/delta/policy-delta.ts');
    return {
      predecessor: state.predecessor,
      validity: await validityOfPredecessor(environment, state),
      delta: texts === null ? null : policyDelta(texts.old, texts.new),
    };
  },
});
