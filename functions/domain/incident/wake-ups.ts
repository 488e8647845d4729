import type { ObligationName } from '../deadlines/obligation.ts';
import { wakeUpRules } from '../deadlines/obligation-decisions.ts';
import { noticesOf } from '../deadlines/obligation-log.ts';
import { nextObligationWakeUp, type ObligationWakeUp } from '../deadlines/obligation-wake-ups.ts';
import type { IncidentRules } from './commands.ts';
import type { IncidentGate } from './gate-names.ts';
import { obligationsOfIncident } from './obligations.ts';
import type { IncidentState } from './state.ts';

export type IncidentWakeUp = ObligationWakeUp & { readonly obligation: ObligationName };

/**
 * When somebody is next reminded of a gate, or null where it is not open. A gate of hours is
 * reminded of half-way, escalated the moment it is late and every day after that.
 */
export function nextIncidentWakeUp(
  state: IncidentState,
  gate: IncidentGate,
  rules: IncidentRules,
): IncidentWakeUp | null {
  if (state.status === 'absent') return null;
  const owed = obligationsOfIncident(state, rules).find(({ kind }) => kind === gate);
  if (owed === undefined) return null;
  const next = nextObligationWakeUp(owed, noticesOf(state.log, owed), wakeUpRules(rules));
  const { kind, subject, startsAt } = owed;
  return next === null ? null : { ...next, obligation: { kind, subject, startsAt } };
}
