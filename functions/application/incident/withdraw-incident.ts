import { z } from 'zod';
import { reasonsSchema } from '../dossier/receipt.ts';
import { command } from '../use-case.ts';
import { incidentReceiptOf, incidentReceiptSchema, namesIncident } from './receipt.ts';

export const withdrawIncident = command({
  name: 'withdrawIncident',
  summary: 'Withdraw an incident that was a false alarm, with reasons.',
  roles: ['signingOfficer', 'supervisor'],
  input: z.strictObject({ ...namesIncident, reasons: reasonsSchema }),
  output: incidentReceiptSchema,
  run: (environment, identity, person, { incident, reasons }) =>
    incidentReceiptOf(environment, identity, incident, {
      type: 'withdrawIncident',
      by: person,
      at: environment.clock.now(),
      reasons,
    }),
});
