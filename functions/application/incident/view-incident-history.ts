import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { actorSchema } from '../../domain/kernel/people.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import { query } from '../use-case.ts';
import { incidentStream, loadIncident } from './incident-store.ts';
import { refuseOtherReaders } from './reading.ts';
import { namesIncident } from './receipt.ts';

const PAGE = 1_000;

export const viewIncidentHistory = query({
  name: 'viewIncidentHistory',
  summary: 'The audit trail of an incident: every event with its hash.',
  roles: ['drafter', 'departmentHead', 'signingOfficer', 'supervisor', 'administrator'],
  input: z.strictObject({
    ...namesIncident,
    fromVersion: z.coerce.number().int().min(1).default(1),
  }),
  output: z.strictObject({
    events: z.array(
      z.strictObject({
        version: z.int(),
        type: z.string(),
        at: instantSchema,
        actor: actorSchema,
        data: z.record(z.string(), z.json()),
        previousHash: digestSchema,
        hash: digestSchema,
      }),
    ),
  }),
  run: async (environment, person, { incident, fromVersion }) => {
    const { state } = await loadIncident(environment, incident);
    refuseOtherReaders(person, state.facts.department);
    const range = { fromVersion, limit: PAGE };
    const events = await environment.ledger.read(incidentStream(incident), range);
    return {
      events: events.map(({ version, type, at, actor, data, previousHash, hash }) => ({
        version,
        type,
        at,
        actor,
        data: z.record(z.string(), z.json()).parse(data),
        previousHash,
        hash,
      })),
    };
  },
});
