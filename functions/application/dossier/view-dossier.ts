import { z } from 'zod';
import { roles } from '../../domain/kernel/people.ts';
import { validityOfPredecessor } from '../delta/predecessor-validity.ts';
import { query } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { dossierViewSchema, viewOf } from './dossier-view.ts';
import { refuseUnnamed } from './known-title.ts';
import { namesDossier } from './receipt.ts';

export const viewDossier = query({
  name: 'viewDossier',
  summary: 'One dossier with its package, decisions and obligations.',
  roles,
  input: z.strictObject(namesDossier),
  output: dossierViewSchema,
  run: async (environment, person, { dossier }) => {
    const { state, version } = await loadDossier(environment, dossier);
    refuseUnnamed(person, state);
    const predecessorValidity = await validityOfPredecessor(environment, state);
    return { ...viewOf(environment, state, version, person), predecessorValidity };
  },
});
