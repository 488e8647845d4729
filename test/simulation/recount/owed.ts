/** A duty as it follows from the events; what is null did not happen. */
export interface Owed {
  readonly stream: string;
  readonly kind: string;
  readonly subject: string;
  readonly department: string;
  readonly startsAt: string;
  readonly dueAt: string;
  readonly satisfiedAt: string | null;
  readonly ceasedAt: string | null;
  /** When somebody entered what did it; left out where that is never later. */
  readonly recordedAt?: string | null;
  /** Whether its clock rests on something that was entered only after its time. */
  readonly isClockEnteredLate?: boolean;
}

/** Whether it counts as it does by a day that was entered only after its time. */
export function isEnteredLate(owed: Owed): boolean {
  const { satisfiedAt, dueAt, recordedAt = null, isClockEnteredLate = false } = owed;
  if (satisfiedAt === null || recordedAt === null) return isClockEnteredLate;
  return isClockEnteredLate || (satisfiedAt <= dueAt && recordedAt > dueAt);
}

export type State = 'met' | 'metLate' | 'overdue' | 'ceased' | 'notYetDue';

/** In which state a duty is at a moment: done, in time or late; given up; missed; or still ahead. */
export function stateOf(owed: Owed, at: string): State {
  const { satisfiedAt, ceasedAt, dueAt } = owed;
  if (satisfiedAt !== null) return satisfiedAt <= dueAt ? 'met' : 'metLate';
  if (ceasedAt !== null && ceasedAt <= at) return 'ceased';
  return dueAt < at ? 'overdue' : 'notYetDue';
}
