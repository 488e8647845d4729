import type { boardShowNames } from '../../../templates/words/portal-obligations.ts';
import type { BoardFilter } from '../../application/obligations/board-filter.ts';
import type { ObligationBoard } from '../../application/obligations/list-obligations.ts';
import type { ObligationStanding } from '../../domain/deadlines/obligation.ts';
import { addCalendarDays, type LocalDate } from '../../domain/kernel/time.ts';

/** What one looks at: a single standing, or what has a name of its own. */
export type BoardShow = keyof typeof boardShowNames;

/** Those that everybody looks for, in the order in which they are offered. */
export const tiledShows = [
  'now',
  'overdue',
  'day',
  'week',
  'owed',
  'metLate',
  'met',
  'ceased',
  'all',
] as const satisfies readonly BoardShow[];

export const boardShows = [...tiledShows, 'soon', 'due'] as const satisfies readonly BoardShow[];

/** Today and six more. */
const DAYS_OF_WEEK = 7;
const HOURS_OF_DAY = 24;
const owed: readonly ObligationStanding[] = ['overdue', 'soon', 'due'];
const ahead: readonly ObligationStanding[] = ['soon', 'due'];

type Shown = Partial<Pick<BoardFilter, 'from' | 'to' | 'withinHours'>> & {
  readonly standing: readonly ObligationStanding[];
};

/** A clock of hours has to be watched all the time, however much of it is left. */
function meaningOf(show: BoardShow, today: LocalDate): Shown {
  switch (show) {
    case 'now':
      return { standing: owed, withinHours: HOURS_OF_DAY };
    case 'day':
      return { standing: ahead, withinHours: HOURS_OF_DAY };
    case 'week':
      return { standing: owed, from: today, to: addCalendarDays(today, DAYS_OF_WEEK - 1) };
    case 'owed':
      return { standing: owed };
    case 'all':
      return { standing: [] };
    default:
      return { standing: [show] };
  }
}

type Days = Pick<BoardFilter, 'from' | 'to'>;

/** @param days that somebody chose, which go before those of the week */
export function shownBy(
  show: BoardShow,
  today: LocalDate,
  days: Days,
): Days & Pick<BoardFilter, 'standing' | 'withinHours'> {
  const { standing, ...times } = meaningOf(show, today);
  const chosen = days.from !== undefined || days.to !== undefined;
  return { ...times, ...(chosen ? days : {}), standing: [...standing] };
}

/** How many there are to look at, of all that the board counts. */
export function countShown(
  show: BoardShow,
  { counts, days, withinDay }: Pick<ObligationBoard, 'counts' | 'days' | 'withinDay'>,
  today: LocalDate,
): number {
  const standing = (...asked: readonly ObligationStanding[]) =>
    sumOf(counts.filter((one) => asked.includes(one.standing)).map(({ count }) => count));
  switch (show) {
    case 'now':
      return standing('overdue') + withinDay;
    case 'day':
      return withinDay;
    case 'week': {
      const until = addCalendarDays(today, DAYS_OF_WEEK);
      return sumOf(days.filter(({ date }) => date >= today && date < until).map((day) => day.owed));
    }
    case 'owed':
      return standing(...owed);
    case 'all':
      return sumOf(counts.map(({ count }) => count));
    default:
      return standing(show);
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
