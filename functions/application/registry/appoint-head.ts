import { z } from 'zod';
import { departmentIdSchema, personIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { command } from '../use-case.ts';
import { departmentReceipt, registryReceiptSchema } from './receipt.ts';

export const appointHead = command({
  name: 'appointHead',
  summary:
    'Record who heads a department from a day on; who was in office before leaves the day before.',
  roles: ['administrator'],
  input: z.strictObject({
    department: departmentIdSchema,
    person: personIdSchema,
    from: localDateSchema,
  }),
  output: registryReceiptSchema,
  run: (environment, identity, person, input) =>
    departmentReceipt(environment, identity, {
      type: 'appointHead',
      by: person,
      at: environment.clock.now(),
      ...input,
    }),
});
