import { z } from 'zod';
import { Refusal } from '../kernel/refusal.ts';
import { epochMsOf, type Instant, instantOf } from '../kernel/time.ts';
import { type Obligation, runsInHours, standingOf } from './obligation.ts';
import { obligationNamed } from './obligation-log.ts';
import { lastDayOf } from './obligation-wake-ups.ts';

/** 补录理由: why something is put on record as timely only after its time was over; null normally. */
export const lateEntrySchema = z.string().trim().min(1).max(500).nullable();

const BEIJING_MS = 8 * 3_600_000;

/**
 * The reason as it goes on record beside what it explains; null where nothing has to be explained.
 *
 * A paper that came on Friday is entered on Monday, so a day before that of the entry is believed.
 * Where it would make timely what stood late, lateness could be written away: then somebody says
 * why it is entered only now, and board and report show that it was.
 *
 * @param before everything that is owed by the history as it stands
 * @param after the same by the history with what is being recorded
 * @param given the reason, or null where none was given
 * @throws {Refusal} `lateEntryUnexplained`
 */
export function explainedEntry(
  before: readonly Obligation[],
  after: readonly Obligation[],
  at: Instant,
  given: string | null,
): string | null {
  const isLate = (owed: Obligation) => ['overdue', 'metLate'].includes(standingOf(owed, at));
  const mended = before.filter(isLate).find((owed) => {
    const then = obligationNamed(after, owed);
    return then === undefined || !isLate(then);
  });
  if (mended === undefined) return null;
  if (given === null) throw new Refusal('lateEntryUnexplained', { dueBy: dueWords(mended) });
  return given;
}

/**
 * When something was put on record as done in time though its time was over by then; else null.
 *
 * @param recordedAt of what satisfied it; null where nothing did
 */
export function enteredLate(
  { dueAt, satisfiedAt }: Pick<Obligation, 'dueAt' | 'satisfiedAt'>,
  recordedAt: Instant | null,
): Instant | null {
  if (satisfiedAt === null || recordedAt === null) return null;
  const due = epochMsOf(dueAt);
  return epochMsOf(satisfiedAt) <= due && epochMsOf(recordedAt) > due ? recordedAt : null;
}

/** The last day, or the minute on the clock of Beijing where hours are counted. */
function dueWords({ kind, dueAt }: Obligation): string {
  if (!runsInHours({ kind })) return lastDayOf(dueAt);
  const local = instantOf(epochMsOf(dueAt) + BEIJING_MS);
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}
