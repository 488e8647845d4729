import { z } from 'zod';
import { command } from '../use-case.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const submitPackage = command({
  name: 'submitPackage',
  summary: 'Submit document, plan and materials together, as head of the drafting department.',
  roles: ['departmentHead'],
  input: z.strictObject(namesDossier),
  output: receiptSchema,
  run: (environment, identity, person, { dossier }) =>
    receiptOf(environment, identity, dossier, {
      type: 'submitPackage',
      by: person,
      at: environment.clock.now(),
    }),
});
