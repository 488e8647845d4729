import { z } from 'zod';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { matterReceiptOf, matterReceiptSchema, matterRoles, namesMatter } from './receipt.ts';

export const resumeClock = command({
  name: 'resumeClock',
  summary: 'Record that the opinion on a request came; the clock runs again.',
  roles: matterRoles,
  input: z.strictObject({
    ...namesMatter,
    answeredOn: localDateSchema,
  }),
  output: matterReceiptSchema,
  run: (environment, identity, person, { matter, ...given }) =>
    matterReceiptOf(environment, identity, matter, {
      type: 'resumeClock',
      by: person,
      at: environment.clock.now(),
      ...given,
    }),
});
