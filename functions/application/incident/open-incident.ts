import { z } from 'zod';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { command } from '../use-case.ts';
import { assessmentShape } from './assessment-input.ts';
import { refuseUnknownDepartment } from './known-department.ts';
import { incidentReceiptOf, incidentReceiptSchema, namesIncident } from './receipt.ts';

export const openIncident = command({
  name: 'openIncident',
  summary:
    'Open an emergency or a case of public opinion; the hours to answer run from when it happened.',
  roles: ['drafter', 'departmentHead', 'signingOfficer', 'supervisor'],
  input: z.strictObject({
    ...namesIncident,
    title: wordsToRecord({ least: 1, most: 200 }),
    ...assessmentShape,
  }),
  output: incidentReceiptSchema,
  run: async (environment, identity, person, facts) => {
    refuseUnknownDepartment(environment, facts.department);
    return incidentReceiptOf(environment, identity, facts.incident, {
      type: 'openIncident',
      by: person,
      at: environment.clock.now(),
      facts,
    });
  },
});
