import { z } from 'zod';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { departmentReceipt, registryReceiptSchema } from './receipt.ts';

export const changeLivelihood = command({
  name: 'changeLivelihood',
  summary: 'Say from when on a department is, or is not, close to the livelihood of the people.',
  roles: ['administrator'],
  input: z.strictObject({
    department: departmentIdSchema,
    closeToLivelihood: z.boolean(),
    since: localDateSchema,
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    departmentReceipt(environment, identity, {
      type: 'changeLivelihood',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
