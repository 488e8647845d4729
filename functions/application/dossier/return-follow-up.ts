import { z } from 'zod';
import { materialKeySchema } from '../../domain/kernel/identifiers.ts';
import { command } from '../use-case.ts';
import { namesDossier, reasonsSchema, receiptOf, receiptSchema } from './receipt.ts';

export const returnFollowUp = command({
  name: 'returnFollowUp',
  summary: 'Return a later interpretation to its department with reasons.',
  roles: ['privacyReviewer'],
  input: z.strictObject({ ...namesDossier, key: materialKeySchema, reasons: reasonsSchema }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'returnFollowUp',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
