import { type Deadline, deadlineAfter } from '../deadlines/time-limit.ts';
import type { Parameter } from '../jurisdictions/jurisdiction.ts';
import { epochMsOf, type Instant } from '../kernel/time.ts';
import type { IncidentRules } from './commands.ts';
import type { ClockChange, IncidentAssessment } from './events.ts';
import { type IncidentGate, incidentGates } from './gate-names.ts';
import { gatesOwedAt } from './levels.ts';
import type { Duty, ExistingIncident, KnownStatement } from './state.ts';

/** The hours that a gate has, with the clause that sets them. */
export function hoursOf(gate: IncidentGate, { jurisdiction }: IncidentRules): Parameter<number> {
  const { parameters } = jurisdiction;
  switch (gate) {
    case 'authoritativeInformation':
      return parameters.emergencyInformationHours;
    case 'pressConference':
      return parameters.pressConferenceHours;
    case 'publicOpinionResponse':
      return parameters.publicOpinionResponseHours;
  }
}

/**
 * When a gate runs out: hours on the clock from the event, nights and holidays included.
 *
 * @throws {Refusal} `dateOutsideCalendar` before 1990 and after 2200
 */
export function deadlineOf(
  gate: IncidentGate,
  happenedAt: Instant,
  rules: IncidentRules,
): Deadline {
  const limit = { unit: 'hours', amount: hoursOf(gate, rules).value } as const;
  return deadlineAfter(limit, happenedAt, rules.calendar);
}

/** When a gate was first settled: when it was said, not when somebody wrote that down. */
export function settledAt(state: ExistingIncident, gate: IncidentGate): Instant | null {
  return settledBy(state, gate)?.saidAt ?? null;
}

/** The first statement that settled a gate; of two of one minute the one that was on record first. */
export function settledBy(state: ExistingIncident, gate: IncidentGate): KnownStatement | null {
  const settling = state.statements.filter(({ gates }) => gates.includes(gate));
  const [first = null] = settling.toSorted((a, b) => epochMsOf(a.saidAt) - epochMsOf(b.saidAt));
  return first;
}

/** The duties that stand and nobody has met yet. */
export function openDuties(state: ExistingIncident): readonly Duty[] {
  if (state.status === 'withdrawn') return [];
  return state.duties.filter(
    ({ gate, ceasedAt }) => ceasedAt === null && settledAt(state, gate) === null,
  );
}

/** What a level calls for now: what it no longer does ceases, what it does anew begins. */
export function dutiesAt(
  before: readonly Duty[],
  { level }: Pick<IncidentAssessment, 'level'>,
  at: Instant,
): readonly Duty[] {
  const owed = gatesOwedAt(level);
  const kept = before.map((duty): Duty => {
    const stands = duty.ceasedAt === null;
    if (stands === owed.includes(duty.gate)) return duty;
    return stands ? { ...duty, ceasedAt: at } : { ...duty, since: at, ceasedAt: null };
  });
  const known = new Set(before.map(({ gate }) => gate));
  const begun = owed.filter((gate) => !known.has(gate));
  return [...kept, ...begun.map((gate) => ({ gate, since: at, ceasedAt: null }))];
}

/** How another assessment moves the clocks of what nobody has met yet. */
export function clockChanges(
  state: ExistingIncident,
  next: IncidentAssessment,
  rules: IncidentRules,
): readonly ClockChange[] {
  const stood = new Set(gatesOwedAt(state.facts.level));
  const stands = new Set(gatesOwedAt(next.level));
  return incidentGates
    .filter((gate) => settledAt(state, gate) === null)
    .map((gate) => ({
      gate,
      from: stood.has(gate) ? deadlineOf(gate, state.facts.happenedAt, rules).dueAt : null,
      to: stands.has(gate) ? deadlineOf(gate, next.happenedAt, rules).dueAt : null,
    }))
    .filter(({ from, to }) => from !== to);
}
