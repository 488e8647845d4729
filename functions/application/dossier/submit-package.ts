import { z } from 'zod';
import { judgedMaterials } from '../interpretation/judged-quality.ts';
import { command } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const submitPackage = command({
  name: 'submitPackage',
  summary: 'Submit document, plan and materials together, as head of the drafting department.',
  roles: ['departmentHead'],
  input: z.strictObject(namesDossier),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier }) => {
    const { state } = await loadDossier(environment, dossier);
    return receiptOf(environment, identity, dossier, {
      type: 'submitPackage',
      by: person,
      at: environment.clock.now(),
      quality: await judgedMaterials(environment, state, state.materials),
    });
  },
});
