import { endOfDay } from '../deadlines/deadline-moments.ts';
import { addCalendarDays, type Instant, shanghaiTime } from '../kernel/time.ts';
import { attributeReviewDueOn, openReview } from './closed/history.ts';
import type { DossierRules } from './commands.ts';
import type { ExistingDossier } from './state.ts';
import { validUntilOf } from './validity/decide.ts';

/** The office begins a review in the morning of its day. */
const MORNING = 9;

/** When the review of a closed dossier's attribute begins by itself; null where none is to come. */
export function attributeReviewOpensAt(
  state: ExistingDossier,
  { jurisdiction }: DossierRules,
): Instant | null {
  if (state.status !== 'closedUnpublished' || openReview(state) !== null) return null;
  const { attributePeriodicReview, attributeReviewOpensDaysBefore } = jurisdiction.parameters;
  if (!attributePeriodicReview.value) return null;
  const dueOn = attributeReviewDueOn(state, jurisdiction.parameters);
  return shanghaiTime(addCalendarDays(dueOn, -attributeReviewOpensDaysBefore.value), MORNING);
}

/** When a published document lapses if nobody decides on it; null where it does not. */
export function lapsesAt(state: ExistingDossier): Instant | null {
  if (state.status !== 'published') return null;
  const isOpen = state.validity === 'inForce' || state.validity === 'amended';
  const validUntil = validUntilOf(state);
  return isOpen && validUntil !== null ? endOfDay(validUntil) : null;
}

/** When a mark that was made ahead of its day begins to apply; null where none waits. */
export function markAppliesAt(state: ExistingDossier): Instant | null {
  if (state.status !== 'published' || !state.markComing || state.validityMark === null) return null;
  return shanghaiTime(state.validityMark.effectiveOn, 0);
}
