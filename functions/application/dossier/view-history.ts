import { z } from 'zod';
import { roles } from '../../domain/kernel/people.ts';
import { fromVersionSchema, historyPage, historyPageSchema } from '../history-page.ts';
import { query } from '../use-case.ts';
import { dossierStream, loadDossier } from './dossier-store.ts';
import { refuseUnnamed } from './known-title.ts';
import { namesDossier } from './receipt.ts';

export const viewHistory = query({
  name: 'viewHistory',
  summary: 'The audit trail of a dossier: every event with its hash.',
  roles,
  input: z.strictObject({ ...namesDossier, fromVersion: fromVersionSchema }),
  output: historyPageSchema,
  run: async (environment, person, { dossier, fromVersion }) => {
    const { state } = await loadDossier(environment, dossier);
    refuseUnnamed(person, state);
    return historyPage(environment, dossierStream(dossier), fromVersion);
  },
});
