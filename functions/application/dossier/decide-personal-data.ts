import { z } from 'zod';
import { privacyDecisionSchema } from '../../domain/privacy/decisions.ts';
import { findInPackage } from '../../domain/privacy/document-candidates.ts';
import { command } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { maskedPrivacyDecision } from './masked-words.ts';
import { packageParts } from './package-parts.ts';
import { makePublicModels } from './public-models.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const decidePersonalData = command({
  name: 'decidePersonalData',
  summary: 'Decide every piece of personal data that was found: mask, keep or exempt.',
  roles: ['privacyReviewer'],
  input: z.strictObject({
    ...namesDossier,
    decisions: z.array(privacyDecisionSchema).max(20_000),
  }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, decisions }) => {
    const { state } = await loadDossier(environment, dossier);
    const parts = await packageParts(environment, state);
    const candidates = findInPackage(parts);
    const severed = state.status === 'deidentification' ? state.disclosure.severed : [];
    const decided = { candidates, decisions, severed };
    const publicModels = await makePublicModels(environment, parts, decided);
    return receiptOf(environment, identity, dossier, {
      type: 'decidePersonalData',
      by: person,
      at: environment.clock.now(),
      candidates,
      decisions: decisions.map(maskedPrivacyDecision),
      publicModels,
    });
  },
});
