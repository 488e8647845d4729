import { z } from 'zod';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { departmentReceipt, registryReceiptSchema } from './receipt.ts';

export const endHeadTerm = command({
  name: 'endHeadTerm',
  summary: 'Record the last day of the head of a department.',
  roles: ['administrator'],
  input: z.strictObject({
    department: departmentIdSchema,
    until: localDateSchema,
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    departmentReceipt(environment, identity, {
      type: 'endHeadTerm',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
