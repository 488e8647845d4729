import { z } from 'zod';
import { pauseReasonSchema } from '../../domain/deadlines/trace.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { lateEntryInput } from '../late-entry-input.ts';
import { command } from '../use-case.ts';
import { matterReceiptOf, matterReceiptSchema, matterRoles, namesMatter } from './receipt.ts';

export const pauseClock = command({
  name: 'pauseClock',
  summary: 'Record that a third party or another organ is asked about a request; the clock stands.',
  roles: matterRoles,
  input: z.strictObject({
    ...namesMatter,
    reason: pauseReasonSchema,
    askedOn: localDateSchema,
    /** The day on which they had the letter. */
    deliveredOn: localDateSchema,
    ...lateEntryInput,
  }),
  output: matterReceiptSchema,
  run: (environment, identity, person, { matter, ...given }) =>
    matterReceiptOf(environment, identity, matter, {
      type: 'pauseClock',
      by: person,
      at: environment.clock.now(),
      ...given,
    }),
});
