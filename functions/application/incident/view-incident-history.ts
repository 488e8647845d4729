import { z } from 'zod';
import { fromVersionSchema, historyPage, historyPageSchema } from '../history-page.ts';
import { query } from '../use-case.ts';
import { incidentStream, loadIncident } from './incident-store.ts';
import { refuseOtherReaders } from './reading.ts';
import { namesIncident } from './receipt.ts';

export const viewIncidentHistory = query({
  name: 'viewIncidentHistory',
  summary: 'The audit trail of an incident: every event with its hash.',
  roles: ['drafter', 'departmentHead', 'signingOfficer', 'supervisor', 'administrator'],
  input: z.strictObject({ ...namesIncident, fromVersion: fromVersionSchema }),
  output: historyPageSchema,
  run: async (environment, person, { incident, fromVersion }) => {
    const { state } = await loadIncident(environment, incident);
    refuseOtherReaders(person, state.facts.department);
    return historyPage(environment, incidentStream(incident), fromVersion);
  },
});
