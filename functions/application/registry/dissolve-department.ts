import { z } from 'zod';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { departmentReceipt, registryReceiptSchema } from './receipt.ts';

export const dissolveDepartment = command({
  name: 'dissolveDepartment',
  summary: 'Say until when a department existed.',
  roles: ['administrator'],
  input: z.strictObject({
    department: departmentIdSchema,
    until: localDateSchema,
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    departmentReceipt(environment, identity, {
      type: 'dissolveDepartment',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
