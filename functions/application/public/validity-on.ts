import type { Validity } from '../../domain/dossier/state.ts';
import type { LocalDate } from '../../domain/kernel/time.ts';
import type { PolicyEntry, ValidityMark } from './policy-entry.ts';

export interface ValidityOn {
  readonly validity: Validity;
  /** The mark that makes it so; null for a policy in force. */
  readonly mark: ValidityMark | null;
  /** A mark that takes effect later, so that readers know in time. */
  readonly coming: ValidityMark | null;
}

/** How a policy stands on a day. A mark counts from the day on which it takes effect. */
export function validityOn({ marks }: Pick<PolicyEntry, 'marks'>, day: LocalDate): ValidityOn {
  const mark = marks.findLast(({ effectiveOn }) => effectiveOn <= day) ?? null;
  const coming = marks.findLast(({ effectiveOn }) => effectiveOn > day) ?? null;
  return { validity: mark?.validity ?? 'inForce', mark, coming };
}
