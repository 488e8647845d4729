import { z } from 'zod';
import { command } from '../../use-case.ts';
import { namesDossier, receiptOf, receiptSchema } from '../receipt.ts';

const doubt = z.coerce.number().int().min(1).max(100_000);

export const joinDoubt = command({
  name: 'joinDoubt',
  summary: 'Say that two doubts are one; both wordings are kept and counted together.',
  roles: ['drafter', 'departmentHead', 'supervisor', 'administrator'],
  input: z.strictObject({ ...namesDossier, doubt, into: doubt }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'joinDoubt',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});

export const keepDoubtApart = command({
  name: 'keepDoubtApart',
  summary: 'Say that a doubt is not the one that it resembles.',
  roles: ['drafter', 'departmentHead', 'supervisor', 'administrator'],
  input: z.strictObject({ ...namesDossier, doubt }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'keepDoubtApart',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
