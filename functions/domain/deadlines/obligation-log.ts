import type { Instant } from '../kernel/time.ts';
import { type Obligation, type ObligationName, obligationKey } from './obligation.ts';
import type { MovedDeadline, Notice, ObligationEventBody } from './obligation-events.ts';

/** A reminder or escalation as the ledger holds it. */
export interface SentNotice {
  readonly sequence: number;
  readonly notice: Notice;
  readonly at: Instant;
  /** The due date that it named. */
  readonly dueAt: Instant;
}

/** A due date that moved because the calendar did. */
export interface Recomputation {
  readonly at: Instant;
  readonly from: Instant;
  readonly to: Instant;
  /** Version of the calendar, for people. */
  readonly calendar: string;
}

/** What a stream's history says about its obligations besides what they follow from. */
export interface ObligationLog {
  /** By {@link obligationKey}, oldest first. */
  readonly notices: Readonly<Record<string, readonly SentNotice[]>>;
  /** By {@link obligationKey}, oldest first. */
  readonly recomputations: Readonly<Record<string, readonly Recomputation[]>>;
}

export const emptyObligationLog: ObligationLog = { notices: {}, recomputations: {} };

/** Folds one of the two events; it never throws. */
export function withObligationEvent(
  log: ObligationLog,
  event: ObligationEventBody & { readonly at: Instant },
): ObligationLog {
  if (event.type === 'DeadlinesRecomputed') {
    const calendar = event.data.calendar.version;
    return event.data.changes.reduce((so, change) => moved(so, change, event.at, calendar), log);
  }
  const { sequence, notice, dueAt } = event.data;
  const key = obligationKey(event.data);
  const sent = [...(log.notices[key] ?? []), { sequence, notice, at: event.at, dueAt }];
  return { ...log, notices: { ...log.notices, [key]: sent } };
}

function moved(
  log: ObligationLog,
  change: MovedDeadline,
  at: Instant,
  calendar: string,
): ObligationLog {
  const key = obligationKey(change);
  const entry: Recomputation = { at, from: change.from, to: change.to, calendar };
  const entries = [...(log.recomputations[key] ?? []), entry];
  return { ...log, recomputations: { ...log.recomputations, [key]: entries } };
}

export function noticesOf(log: ObligationLog, name: ObligationName): readonly SentNotice[] {
  return log.notices[obligationKey(name)] ?? [];
}

export function recomputationsOf(
  log: ObligationLog,
  name: ObligationName,
): readonly Recomputation[] {
  return log.recomputations[obligationKey(name)] ?? [];
}

/** The obligation of this name among some. */
export function obligationNamed(
  obligations: readonly Obligation[],
  name: ObligationName,
): Obligation | undefined {
  const key = obligationKey(name);
  return obligations.find((obligation) => obligationKey(obligation) === key);
}
