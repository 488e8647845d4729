import { z } from 'zod';
import { reasonsSchema } from '../dossier/receipt.ts';
import { command } from '../use-case.ts';
import { assessmentShape } from './assessment-input.ts';
import { refuseUnknownDepartment } from './known-department.ts';
import { incidentReceiptOf, incidentReceiptSchema, namesIncident } from './receipt.ts';

export const reassessIncident = command({
  name: 'reassessIncident',
  summary: 'Raise or correct level, time or department of an incident; its clocks count anew.',
  roles: ['departmentHead', 'signingOfficer', 'supervisor'],
  input: z.strictObject({ ...namesIncident, ...assessmentShape, reasons: reasonsSchema }),
  output: incidentReceiptSchema,
  run: async (environment, identity, person, { incident, reasons, ...assessment }) => {
    refuseUnknownDepartment(environment, assessment.department);
    return incidentReceiptOf(environment, identity, incident, {
      type: 'reassessIncident',
      by: person,
      at: environment.clock.now(),
      assessment,
      reasons,
    });
  },
});
