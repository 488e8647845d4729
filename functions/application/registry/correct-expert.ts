import { z } from 'zod';
import { personIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { command } from '../use-case.ts';
import { describesExpert } from './describes-expert.ts';
import { expertReceipt, registryReceiptSchema } from './receipt.ts';

export const correctExpert = command({
  name: 'correctExpert',
  summary: 'Set what the register says of an expert right, with reasons.',
  roles: ['administrator'],
  input: z.strictObject({
    expert: personIdSchema,
    ...describesExpert,
    from: localDateSchema,
    until: localDateSchema.nullable(),
    reasons: wordsToRecord({ least: 1, most: 2_000 }),
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    expertReceipt(environment, identity, {
      type: 'correctExpert',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
