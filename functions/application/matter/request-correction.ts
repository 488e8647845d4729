import { z } from 'zod';
import { instantSchema } from '../../domain/kernel/time.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { lateEntryInput } from '../late-entry-input.ts';
import { command } from '../use-case.ts';
import { matterReceiptOf, matterReceiptSchema, matterRoles, namesMatter } from './receipt.ts';

export const requestCorrection = command({
  name: 'requestCorrection',
  summary: 'Record that the applicant was asked to correct a request.',
  roles: matterRoles,
  input: z.strictObject({
    ...namesMatter,
    noticedAt: instantSchema,
    what: wordsToRecord({ least: 1, most: 1_000 }),
    ...lateEntryInput,
  }),
  output: matterReceiptSchema,
  run: (environment, identity, person, { matter, ...given }) =>
    matterReceiptOf(environment, identity, matter, {
      type: 'requestCorrection',
      by: person,
      at: environment.clock.now(),
      ...given,
    }),
});
