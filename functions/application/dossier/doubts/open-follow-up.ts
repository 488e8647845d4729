import { z } from 'zod';
import { doubtNumberSchema } from '../../../domain/dossier/doubts/events.ts';
import { channelSchema, formSchema } from '../../../domain/interpretation/plan.ts';
import { materialKeySchema } from '../../../domain/kernel/identifiers.ts';
import { localDateSchema } from '../../../domain/kernel/time.ts';
import { command } from '../../use-case.ts';
import { wordsToRecord } from '../masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from '../receipt.ts';

export const openFollowUp = command({
  name: 'openFollowUp',
  summary: 'Open a later interpretation that no plan promised, to answer doubts of the public.',
  roles: ['drafter', 'departmentHead', 'supervisor'],
  input: z.strictObject({
    ...namesDossier,
    key: materialKeySchema,
    title: wordsToRecord({ least: 1, most: 200 }),
    form: formSchema,
    channels: z.array(channelSchema).min(1).max(5),
    /** Null for the last day that the city allows. */
    dueOn: localDateSchema.nullable().default(null),
    doubts: z.array(doubtNumberSchema).min(1).max(200),
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'openFollowUp',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
