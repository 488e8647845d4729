import type { Obligation } from '../deadlines/obligation.ts';
import type { TermDeadline } from '../deadlines/terms.ts';
import type { Instant } from '../kernel/time.ts';
import { matterRules } from './kinds.ts';
import type { ExistingMatter } from './state.ts';

interface Ends {
  readonly satisfiedAt: Instant | null;
  readonly ceasedAt?: Instant;
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
  ends: Ends = { satisfiedAt: satisfiedAt(state, subject) },
): readonly Obligation[] {
  if (deadline === null) return [];
  const { matter, kind, department } = state.facts;
  const { dueAt, basis, trace, provisional } = deadline;
  const ceased = state.status === 'ceased' ? state.ceasedAt : null;
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
      satisfiedAt: ends.satisfiedAt,
      ceasedAt: ends.satisfiedAt === null ? (ends.ceasedAt ?? ceased) : null,
      hindered: null,
    },
  ];
}

/** The moment at which the last of all that is asked for was there; null while something is not. */
function satisfiedAt(state: ExistingMatter, subject: string): Instant | null {
  const own = state.meetings.filter((meeting) => meeting.subject === subject);
  const { aspects } = matterRules[state.facts.kind];
  if (aspects.length === 0) return earliest(own.map(({ metAt }) => metAt));
  const first = aspects.map((aspect) =>
    earliest(own.filter((meeting) => meeting.aspects.includes(aspect)).map(({ metAt }) => metAt)),
  );
  const there = first.filter((met) => met !== null);
  return there.length < first.length ? null : (there.toSorted().at(-1) ?? null);
}

/** Instants are all written alike, so their order as text is their order in time. */
function earliest(instants: readonly Instant[]): Instant | null {
  return instants.toSorted()[0] ?? null;
}
