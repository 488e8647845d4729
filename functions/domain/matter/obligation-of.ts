import { enteredLate } from '../deadlines/late-entry.ts';
import type { Obligation } from '../deadlines/obligation.ts';
import type { TermDeadline } from '../deadlines/terms.ts';
import { epochMsOf, type Instant } from '../kernel/time.ts';
import { matterRules } from './kinds.ts';
import type { ExistingMatter, RecordedMeeting } from './state.ts';

interface Ends {
  /** Read off what was done unless it is given. */
  readonly satisfiedAt?: Instant | null;
  readonly ceasedAt?: Instant;
  /** When what satisfied it was put on record. */
  readonly recordedAt?: Instant | null;
  /** When something was entered late on which the clock itself rests. */
  readonly clockEnteredAt?: Instant | null;
}

/**
 * An obligation of a matter with the deadline that was counted for it; none where the rules set
 * none. How it ended is read off the history unless it is given.
 */
export function timedBy(
  state: ExistingMatter,
  subject: string,
  startsAt: Instant,
  deadline: Omit<TermDeadline, 'dueDate'> | null,
  given: Ends = {},
): readonly Obligation[] {
  if (deadline === null) return [];
  const { matter, kind, department } = state.facts;
  const { dueAt, basis, trace, provisional } = deadline;
  const ceased = state.status === 'ceased' ? state.ceasedAt : null;
  const done = given.satisfiedAt === undefined ? doneOf(state, subject) : null;
  const satisfiedAt = given.satisfiedAt ?? done?.metAt ?? null;
  const recordedAt = given.recordedAt ?? done?.recordedAt ?? null;
  return [
    {
      kind,
      stream: `matter/${matter}`,
      department,
      subject,
      startsAt,
      dueAt,
      basis,
      trace,
      provisional,
      satisfiedAt,
      ceasedAt: satisfiedAt === null ? (given.ceasedAt ?? ceased) : null,
      enteredLateAt:
        enteredLate({ dueAt, satisfiedAt }, recordedAt) ?? given.clockEnteredAt ?? null,
      hindered: null,
    },
  ];
}

/** The last of all that is asked for to be there; null while something is not. */
function doneOf(state: ExistingMatter, subject: string): RecordedMeeting | null {
  const own = state.meetings.filter((meeting) => meeting.subject === subject);
  const { aspects } = matterRules[state.facts.kind];
  if (aspects.length === 0) return earliest(own);
  const first = aspects.map((aspect) =>
    earliest(own.filter((meeting) => meeting.aspects.includes(aspect))),
  );
  const there = first.filter((met) => met !== null);
  return there.length < first.length ? null : (there.toSorted(byTime).at(-1) ?? null);
}

function earliest(meetings: readonly RecordedMeeting[]): RecordedMeeting | null {
  return meetings.toSorted(byTime)[0] ?? null;
}

/** Of two at one moment the one that was on record first is the one that counts. */
function byTime(a: RecordedMeeting, b: RecordedMeeting): number {
  return (
    epochMsOf(a.metAt) - epochMsOf(b.metAt) || epochMsOf(a.recordedAt) - epochMsOf(b.recordedAt)
  );
}
