import { z } from 'zod';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { command } from '../use-case.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const removeMaterial = command({
  name: 'removeMaterial',
  summary: 'Take back a lodged material before submission.',
  roles: ['drafter'],
  input: z.strictObject({ ...namesDossier, key: materialKeySchema }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'removeMaterial',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
