import { z } from 'zod';
import { instantSchema, localDateSchema } from '../../domain/kernel/time.ts';
import { matterAspects } from '../../domain/matter/kinds.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { lateEntryInput } from '../late-entry-input.ts';
import { command } from '../use-case.ts';
import { matterReceiptOf, matterReceiptSchema, matterRoles, namesMatter } from './receipt.ts';

export const meetMatter = command({
  name: 'meetMatter',
  summary: 'Record what was done, when, and where it can be seen.',
  roles: matterRoles,
  input: z.strictObject({
    ...namesMatter,
    /** Which of the duties of the matter; empty where it has one. */
    subject: z.string().max(40).default(''),
    aspects: z.array(z.enum(matterAspects)).max(matterAspects.length).default([]),
    metAt: instantSchema,
    where: wordsToRecord({ least: 1, most: 500 }),
    commentUntil: localDateSchema.optional(),
    ...lateEntryInput,
  }),
  output: matterReceiptSchema,
  run: (environment, identity, person, { matter, commentUntil, ...meeting }) =>
    matterReceiptOf(environment, identity, matter, {
      type: 'meetMatter',
      by: person,
      at: environment.clock.now(),
      meeting: { ...meeting, commentUntil: commentUntil ?? null },
    }),
});
