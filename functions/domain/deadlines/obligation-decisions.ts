import type { Jurisdiction } from '../jurisdictions/jurisdiction.ts';
import { actingAsSystem, type Doer } from '../kernel/authority.ts';
import { systemActor } from '../kernel/people.ts';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant } from '../kernel/time.ts';
import type { WorkingCalendar } from './calendar.ts';
import { isOwed, type Obligation, type ObligationName } from './obligation.ts';
import type { MovedDeadline, ObligationEventBody } from './obligation-events.ts';
import { noticesOf, type ObligationLog, obligationNamed } from './obligation-log.ts';
import type { KnownDeadline } from './obligation-summary.ts';
import { nextObligationWakeUp, noticeAt, type WakeUpRules } from './obligation-wake-ups.ts';

/** What obligations rest on besides the history. */
export interface ObligationRules {
  readonly jurisdiction: Jurisdiction;
  readonly calendar: WorkingCalendar;
}

/** The two commands that every kind of stream with obligations takes; only the system gives them. */
export type ObligationCommand = { readonly by: Doer; readonly at: Instant } & (
  | ({ readonly type: 'remindObligation'; readonly sequence: number } & ObligationName)
  | { readonly type: 'recomputeDeadlines'; readonly known: readonly KnownDeadline[] }
);

export type ObligationEvent = ObligationEventBody & {
  readonly at: Instant;
  readonly actor: typeof systemActor;
};

export function wakeUpRules({ jurisdiction, calendar }: ObligationRules): WakeUpRules {
  const { reminderLeadWorkingDays } = jurisdiction.parameters;
  return { leadWorkingDays: reminderLeadWorkingDays.value, calendar };
}

/**
 * Judges either command for any kind of stream.
 *
 * @param obligations those that the stream's history brings forth, as counted now
 * @param log what the history says about them
 * @throws {Refusal} `obligationReminderOutOfTurn`, or `deadlinesUnmoved` where no open date moved
 */
export function decideObligation(
  command: ObligationCommand,
  obligations: readonly Obligation[],
  log: ObligationLog,
  rules: ObligationRules,
): readonly ObligationEvent[] {
  actingAsSystem(command.by);
  return command.type === 'remindObligation'
    ? remindObligation(command, obligations, log, rules)
    : recomputeDeadlines(command, obligations, rules);
}

/** A reminder is recorded once, in turn, when it is due and only for what is still owed. */
function remindObligation(
  command: Extract<ObligationCommand, { type: 'remindObligation' }>,
  obligations: readonly Obligation[],
  log: ObligationLog,
  rules: ObligationRules,
): readonly ObligationEvent[] {
  const { kind, subject, startsAt, sequence, at } = command;
  const obligation = obligationNamed(obligations, command);
  const next =
    obligation === undefined
      ? null
      : nextObligationWakeUp(obligation, noticesOf(log, obligation), wakeUpRules(rules));
  if (next === null || next.sequence !== sequence || epochMsOf(at) < epochMsOf(next.at)) {
    throw new Refusal('obligationReminderOutOfTurn', { kind, subject, sequence });
  }
  const { dueAt } = next;
  const data = { kind, subject, startsAt, sequence, notice: noticeAt(next, at), dueAt };
  return [{ type: 'ObligationReminded', data, at, actor: systemActor }];
}

/** Only what is still owed moves: what was met or missed was so by the calendar of its time. */
function recomputeDeadlines(
  { known, at }: Extract<ObligationCommand, { type: 'recomputeDeadlines' }>,
  obligations: readonly Obligation[],
  { calendar }: ObligationRules,
): readonly ObligationEvent[] {
  const changes = movedDeadlines(known, obligations, at);
  const { version, digest } = calendar;
  if (changes.length === 0) throw new Refusal('deadlinesUnmoved', { calendar: version });
  const data = { calendar: { version, digest }, changes: [...changes] };
  return [{ type: 'DeadlinesRecomputed', data, at, actor: systemActor }];
}

/** The open due dates that are others than those that people know. */
export function movedDeadlines(
  known: readonly KnownDeadline[],
  obligations: readonly Obligation[],
  now: Instant,
): readonly MovedDeadline[] {
  return known.flatMap(({ kind, subject, startsAt, dueAt: from }) => {
    const obligation = obligationNamed(obligations, { kind, subject, startsAt });
    if (obligation === undefined || !isOwed(obligation, now) || obligation.dueAt === from)
      return [];
    return [{ kind, subject, startsAt, from, to: obligation.dueAt }];
  });
}
