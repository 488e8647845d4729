import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant, type LocalDate, localDateOf } from '../kernel/time.ts';

/** Every reason for which a command on a matter is refused. */
export const matterRefusals = [
  'matterExists',
  'matterMissing',
  'matterOfOtherDepartment',
  'matterNotRuled',
  'matterFactsAmiss',
  'matterStatus',
  'matterInFuture',
  'matterBeforeStart',
  'lateEntryUnexplained',
  'matterActNotForKind',
  'matterSubjectUnknown',
  'matterAspectsMissing',
  'matterNothingNew',
  'clockPaused',
  'clockRuns',
  'clockRunOut',
  'matterOverdue',
  'termExtendedAlready',
  'extensionTooLong',
  'correctionAskedAlready',
  'correctionTooLate',
  'correctionNotAsked',
  'correctionOutstanding',
  'receiptUnconfirmed',
  'decisionTooSoon',
  'commentExplanationMissing',
  'commentTooShort',
] as const;

/** @throws {Refusal} `matterInFuture` for a day that has not come yet in China */
export function refuseFutureDay(date: LocalDate, now: Instant): void {
  const today = localDateOf(now);
  if (date > today) throw new Refusal('matterInFuture', { date, today });
}

/** @throws {Refusal} `matterInFuture` */
export function refuseFutureMoment(moment: Instant, now: Instant): void {
  if (epochMsOf(moment) <= epochMsOf(now)) return;
  throw new Refusal('matterInFuture', { date: localDateOf(moment), today: localDateOf(now) });
}

/** @throws {Refusal} `matterBeforeStart` for what is said to have happened before what it follows */
export function refuseBefore(date: LocalDate, start: LocalDate): void {
  if (date < start) throw new Refusal('matterBeforeStart', { date, start });
}
