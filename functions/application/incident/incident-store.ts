import { knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import type { IncidentCommand, IncidentRules } from '../../domain/incident/commands.ts';
import { incidentDecider } from '../../domain/incident/decide.ts';
import { type IncidentEvent, parseIncidentEvent } from '../../domain/incident/events.ts';
import { incidentSummarySchema, summariseIncident } from '../../domain/incident/head.ts';
import { obligationsOfIncident } from '../../domain/incident/obligations.ts';
import type { ExistingIncident, IncidentState } from '../../domain/incident/state.ts';
import { type IncidentId, incidentIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import {
  broughtUpToDate,
  type Decided,
  decideAndAppend,
  load,
  type StreamKind,
} from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import { recountOf } from '../obligations/recount.ts';
import type { CommandIdentity } from '../use-case.ts';

export const incidentStream = (incident: IncidentId) => `incident/${incident}` as const;

/** The incident named by a stream or by a workflow's subject. */
export function incidentOfSubject(subject: string): IncidentId {
  const [category, id] = subject.split('/', 2);
  if (category !== 'incident') throw new TypeError(`${subject} is not an incident`);
  return incidentIdSchema.parse(id);
}

/** An incident falls under the rules of the city in which it happened. */
export function incidentRules(environment: Environment): IncidentRules {
  const jurisdiction = environment.jurisdiction(environment.city.jurisdiction);
  return { jurisdiction, calendar: environment.calendar };
}

const incidents: StreamKind<IncidentState, IncidentCommand, IncidentEvent, IncidentRules> = {
  decider: incidentDecider,
  parse: parseIncidentEvent,
  rules: incidentRules,
  head: (environment, state) => {
    if (state.status === 'absent') throw new TypeError('an incident without events has no head');
    const { department } = state.facts;
    const summary = summariseIncident(state, incidentRules(environment));
    return { status: state.status, department, summary };
  },
  recount: async (environment, state, summary) => {
    if (state.status === 'absent') return null;
    const rules = incidentRules(environment);
    return recountOf(environment, {
      known: knownDeadlines(incidentSummarySchema.parse(summary), environment.clock.now()),
      log: state.log,
      before: (calendar) => obligationsOfIncident(state, { ...rules, calendar }),
      now: () => obligationsOfIncident(state, rules),
    });
  },
};

/** @throws {Refusal} `incidentMissing` */
export async function loadIncident(
  environment: Environment,
  incident: IncidentId,
): Promise<{ state: ExistingIncident; version: number }> {
  const { state, version } = await load(environment, incidents, incidentStream(incident));
  if (state.status === 'absent') throw new Refusal('incidentMissing', { incident });
  return { state, version };
}

/**
 * Takes over due dates that the calendar has moved.
 *
 * @returns whether any had moved
 * @throws {Refusal} `incidentMissing`
 */
export async function recountIncident(
  environment: Environment,
  incident: IncidentId,
): Promise<boolean> {
  const loaded = await loadIncident(environment, incident);
  return broughtUpToDate(environment, incidents, incidentStream(incident), loaded);
}

export function carryOutOnIncident(
  environment: Environment,
  incident: IncidentId,
  identity: CommandIdentity,
  command: IncidentCommand,
): Promise<Decided<IncidentState>> {
  return decideAndAppend(environment, incidents, incidentStream(incident), identity, command);
}
