import { z } from 'zod';
import { obligationStandings, standingOf } from '../../domain/deadlines/obligation.ts';
import { noticeSchema } from '../../domain/deadlines/obligation-events.ts';
import { noticesOf } from '../../domain/deadlines/obligation-log.ts';
import { traceStepSchema } from '../../domain/deadlines/trace.ts';
import { incidentFactsSchema } from '../../domain/incident/events.ts';
import { incidentGateSchema } from '../../domain/incident/gate-names.ts';
import { obligationsOfIncident } from '../../domain/incident/obligations.ts';
import type { ExistingIncident } from '../../domain/incident/state.ts';
import { preparedTextSchema, statementSchema } from '../../domain/incident/statements.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import type { Environment } from '../environment.ts';
import { query } from '../use-case.ts';
import { incidentRules, loadIncident } from './incident-store.ts';
import { incidentStatusSchema } from './list-incidents.ts';
import { refuseOtherReaders } from './reading.ts';
import { namesIncident } from './receipt.ts';

const personOrSystem = z.string();

const clockSchema = z.strictObject({
  gate: incidentGateSchema,
  startsAt: instantSchema,
  dueAt: instantSchema,
  standing: z.enum(obligationStandings),
  satisfiedAt: instantSchema.nullable(),
  ceasedAt: instantSchema.nullable(),
  basis: z.strictObject({
    instrument: z.string(),
    title: z.string(),
    clause: z.string(),
    quotation: z.string(),
  }),
  trace: z.array(traceStepSchema),
  notices: z.array(z.strictObject({ notice: noticeSchema, at: instantSchema })),
});

export const incidentViewSchema = z.strictObject({
  ...incidentFactsSchema.shape,
  status: incidentStatusSchema,
  version: z.int(),
  openedAt: instantSchema,
  /** Each duty with its clock, also those that are met or have ceased. */
  clocks: z.array(clockSchema),
  texts: z.array(
    z.strictObject({
      ...preparedTextSchema.shape,
      digest: digestSchema,
      preparedBy: personOrSystem,
      clearedBy: personOrSystem.nullable(),
      clearedAt: instantSchema.nullable(),
    }),
  ),
  statements: z.array(
    z.strictObject({
      ...statementSchema.shape,
      recordedBy: personOrSystem,
      recordedAt: instantSchema,
    }),
  ),
  /** Why it was withdrawn; null where it was not. */
  withdrawal: z.array(z.string()).nullable(),
  now: instantSchema,
});
export type IncidentView = z.infer<typeof incidentViewSchema>;
export type IncidentClock = IncidentView['clocks'][number];

export const viewIncident = query({
  name: 'viewIncident',
  summary: 'One incident: its clocks, the texts made ready, and who said what where.',
  roles: ['drafter', 'departmentHead', 'signingOfficer', 'supervisor', 'administrator'],
  input: z.strictObject(namesIncident),
  output: incidentViewSchema,
  run: async (environment, person, { incident }) => {
    const { state, version } = await loadIncident(environment, incident);
    refuseOtherReaders(person, state.facts.department);
    return {
      ...state.facts,
      status: state.status,
      version,
      openedAt: state.openedAt,
      clocks: clocksOf(environment, state),
      texts: state.texts.map((text) => ({ ...text })),
      statements: state.statements.map((statement) => ({ ...statement })),
      withdrawal: state.status === 'withdrawn' ? [...state.reasons] : null,
      now: environment.clock.now(),
    };
  },
});

function clocksOf(environment: Environment, state: ExistingIncident): IncidentClock[] {
  const now = environment.clock.now();
  return obligationsOfIncident(state, incidentRules(environment)).map((obligation) => {
    const { kind, startsAt, dueAt, satisfiedAt, ceasedAt, basis, trace } = obligation;
    const { instrument, title, clause, quotation } = basis;
    const sent = noticesOf(state.log, obligation);
    return {
      gate: incidentGateSchema.parse(kind),
      startsAt,
      dueAt,
      standing: standingOf(obligation, now),
      satisfiedAt,
      ceasedAt,
      basis: { instrument, title, clause, quotation },
      trace: [...trace],
      notices: sent.map(({ notice, at }) => ({ notice, at })),
    };
  });
}
