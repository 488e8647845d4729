import { z } from 'zod';
import { personIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { expertReceipt, registryReceiptSchema } from './receipt.ts';

export const releaseExpert = command({
  name: 'releaseExpert',
  summary: 'Record the last day of an expert on the register.',
  roles: ['administrator'],
  input: z.strictObject({
    expert: personIdSchema,
    until: localDateSchema,
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    expertReceipt(environment, identity, {
      type: 'releaseExpert',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
