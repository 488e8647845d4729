import type { WorkingCalendar } from '../deadlines/calendar.ts';
import { nextWakeUp, type WakeUp } from '../deadlines/wake-ups.ts';
import { addWorkingDays } from '../deadlines/working-days.ts';
import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import { actingAsSystem, type Doer } from '../kernel/authority.ts';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant, localDateOf } from '../kernel/time.ts';
import type { IssueEvent } from './events.ts';
import type { IssueGate } from './gate-names.ts';
import { issueGateOutcome } from './gates.ts';
import type { ExistingIssue, IssueState } from './state.ts';

/** What reminding rests on besides the history. */
export interface DeadlineRules {
  readonly jurisdiction: Jurisdiction;
  readonly calendar: WorkingCalendar;
}

/** When somebody is next reminded of an issue's gate, or null where it is not open. */
export function nextIssueWakeUp(
  state: IssueState,
  gate: IssueGate,
  rules: DeadlineRules,
): WakeUp | null {
  if (state.status === 'absent' || issueGateOutcome(state, gate) !== 'open') return null;
  const { gateWorkingDays, reminderLeadWorkingDays } = rules.jurisdiction.parameters;
  const { enteredAt: since, reminders: recorded } = state;
  const due = addWorkingDays(localDateOf(since), gateWorkingDays.value[gate], rules.calendar);
  return nextWakeUp({ since, due, recorded }, reminderLeadWorkingDays.value, rules.calendar);
}

/** A reminder is recorded once, in turn, when it is due. */
export function remindIssueGate(
  command: {
    readonly by: Doer;
    readonly at: Instant;
    readonly gate: IssueGate;
    readonly sequence: number;
  },
  state: ExistingIssue,
  rules: DeadlineRules,
): readonly IssueEvent[] {
  const actor = actingAsSystem(command.by);
  const { gate, sequence, at } = command;
  const next = nextIssueWakeUp(state, gate, rules);
  if (next === null || next.sequence !== sequence || epochMsOf(at) < epochMsOf(next.at)) {
    throw new Refusal('reminderOutOfTurn', { gate, sequence });
  }
  const data = { gate, sequence, kind: next.kind, dueOn: next.due.dueDate };
  return [{ type: 'IssueGateReminded', data, at, actor }];
}
