import { nextWakeUp, type WakeUp } from '../deadlines/wake-ups.ts';
import { addWorkingDays, type WorkingDayCount } from '../deadlines/working-days.ts';
import { actingAsSystem } from '../kernel/authority.ts';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant, localDateOf } from '../kernel/time.ts';
import { attributeStandsSince, openReview } from './closed/history.ts';
import { attributeReviewDue } from './closed/obligations.ts';
import type { CommandOf, DossierRules } from './commands.ts';
import type { DossierEvent } from './events.ts';
import type { Gate } from './gate-names.ts';
import { gateOpenSince } from './gates.ts';
import type { DossierState, ExistingDossier } from './state.ts';

/** When somebody is next reminded of a gate, or null where it is not open. */
export function nextGateWakeUp(
  state: DossierState,
  gate: Gate,
  rules: DossierRules,
): WakeUp | null {
  const since = gateOpenSince(state, gate);
  if (since === null || state.status === 'absent') return null;
  const due = gateDue(state, gate, since, rules);
  const recorded = state.reminders[gate] ?? 0;
  const { value: lead } = rules.jurisdiction.parameters.reminderLeadWorkingDays;
  return nextWakeUp({ since, due, recorded }, lead, rules.calendar);
}

/** When a gate should be decided: a follow-up by its promise, others by the city's service level. */
export function gateDue(
  state: DossierState,
  gate: Gate,
  since: Instant,
  rules: DossierRules,
): WorkingDayCount {
  const followUp =
    state.status === 'published'
      ? state.followUps.find(({ key }) => gate === `followUpLodging:${key}`)
      : undefined;
  if (followUp !== undefined) {
    return { dueDate: followUp.dueOn, trace: [], provisional: followUp.provisional };
  }
  if (gate === 'attributeReview' && state.status === 'closedUnpublished') {
    const review = openReview(state);
    if (review !== null) return attributeReviewDue(review, attributeStandsSince(state), rules);
  }
  const levels = rules.jurisdiction.parameters.gateWorkingDays.value;
  const family = gate.startsWith('followUp') ? 'followUpReview' : gate;
  return addWorkingDays(localDateOf(since), levels[family] ?? levels.screening, rules.calendar);
}

/** A reminder is recorded once, in turn, when it is due and only for a gate that still waits. */
export function remindGate(
  command: CommandOf<'remindGate'>,
  state: ExistingDossier,
  rules: DossierRules,
): readonly DossierEvent[] {
  const actor = actingAsSystem(command.by);
  const { gate, sequence, at } = command;
  const next = nextGateWakeUp(state, gate, rules);
  if (next === null || next.sequence !== sequence || epochMsOf(at) < epochMsOf(next.at)) {
    throw new Refusal('reminderOutOfTurn', { gate, sequence });
  }
  const data = { gate, sequence, kind: next.kind, dueOn: next.due.dueDate };
  return [{ type: 'GateReminded', data, at, actor }];
}
