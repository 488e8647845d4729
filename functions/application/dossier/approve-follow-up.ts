import { z } from 'zod';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { privacyDecisionSchema } from '../../domain/privacy/decisions.ts';
import { findInPackage } from '../../domain/privacy/document-candidates.ts';
import { command } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { followUpOf, followUpParts } from './follow-up-part.ts';
import { maskedPrivacyDecision } from './masked-words.ts';
import { makePublicModels } from './public-models.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const approveFollowUp = command({
  name: 'approveFollowUp',
  summary: 'Approve a later interpretation, with a decision on every piece of personal data.',
  roles: ['privacyReviewer'],
  input: z.strictObject({
    ...namesDossier,
    key: materialKeySchema,
    decisions: z.array(privacyDecisionSchema).max(20_000),
  }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, key, decisions }) => {
    const { state } = await loadDossier(environment, dossier);
    const parts = await followUpParts(environment, state, key);
    const candidates = findInPackage(parts);
    const decided = { candidates, decisions, severed: [] };
    const [made] = await makePublicModels(environment, parts, decided);
    if (made === undefined) {
      const { stage } = followUpOf(state, key);
      throw new Refusal('followUpStage', { followUp: key, stage, needed: 'lodged' });
    }
    return receiptOf(environment, identity, dossier, {
      type: 'approveFollowUp',
      by: person,
      at: environment.clock.now(),
      key,
      candidates,
      decisions: decisions.map(maskedPrivacyDecision),
      publicModel: made.model,
    });
  },
});
