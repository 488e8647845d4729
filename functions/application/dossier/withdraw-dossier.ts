import { z } from 'zod';
import { command } from '../use-case.ts';
import { namesDossier, reasonsSchema, receiptOf, receiptSchema } from './receipt.ts';

export const withdrawDossier = command({
  name: 'withdrawDossier',
  summary: 'Withdraw the dossier with reasons.',
  roles: ['drafter', 'departmentHead', 'signingOfficer'],
  input: z.strictObject({ ...namesDossier, reasons: reasonsSchema }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'withdrawDossier',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
