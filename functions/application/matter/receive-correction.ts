import { z } from 'zod';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { matterReceiptOf, matterReceiptSchema, matterRoles, namesMatter } from './receipt.ts';

export const receiveCorrection = command({
  name: 'receiveCorrection',
  summary: 'Record that the correction came; the time for answering begins anew.',
  roles: matterRoles,
  input: z.strictObject({
    ...namesMatter,
    receivedOn: localDateSchema,
  }),
  output: matterReceiptSchema,
  run: (environment, identity, person, { matter, ...given }) =>
    matterReceiptOf(environment, identity, matter, {
      type: 'receiveCorrection',
      by: person,
      at: environment.clock.now(),
      ...given,
    }),
});
