import { z } from 'zod';
import { personIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { describesExpert } from './describes-expert.ts';
import { expertReceipt, registryReceiptSchema } from './receipt.ts';

export const registerExpert = command({
  name: 'registerExpert',
  summary:
    'Put an expert for technical policies on the register; the name is kept beside the ledger.',
  roles: ['administrator'],
  input: z.strictObject({
    expert: personIdSchema,
    ...describesExpert,
    from: localDateSchema,
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    expertReceipt(environment, identity, {
      type: 'registerExpert',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
