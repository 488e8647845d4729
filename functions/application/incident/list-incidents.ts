import { z } from 'zod';
import { incidentSummarySchema } from '../../domain/incident/head.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { headPage } from '../head-query.ts';
import { query } from '../use-case.ts';
import { readsEveryIncident } from './reading.ts';

export const incidentStatusSchema = z.enum(['open', 'closed', 'withdrawn']);

export const incidentListSchema = z.strictObject({
  incidents: z.array(incidentSummarySchema.extend({ status: incidentStatusSchema })),
  /** Give it as `after` to see the next page. */
  next: z.string().nullable(),
});
export type IncidentList = z.infer<typeof incidentListSchema>;

export const listIncidents = query({
  name: 'listIncidents',
  summary: 'Incidents that the person who asks may see, those that changed last first.',
  roles: ['drafter', 'departmentHead', 'signingOfficer', 'supervisor', 'administrator'],
  input: z.strictObject({
    statuses: z.array(incidentStatusSchema).optional(),
    department: departmentIdSchema.optional(),
    after: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: incidentListSchema,
  run: async (environment, person, { department, ...filter }) => {
    const whose = readsEveryIncident(person) ? department : person.department;
    const { heads, next } = await headPage(environment, 'incident', {
      ...filter,
      department: whose,
    });
    return {
      incidents: heads.map(({ status, summary }) => ({
        ...incidentSummarySchema.parse(summary),
        status: incidentStatusSchema.parse(status),
      })),
      next,
    };
  },
});
