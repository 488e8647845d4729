import { z } from 'zod';
import { command } from '../use-case.ts';
import { materialLodging, takesMaterial } from './material-lodging.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const lodgeMaterial = command({
  name: 'lodgeMaterial',
  summary: 'Lodge an interpretation material that the plan names.',
  roles: ['drafter'],
  input: z.strictObject({ ...namesDossier, ...takesMaterial }),
  output: receiptSchema,
  run: async (environment, identity, person, { dossier, ...taken }) => {
    const material = await materialLodging(environment, taken);
    return receiptOf(environment, identity, dossier, {
      type: 'lodgeMaterial',
      by: person,
      at: environment.clock.now(),
      material,
    });
  },
});
