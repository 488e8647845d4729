import { z } from 'zod';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { reportingSchema, reportYearSchema } from '../../domain/registry/departments/events.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { lateEntryInput } from '../late-entry-input.ts';
import { command } from '../use-case.ts';
import { departmentReceipt, registryReceiptSchema } from './receipt.ts';

export const recordAnnualReport = command({
  name: 'recordAnnualReport',
  summary:
    'Record where the yearly report on disclosure of a department, or of the government, was published.',
  roles: ['administrator', 'departmentHead', 'drafter'],
  input: z.strictObject({
    reporting: reportingSchema,
    year: z.coerce.number().pipe(reportYearSchema),
    publishedOn: localDateSchema,
    reference: wordsToRecord({ least: 1, most: 500 }),
    ...lateEntryInput,
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    departmentReceipt(environment, identity, {
      type: 'recordAnnualReport',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
