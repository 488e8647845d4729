import { z } from 'zod';
import { judgedMaterials } from '../interpretation/judged-quality.ts';
import { command } from '../use-case.ts';
import { loadDossier } from './dossier-store.ts';
import { materialLodging, takesMaterial } from './material-lodging.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const lodgeFollowUp = command({
  name: 'lodgeFollowUp',
  summary: 'Lodge a promised later interpretation after publication.',
  roles: ['drafter'],
  input: z.strictObject({ ...namesDossier, ...takesMaterial }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, ...taken }) => {
    const material = await materialLodging(environment, taken);
    const { state } = await loadDossier(environment, dossier);
    return receiptOf(environment, identity, dossier, {
      type: 'lodgeFollowUp',
      by: person,
      at: environment.clock.now(),
      material,
      quality: await judgedMaterials(environment, state, [material]),
    });
  },
});
