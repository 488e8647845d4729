import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant } from '../kernel/time.ts';
import type { CommandOf, IncidentRules } from './commands.ts';
import { clockChanges, deadlineOf } from './duties.ts';
import type { IncidentAssessment, IncidentEvent, IncidentFacts } from './events.ts';
import { gatesOwedAt, isLower } from './levels.ts';
import { actingForAll, actingOn, answeringFor } from './permissions.ts';
import type { IncidentAt, IncidentState } from './state.ts';

/** Decisions on how grave an incident is, when it happened and who answers for it. */

export function openIncident(
  command: CommandOf<'openIncident'>,
  state: IncidentState,
  rules: IncidentRules,
): readonly IncidentEvent[] {
  const { facts, at, by } = command;
  if (state.status !== 'absent') throw new Refusal('incidentExists', { incident: facts.incident });
  const actor = actingOn(facts.department, by);
  refuseWrongTimes(facts, at);
  refuseUncountable(facts, rules);
  return [{ type: 'IncidentOpened', data: facts, at, actor }];
}

/**
 * Puts level, time or department right and counts the clocks anew from when it happened. The
 * responsible department may make its own clocks stricter; only those who act for all may give it
 * more time, lower the level or hand it to another.
 */
export function reassessIncident(
  command: CommandOf<'reassessIncident'>,
  state: IncidentAt<'open' | 'closed'>,
  rules: IncidentRules,
): readonly IncidentEvent[] {
  const { assessment, reasons, at, by } = command;
  const { facts } = state;
  if (!differs(assessment, facts)) throw new Refusal('incidentUnchanged');
  const actor = loosens(assessment, facts) ? actingForAll(by) : answeringFor(facts.department, by);
  refuseWrongTimes(assessment, at);
  refuseUncountable(assessment, rules);
  const early = state.statements.find(
    ({ saidAt }) => epochMsOf(saidAt) < epochMsOf(assessment.happenedAt),
  );
  if (early !== undefined) {
    const { saidAt } = early;
    throw new Refusal('statementBeforeIncident', { saidAt, happenedAt: assessment.happenedAt });
  }
  const clocks = [...clockChanges(state, assessment, rules)];
  const data = { ...assessment, reasons: [...reasons], clocks };
  return [{ type: 'IncidentReassessed', data, at, actor }];
}

function differs(next: IncidentAssessment, facts: IncidentFacts): boolean {
  return (
    next.level !== facts.level ||
    next.department !== facts.department ||
    next.happenedAt !== facts.happenedAt ||
    next.learnedAt !== facts.learnedAt
  );
}

function loosens(next: IncidentAssessment, facts: IncidentFacts): boolean {
  return (
    isLower(next.level, facts.level) ||
    next.department !== facts.department ||
    epochMsOf(next.happenedAt) > epochMsOf(facts.happenedAt)
  );
}

function refuseWrongTimes({ happenedAt, learnedAt }: IncidentAssessment, now: Instant): void {
  const latest = learnedAt ?? happenedAt;
  if (epochMsOf(happenedAt) > epochMsOf(now) || epochMsOf(latest) > epochMsOf(now)) {
    throw new Refusal('incidentInTheFuture', { happenedAt, learnedAt: latest, now });
  }
  if (epochMsOf(latest) < epochMsOf(happenedAt)) {
    throw new Refusal('incidentLearnedTooEarly', { happenedAt, learnedAt: latest });
  }
}

/** A time that no calendar covers is refused now, before anything is counted from it for good. */
function refuseUncountable({ level, happenedAt }: IncidentAssessment, rules: IncidentRules): void {
  for (const gate of gatesOwedAt(level)) deadlineOf(gate, happenedAt, rules);
}
