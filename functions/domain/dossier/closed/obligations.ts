import { endOfDay } from '../../deadlines/deadline-moments.ts';
import type { Obligation } from '../../deadlines/obligation.ts';
import { addWorkingDays, type WorkingDayCount } from '../../deadlines/working-days.ts';
import { reviewDue } from '../../disclosure/review.ts';
import type { Citation } from '../../kernel/refusal.ts';
import { type Instant, localDateOf } from '../../kernel/time.ts';
import type { DossierRules } from '../commands.ts';
import type { AttributeReviewRecord, ExistingDossier, OpenReview } from '../state.ts';

/**
 * 公开属性定期审查: one obligation for each time during which an attribute kept the dossier closed,
 * due when the city's months are over, and one for each review that was asked for in between.
 */
export function attributeReviewObligations(
  state: ExistingDossier,
  rules: DossierRules,
): readonly Obligation[] {
  const { parameters } = rules.jurisdiction;
  const { periods, reviews } = state.closedHistory;
  const cycle = { everyMonths: parameters.attributeReviewEveryMonths.value };
  const periodic = periods.map(({ since, reviewedAt }) => {
    const due = { dueDate: reviewDue(since, cycle), trace: [], provisional: false };
    const { citation } = parameters.attributePeriodicReview;
    return obligation(state, 'cycle', since, due, citation, reviewedAt);
  });
  const asked = reviews
    .filter(({ basis }) => basis !== 'cycle')
    .map(({ basis, openedAt, decidedAt }) => {
      const due = serviceLevel(openedAt, rules);
      const { citation } = parameters.conversionToProactive;
      return obligation(state, basis, openedAt, due, citation, decidedAt);
    });
  return [...(parameters.attributePeriodicReview.value ? periodic : []), ...asked];
}

/** By when the gate of an open review should be decided. */
export function attributeReviewDue(
  { basis, openedAt }: OpenReview | AttributeReviewRecord,
  since: Instant,
  rules: DossierRules,
): WorkingDayCount {
  const level = serviceLevel(openedAt, rules);
  const everyMonths = rules.jurisdiction.parameters.attributeReviewEveryMonths.value;
  const dueDate = reviewDue(since, { everyMonths });
  // One that was opened too late is still given its working days.
  const isAhead = basis === 'cycle' && dueDate > level.dueDate;
  return isAhead ? { dueDate, trace: [], provisional: false } : level;
}

function serviceLevel(openedAt: Instant, { jurisdiction, calendar }: DossierRules) {
  const { attributeReview } = jurisdiction.parameters.gateWorkingDays.value;
  return addWorkingDays(localDateOf(openedAt), attributeReview, calendar);
}

function obligation(
  { facts }: ExistingDossier,
  subject: string,
  startsAt: Instant,
  { dueDate, trace, provisional }: WorkingDayCount,
  basis: Citation,
  satisfiedAt: Instant | null,
): Obligation {
  return {
    kind: 'attributeReview',
    stream: `dossier/${facts.dossier}`,
    department: facts.department,
    subject,
    startsAt,
    dueAt: endOfDay(dueDate),
    basis,
    trace,
    provisional,
    satisfiedAt,
    ceasedAt: null,
    enteredLateAt: null,
    hindered: null,
  };
}
