import { z } from 'zod';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { command } from '../use-case.ts';
import { matterReceiptOf, matterReceiptSchema, namesMatter } from './receipt.ts';

export const extendTerm = command({
  name: 'extendTerm',
  summary: 'Extend the time for answering a request, once, with notice to the applicant.',
  roles: ['departmentHead'],
  input: z.strictObject({
    ...namesMatter,
    workingDays: z.coerce.number().int().min(1).max(366),
    notifiedOn: localDateSchema,
    reason: wordsToRecord({ least: 1, most: 1_000 }),
  }),
  output: matterReceiptSchema,
  run: (environment, identity, person, { matter, ...given }) =>
    matterReceiptOf(environment, identity, matter, {
      type: 'extendTerm',
      by: person,
      at: environment.clock.now(),
      ...given,
    }),
});
