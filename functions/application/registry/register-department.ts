import { z } from 'zod';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { localDateSchema } from '../../domain/kernel/time.ts';
import { refuseUnknownDepartment } from '../incident/known-department.ts';
import { command } from '../use-case.ts';
import { departmentReceipt, registryReceiptSchema } from './receipt.ts';

export const registerDepartment = command({
  name: 'registerDepartment',
  summary: 'Put a department of the city on the register.',
  roles: ['administrator'],
  input: z.strictObject({
    department: departmentIdSchema,
    since: localDateSchema,
    /** 与经济和民生关系密切. */
    closeToLivelihood: z.boolean(),
  }),
  output: registryReceiptSchema,
  run: async (environment, identity, person, input) => {
    refuseUnknownDepartment(environment, input.department);
    return departmentReceipt(environment, identity, {
      type: 'registerDepartment',
      by: person,
      at: environment.clock.now(),
      ...input,
    });
  },
});
