import { z } from 'zod';
import { namesDossier, receiptOf, receiptSchema } from '../dossier/receipt.ts';
import { command } from '../use-case.ts';

export const clearPredecessor = command({
  name: 'clearPredecessor',
  summary: 'Take back what was named as the document that this one replaces.',
  roles: ['drafter'],
  input: z.strictObject(namesDossier),
  output: receiptSchema,
  run: (environment, identity, person, { dossier }) =>
    receiptOf(environment, identity, dossier, {
      type: 'clearPredecessor',
      by: person,
      at: environment.clock.now(),
    }),
});
