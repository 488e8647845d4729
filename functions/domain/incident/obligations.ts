import { enteredLate } from '../deadlines/late-entry.ts';
import type { Obligation } from '../deadlines/obligation.ts';
import type { IncidentRules } from './commands.ts';
import { deadlineOf, hoursOf, settledBy } from './duties.ts';
import type { Duty, ExistingIncident } from './state.ts';

/**
 * What an incident has called for: information, press conference or response, each on its own
 * clock from the moment at which it happened. What another level or a false alarm took away has
 * ceased, unless it had been met before.
 */
export function obligationsOfIncident(
  state: ExistingIncident,
  rules: IncidentRules,
): readonly Obligation[] {
  return state.duties.map((duty) => obligationOf(state, duty, rules));
}

function obligationOf(
  state: ExistingIncident,
  { gate, ceasedAt }: Duty,
  rules: IncidentRules,
): Obligation {
  const { incident, department, happenedAt } = state.facts;
  const { dueAt, trace, provisional } = deadlineOf(gate, happenedAt, rules);
  const settling = settledBy(state, gate);
  const satisfiedAt = settling?.saidAt ?? null;
  const withdrawnAt = state.status === 'withdrawn' ? state.enteredAt : null;
  return {
    kind: gate,
    stream: `incident/${incident}`,
    department,
    subject: '',
    startsAt: happenedAt,
    dueAt,
    basis: hoursOf(gate, rules).citation,
    trace,
    provisional,
    satisfiedAt,
    ceasedAt: ceasedAt ?? withdrawnAt,
    enteredLateAt: enteredLate({ dueAt, satisfiedAt }, settling?.recordedAt ?? null),
    hindered: null,
  };
}
