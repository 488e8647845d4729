import { z } from 'zod';
import { departmentIdSchema, personIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { termNumberSchema } from '../../domain/registry/departments/events.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { command } from '../use-case.ts';
import { departmentReceipt, registryReceiptSchema } from './receipt.ts';

export const correctHeadTerm = command({
  name: 'correctHeadTerm',
  summary: 'Set a recorded term of a head right, with reasons; the history keeps the entry before.',
  roles: ['administrator'],
  input: z.strictObject({
    department: departmentIdSchema,
    term: termNumberSchema,
    person: personIdSchema,
    from: localDateSchema,
    until: localDateSchema.nullable(),
    reasons: wordsToRecord({ least: 1, most: 2_000 }),
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    departmentReceipt(environment, identity, {
      type: 'correctHeadTerm',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
