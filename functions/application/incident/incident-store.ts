import { knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import type { IncidentCommand, IncidentRules } from '../../domain/incident/commands.ts';
import { incidentDecider } from '../../domain/incident/decide.ts';
import { type IncidentEvent, parseIncidentEvent } from '../../domain/incident/events.ts';
import { incidentSummarySchema, summariseIncident } from '../../domain/incident/head.ts';
import { obligationsOfIncident } from '../../domain/incident/obligations.ts';
import type { IncidentState } from '../../domain/incident/state.ts';
import { incidentIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { StreamKind } from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import { recountOf } from '../obligations/recount.ts';
import { subjectStore } from '../subject-store.ts';

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

const store = subjectStore('incident', incidents, {
  parse: (id) => incidentIdSchema.parse(id),
  missing: (incident) => new Refusal('incidentMissing', { incident }),
});

export const incidentStream = store.stream;
/** The incident named by a stream or by a workflow's subject. */
export const incidentOfSubject = store.idOf;
/** @throws {Refusal} `incidentMissing` */
export const loadIncident = store.load;
/** Takes over due dates that the calendar has moved; whether any had. */
export const recountIncident = store.recount;
export const carryOutOnIncident = store.carryOut;
