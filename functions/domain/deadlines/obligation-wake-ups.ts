import {
  epochMsOf,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
  shanghaiTime,
} from '../kernel/time.ts';
import type { WorkingCalendar } from './calendar.ts';
import { isOwed, type Obligation, runsInHours } from './obligation.ts';
import type { Notice } from './obligation-events.ts';
import type { SentNotice } from './obligation-log.ts';
import { ESCALATION_INTERVAL, MORNING, reminderAt, workingDayAfter } from './wake-ups.ts';

/** When somebody is next told of an obligation. */
export interface ObligationWakeUp {
  /** 1, 2, 3 … within the obligation. */
  readonly sequence: number;
  readonly notice: Notice;
  readonly at: Instant;
  readonly dueAt: Instant;
}

export interface WakeUpRules {
  /** `reminderLeadWorkingDays` of the jurisdiction; longer deadlines are reminded of earlier. */
  readonly leadWorkingDays: number;
  readonly calendar: WorkingCalendar;
}

/** A deadline of half a year is reminded of earlier than one of three days: a twentieth ahead. */
const LEAD_SHARE = 20;
const LONGEST_LEAD = 20;
/** The share of a deadline of hours that is over when it is reminded of. */
const HOURS_BEFORE_REMINDER = 0.5;
const HOURS_BETWEEN_ESCALATIONS = 24;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The next reminder or escalation of an obligation, or null where nothing is owed any more: one
 * reminder ahead of each due date it has had, an escalation once it is late, then again at
 * intervals counted from the last one, so that a system that stood still does not catch up with
 * several mails at once.
 */
export function nextObligationWakeUp(
  obligation: Obligation,
  sent: readonly SentNotice[],
  rules: WakeUpRules,
): ObligationWakeUp | null {
  const next = wakeUpOf(obligation, sent, rules);
  return isOwed(obligation, next.at) ? next : null;
}

function wakeUpOf(
  obligation: Obligation,
  sent: readonly SentNotice[],
  rules: WakeUpRules,
): ObligationWakeUp {
  const { dueAt } = obligation;
  const sequence = (sent.at(-1)?.sequence ?? 0) + 1;
  // A due date that moved is another one: whoever was told of the old one learns of the new one.
  const ofThisDate = sent.filter((notice) => notice.dueAt === dueAt);
  const last = ofThisDate.at(-1);
  if (last === undefined) {
    return { sequence, notice: 'reminder', at: firstReminder(obligation, rules), dueAt };
  }
  const at =
    last.notice === 'reminder'
      ? firstEscalation(obligation, rules)
      : nextEscalation(obligation, last.at, rules);
  return { sequence, notice: 'escalation', at, dueAt };
}

/**
 * What a wake-up that is kept at a moment is: a reminder that could not be given before the due
 * date was over is an escalation.
 */
export function noticeAt({ notice, dueAt }: ObligationWakeUp, at: Instant): Notice {
  return epochMsOf(at) > epochMsOf(dueAt) ? 'escalation' : notice;
}

function firstReminder(obligation: Obligation, { leadWorkingDays, calendar }: WakeUpRules) {
  const { startsAt, dueAt } = obligation;
  const [started, due] = [epochMsOf(startsAt), epochMsOf(dueAt)];
  if (runsInHours(obligation)) {
    return instantOf(Math.round(started + (due - started) * HOURS_BEFORE_REMINDER));
  }
  const share = Math.floor((due - started) / DAY_MS / LEAD_SHARE);
  const lead = Math.max(leadWorkingDays, Math.min(share, LONGEST_LEAD));
  return reminderAt(startsAt, lastDayOf(dueAt), lead, calendar);
}

function firstEscalation(obligation: Obligation, { calendar }: WakeUpRules): Instant {
  const { dueAt } = obligation;
  // At the very moment it is still in time.
  if (runsInHours(obligation)) return instantOf(epochMsOf(dueAt) + 1);
  return shanghaiTime(workingDayAfter(lastDayOf(dueAt), 1, calendar), MORNING);
}

function nextEscalation(obligation: Obligation, last: Instant, { calendar }: WakeUpRules): Instant {
  if (runsInHours(obligation)) {
    return instantOf(epochMsOf(last) + HOURS_BETWEEN_ESCALATIONS * HOUR_MS);
  }
  const day = workingDayAfter(localDateOf(last), ESCALATION_INTERVAL, calendar);
  return shanghaiTime(day, MORNING);
}

/** A deadline of days is the end of its last day, which is the first moment of the next one. */
export function lastDayOf(dueAt: Instant): LocalDate {
  return localDateOf(instantOf(epochMsOf(dueAt) - 1));
}
