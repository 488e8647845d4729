import { endOfDay } from '../deadlines/deadline-moments.ts';
import type { Obligation } from '../deadlines/obligation.ts';
import { type TermRules, termDeadline } from '../deadlines/terms.ts';
import { addMonths, deadlineAfter } from '../deadlines/time-limit.ts';
import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import { addCalendarDays, type LocalDate, shanghaiTime } from '../kernel/time.ts';
import { type MatterKind, matterRules } from './kinds.ts';
import { timedBy } from './obligation-of.ts';
import { requestObligations } from './request-clock.ts';
import type { ExistingMatter } from './state.ts';

/** Everything that a matter owes and owed, in the order of the clocks' beginnings. */
export function obligationsOfMatter(
  state: ExistingMatter,
  rules: TermRules,
): readonly Obligation[] {
  const { kind, startedOn } = state.facts;
  if (kind === 'requestAnswer') return requestObligations(state, rules);
  if (kind === 'websiteCheck') return websiteChecks(state, rules);
  if (kind === 'decisionDraft') return decisionDraft(state, rules);
  const { term } = matterRules[kind];
  const begun = shanghaiTime(startedOn, 0);
  return term === null ? [] : timedBy(state, '', begun, termDeadline(term, begun, rules));
}

/** Whether the papers of the jurisdiction set the duty at all. */
export function isRuled(kind: MatterKind, { parameters }: Jurisdiction): boolean {
  switch (kind) {
    case 'serviceItemChange':
      return parameters.changedServiceItemWithinWorkingDays.value !== null;
    case 'workPlan':
      return parameters.planWithinWorkingDays.value !== null;
    case 'povertyFundsPlan':
      return parameters.povertyFundsPlanWithinWorkingDays.value !== null;
    case 'staffFiling':
      return parameters.staffFilingWithinWorkingDays.value !== null;
    case 'errorReport':
      return parameters.errorReportWithinDays.value !== null;
    case 'websiteCheck':
      return parameters.websiteCheckEveryMonths.value !== null;
    case 'decisionDraft':
      return parameters.decisionDraftBeforeDecision.value;
    case 'requestAnswer':
      return true;
  }
}

/** One check in each period of the year, due by the last day of the period. */
function websiteChecks(state: ExistingMatter, rules: TermRules): readonly Obligation[] {
  const { value: months, citation: basis } = rules.jurisdiction.parameters.websiteCheckEveryMonths;
  if (months === null) return [];
  const { startedOn } = state.facts;
  return Array.from({ length: 12 / months }, (_, index) => {
    const from = addMonths(startedOn, index * months);
    const until = addCalendarDays(addMonths(from, months), -1);
    const deadline = { dueAt: endOfDay(until), basis, trace: [], provisional: false };
    return timedBy(state, periodOf(from, until), shanghaiTime(from, 0), deadline);
  }).flat();
}

/** `2026-01/2026-03`: the first and the last month of a period. */
function periodOf(from: LocalDate, until: LocalDate): string {
  return `${from.slice(0, 7)}/${until.slice(0, 7)}`;
}

/**
 * 应在决策前向社会公布: the last day on which the draft can be published so that all days for comment
 * lie between it and the decision. The trace counts those days.
 */
function decisionDraft(state: ExistingMatter, rules: TermRules): readonly Obligation[] {
  const { decision, startedOn } = state.facts;
  if (decision === null) return [];
  const latest = latestPublication(decision);
  const { trace } = deadlineAfter(
    { unit: 'calendarDays', amount: decision.commentDays },
    shanghaiTime(latest, 0),
    rules.calendar,
  );
  const { citation: basis } = rules.jurisdiction.parameters.decisionDraftBeforeDecision;
  const deadline = { dueAt: endOfDay(latest), basis, trace, provisional: false };
  return timedBy(state, '', shanghaiTime(startedOn, 0), deadline);
}

/** The day of publication is day 0, and the decision is taken after the last day for comment. */
export function latestPublication(decision: {
  readonly plannedOn: LocalDate;
  readonly commentDays: number;
}): LocalDate {
  return addCalendarDays(decision.plannedOn, -(decision.commentDays + 1));
}
