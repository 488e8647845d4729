import { endOfDay } from '../../deadlines/deadline-moments.ts';
import type { Obligation } from '../../deadlines/obligation.ts';
import {
  addMonths,
  epochMsOf,
  type Instant,
  type LocalDate,
  shanghaiTime,
} from '../../kernel/time.ts';
import type { DossierRules } from '../commands.ts';
import type { Published, ValidityPeriod } from '../state.ts';

/** From when on somebody has to decide what becomes of a document whose end is near. */
export function reviewStartsAt(
  { setAt }: Pick<ValidityPeriod, 'setAt'>,
  validUntil: LocalDate,
  { jurisdiction }: DossierRules,
): Instant {
  const months = jurisdiction.parameters.validityReviewMonthsBefore.value;
  const ahead = shanghaiTime(addMonths(validUntil, -months), 0);
  // What is set later than that has to be looked at from then on.
  return epochMsOf(ahead) > epochMsOf(setAt) ? ahead : setAt;
}

/**
 * 有效期届满前评估: whoever issued a document decides before its last day whether it goes on, and a
 * lapse that nobody decided on stays owed until it is confirmed (domain.md B9).
 */
export function validityObligations(state: Published, rules: DossierRules): readonly Obligation[] {
  const { citation } = rules.jurisdiction.parameters.validityReviewMonthsBefore;
  const { dossier, department } = state.facts;
  return state.periods.flatMap((period, index): Obligation[] => {
    const { validUntil } = period;
    if (validUntil === null) return [];
    const startsAt = reviewStartsAt(period, validUntil, rules);
    const decidedAt = state.periods[index + 1]?.setAt ?? endOf(state, period, startsAt);
    // What was decided before it was owed never became owed.
    const isEarly = decidedAt !== null && epochMsOf(decidedAt) < epochMsOf(startsAt);
    return [
      {
        kind: 'validity',
        stream: `dossier/${dossier}`,
        department,
        subject: validUntil,
        startsAt,
        dueAt: endOfDay(validUntil),
        basis: citation,
        trace: [],
        provisional: false,
        satisfiedAt: isEarly ? null : decidedAt,
        ceasedAt: isEarly ? decidedAt : null,
        enteredLateAt: null,
        hindered: null,
      },
    ];
  });
}

/** An amendment is a decision on the end only when the end is being reviewed. */
function endOf(state: Published, period: ValidityPeriod, startsAt: Instant): Instant | null {
  const decision = state.validityDecisions.find(({ kind, at }) => {
    // That it goes on beside what replaces it says nothing about its end.
    if (kind === 'lapsedUndecided' || kind === 'extended' || kind === 'kept') return false;
    const since = kind === 'amended' ? startsAt : period.setAt;
    return epochMsOf(at) >= epochMsOf(since);
  });
  return decision?.at ?? null;
}
