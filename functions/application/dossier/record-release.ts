import { z } from 'zod';
import { channelSchema } from '../../domain/interpretation/plan.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import { lateEntryInput } from '../late-entry-input.ts';
import { command } from '../use-case.ts';
import { wordsToRecord } from './masked-words.ts';
import { namesDossier, receiptOf, receiptSchema } from './receipt.ts';

export const recordRelease = command({
  name: 'recordRelease',
  summary: 'Record where else the document or a material was released, with a reference.',
  roles: ['drafter', 'departmentHead', 'administrator'],
  input: z.strictObject({
    ...namesDossier,
    part: z.string().min(1).max(64),
    channel: channelSchema,
    reference: wordsToRecord({ least: 1, most: 500 }),
    releasedAt: instantSchema,
    ...lateEntryInput,
  }),
  output: receiptSchema,
  run: (environment, identity, person, { dossier, ...input }) =>
    receiptOf(environment, identity, dossier, {
      type: 'recordRelease',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
