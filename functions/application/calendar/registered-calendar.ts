import { parseCalendarEvent } from '../../domain/calendar-registry/events.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../domain/deadlines/calendar.ts';
import { epochMsOf, type Instant } from '../../domain/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { calendarStream } from './calendar-stream.ts';

/** A calendar that follows the one on record. */
export interface FollowedCalendar extends WorkingCalendar {
  /** Takes over what is on record now; missing where the calendar is fixed. */
  catchUp?(): Promise<void>;
  /** When the city's own days changed last; null where they never did, missing where it is fixed. */
  readonly changedAt?: Instant | null;
}

export interface Followed {
  /** The same ledger; whoever uses it need not know that the calendar is kept up to date. */
  readonly ledger: Ledger;
  readonly calendar: Required<FollowedCalendar>;
}

/**
 * A ledger and the calendar that follows its `registry/calendar`. What this process appends counts
 * from the next moment on. What another process appended is noticed when the ledger is next used
 * after `recheckMs`: one head is read, and an event only where there is a new one.
 *
 * @param recheckMs null where no other process can append
 */
export function followCalendar(
  ledger: Ledger,
  { clock, recheckMs }: { readonly clock: Clock; readonly recheckMs: number | null },
): Followed {
  let present = createWorkingCalendar();
  let version = 0;
  let changedAt: Instant | null = null;
  let checkedAt: number | null = null;

  const catchUp = async (): Promise<void> => {
    checkedAt = epochMsOf(clock.now());
    const head = await ledger.head(calendarStream);
    if (head === null || head.version <= version) return;
    const [newest] = await ledger.read(calendarStream, { fromVersion: head.version, limit: 1 });
    if (newest === undefined || newest.version <= version) return;
    present = createWorkingCalendar(parseCalendarEvent(newest).data.options);
    version = newest.version;
    changedAt = newest.at;
  };
  const fresh = async (): Promise<void> => {
    const age = checkedAt === null ? null : epochMsOf(clock.now()) - checkedAt;
    if (age === null || (recheckMs !== null && age >= recheckMs)) await catchUp();
  };
  return {
    ledger: following(ledger, fresh, catchUp),
    calendar: {
      get version() {
        return present.version;
      },
      get digest() {
        return present.digest;
      },
      get coveredYears() {
        return present.coveredYears;
      },
      get changedAt() {
        return changedAt;
      },
      isWorkday: (date) => present.isWorkday(date),
      dayAt: (epochDay) => present.dayAt(epochDay),
      catchUp,
    },
  };
}

function following(
  ledger: Ledger,
  fresh: () => Promise<void>,
  catchUp: () => Promise<void>,
): Ledger {
  return {
    append: async (stream, ...given) => {
      await fresh();
      const result = await ledger.append(stream, ...given);
      if (stream === calendarStream) await catchUp();
      return result;
    },
    read: async (...given) => {
      await fresh();
      return ledger.read(...given);
    },
    head: async (...given) => {
      await fresh();
      return ledger.head(...given);
    },
    heads: async (...given) => {
      await fresh();
      return ledger.heads(...given);
    },
    recorded: async (...given) => {
      await fresh();
      return ledger.recorded(...given);
    },
    streams: async (...given) => {
      await fresh();
      return ledger.streams(...given);
    },
  };
}
