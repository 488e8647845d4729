import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const signOff = command({
  name: 'signOff',
  summary: 'Sign off the one package that was seen, by its digest.',
  roles: ['signingOfficer'],
  input: z.strictObject({
    ...namesDossier,
    packageDigest: digestSchema,
    note: wordsToRecord({ most: 2_000 }).default(''),
    /** True where the plan asks for an exemption from interpretation and it is granted. */
    exemptionGranted: z.boolean().default(false),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'signOff',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
