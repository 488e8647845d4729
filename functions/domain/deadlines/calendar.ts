import { type Digest, digestOfValue } from '../kernel/digest.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { LocalDate } from '../kernel/time.ts';
import { announcedDays } from './calendar-data.ts';
import { type CalendarOverride, parseCalendarOptions } from './calendar-options.ts';
import { dateOfEpochDay, epochDayOf, isoWeekdayOf } from './epoch-days.ts';

export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'makeUpWorkday' | 'override';

/** One day of the calendar with the reason why it counts or does not. */
export interface CalendarDay {
  readonly date: LocalDate;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly working: boolean;
  readonly reason: DayReason;
  /** Name of the festival or of the override; null for ordinary days. */
  readonly name: string | null;
  /** True where the State Council's notice for the day is not known yet. */
  readonly provisional: boolean;
}

export interface WorkingCalendar {
  /** Source and version of the data, for people: `chinese-days@1.5.7 2004–2026 #1a2b3c4d`. */
  readonly version: string;
  /** Changes with every day that changes: open deadlines are recomputed when it does. */
  readonly digest: Digest;
  readonly coveredYears: { readonly first: number; readonly last: number };
  /** @throws {Refusal} `dateOutsideCalendar` before 1990 or after 2200 */
  isWorkday(date: LocalDate): CalendarDay;
  /** The same by the number of days since 1970-01-01, for counting. */
  dayAt(epochDay: number): CalendarDay;
}

const BLOCK_BITS = 8;
const BLOCK_DAYS = 1 << BLOCK_BITS;
const FIRST_DAY = epochDayOf('1990-01-01');
const LAST_DAY = epochDayOf('2200-12-31');

/**
 * A notice for the coming year may rearrange the last days of the year before: the one for 2019
 * made 2018-12-29 a working day and 2018-12-31 a holiday.
 */
const REACH_OF_NEXT_NOTICE = '12-25';

/**
 * The working calendar of the State Council's notices, with a deployment's own days on top.
 *
 * @param options see {@link parseCalendarOptions}; refused when it is not well-formed
 */
export function createWorkingCalendar(options: unknown = {}): WorkingCalendar {
  const { overrides, confirmedYears } = parseCalendarOptions(options);
  const own = new Map(overrides.map((override) => [override.date, override]));
  const confirmed = new Set(confirmedYears.map(({ year }) => year));
  const blocks = new Map<number, readonly CalendarDay[]>();

  const dayAt = (epochDay: number): CalendarDay => {
    if (!(epochDay >= FIRST_DAY && epochDay <= LAST_DAY)) {
      throw new Refusal('dateOutsideCalendar', { first: '1990-01-01', last: '2200-12-31' });
    }
    const index = epochDay >> BLOCK_BITS;
    let block = blocks.get(index);
    if (block === undefined) {
      block = Array.from({ length: BLOCK_DAYS }, (_, offset) =>
        judgeDay(index * BLOCK_DAYS + offset, own, confirmed),
      );
      blocks.set(index, block);
    }
    return block[epochDay & (BLOCK_DAYS - 1)] ?? judgeDay(epochDay, own, confirmed);
  };

  const { firstYear, lastYear, source, days } = announcedDays;
  const digest = digestOfValue('tongbu/working-calendar/v1', {
    days: Object.fromEntries(days),
    overrides,
    confirmedYears,
  });
  return {
    version: `${source} ${firstYear}–${lastYear} #${digest.slice(0, 8)}`,
    digest,
    coveredYears: { first: firstYear, last: lastYear },
    isWorkday: (date) => dayAt(epochDayOf(date)),
    dayAt,
  };
}

function judgeDay(
  epochDay: number,
  own: ReadonlyMap<string, CalendarOverride>,
  confirmed: ReadonlySet<number>,
): CalendarDay {
  const date = dateOfEpochDay(epochDay);
  const weekday = isoWeekdayOf(epochDay);
  const override = own.get(date);
  if (override !== undefined) {
    const { working, name } = override;
    return { date, weekday, working, reason: 'override', name, provisional: false };
  }
  const announced = announcedDays.days.get(date);
  if (announced !== undefined) {
    const { working, name } = announced;
    const reason = working ? 'makeUpWorkday' : 'holiday';
    return { date, weekday, working, reason, name, provisional: false };
  }
  const working = weekday <= 5;
  const reason = working ? 'weekday' : 'weekend';
  return { date, weekday, working, reason, name: null, provisional: isOpen(date, confirmed) };
}

/** Whether a notice that is not known yet could still change the day. */
function isOpen(date: LocalDate, confirmed: ReadonlySet<number>): boolean {
  const year = Number(date.slice(0, 4));
  const known = (asked: number) =>
    confirmed.has(asked) || (asked >= announcedDays.firstYear && asked <= announcedDays.lastYear);
  return !known(year) || (date.slice(5) >= REACH_OF_NEXT_NOTICE && !known(year + 1));
}
