import { z } from 'zod';
import { command } from '../use-case.ts';
import { incidentReceiptOf, incidentReceiptSchema, namesIncident } from './receipt.ts';
import { saidShape } from './said-input.ts';

export const prepareText = command({
  name: 'prepareText',
  summary: 'Make a text ready before it is said (口径), for a second person to read.',
  roles: ['drafter', 'departmentHead', 'signingOfficer', 'supervisor'],
  input: z.strictObject({ ...namesIncident, ...saidShape }),
  output: incidentReceiptSchema,
  run: (environment, identity, person, { incident, ...said }) =>
    incidentReceiptOf(environment, identity, incident, {
      type: 'prepareText',
      by: person,
      at: environment.clock.now(),
      said,
    }),
});
