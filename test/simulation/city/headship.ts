import {
  addCalendarDays,
  epochMsOf,
  type Instant,
  type LocalDate,
  localDateSchema,
  shanghaiTime,
} from '../../../functions/domain/kernel/time.ts';
import type { Chance } from '../chance.ts';
import type { Staff, Worker } from './people.ts';

/** Somebody at the head of a department, both days included; null is: beyond the year. */
export interface Term {
  readonly head: Worker;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

const CHANGE_SHARE = 0.2;
/** How long the one department waits for its next head. */
const VACANT_DAYS = 95;

/** Who heads a department when: some hand over in the year, and one is left without a head. */
export function termsOf(
  department: string,
  staff: Staff,
  year: number,
  chance: Chance,
): readonly Term[] {
  const [first, second] = staff.heads.get(department) ?? [];
  if (first === undefined || second === undefined) throw new RangeError(`${department} is unknown`);
  const begins = localDateSchema.parse(`${year}-01-01`);
  const vacant = department === vacantDepartment(staff);
  if (!vacant && !chance.happens(CHANGE_SHARE, `change of head of ${department}`)) {
    return [{ head: first, from: begins, until: null }];
  }
  const day = chance.between(60, 200, `day of the change of head of ${department}`);
  const last = addCalendarDays(begins, day);
  const next = addCalendarDays(last, vacant ? VACANT_DAYS : 1);
  return [
    { head: first, from: begins, until: last },
    { head: second, from: next, until: null },
  ];
}

/** The last of the departments is the one whose head leaves before there is another. */
export function vacantDepartment({ heads }: Staff): string | undefined {
  return [...heads.keys()].at(-1);
}

/** Who heads the department at a moment, or who will next, from when on. */
export function headFrom(
  terms: readonly Term[],
  at: Instant,
): { readonly head: Worker; readonly from: Instant } | null {
  const term = terms.find(
    ({ until }) => until === null || epochMsOf(shanghaiTime(until, 24)) > epochMsOf(at),
  );
  if (term === undefined) return null;
  const begins = shanghaiTime(term.from, 0);
  return { head: term.head, from: epochMsOf(begins) > epochMsOf(at) ? begins : at };
}
