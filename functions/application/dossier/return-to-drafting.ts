import { z } from 'zod';
import { command } from '../use-case.ts';
import { namesDossier, reasonsSchema, receiptOf, receiptSchema } from './receipt.ts';

export const returnToDrafting = command({
  name: 'returnToDrafting',
  summary: 'Return the package to drafting with reasons.',
  roles: ['disclosureReviewer', 'privacyReviewer', 'signingOfficer', 'departmentHead'],
  input: z.strictObject({ ...namesDossier, reasons: reasonsSchema }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'returnToDrafting',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
