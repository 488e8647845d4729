import { Refusal } from '../../kernel/refusal.ts';
import type { Candidate } from '../candidates.ts';
import { type AllowedExceptions, judgePrivacy, type PrivacyDecision } from '../decisions.ts';
import type { PrivacyContext } from '../personal-data.ts';
import type { PrivacyWarning } from '../warnings/warnings.ts';
import { refuseTooMany } from './searched.ts';

/** A review as it is handed in for its gate to close. It holds no value. */
export interface ReviewOutcome {
  readonly context: PrivacyContext;
  readonly candidates: readonly Candidate[];
  readonly decisions: readonly PrivacyDecision[];
  /** Keyed digests of the values, by id of the candidate. */
  readonly digests: ReadonlyMap<string, string>;
  readonly warnings: readonly Pick<PrivacyWarning, 'id' | 'kind'>[];
  readonly acknowledged: ReadonlySet<string>;
}

/**
 * Whether everything found was decided with what each decision needs, and every warning was seen.
 *
 * @throws {Refusal} as {@link judgePrivacy}, `tooManyCandidates` or `warningsUnacknowledged`
 */
export function judgeOutcome(outcome: ReviewOutcome, allowed: AllowedExceptions): void {
  refuseTooMany(outcome.candidates.length);
  judgePrivacy(outcome.candidates, outcome.decisions, allowed);
  const open = outcome.warnings.filter(({ id }) => !outcome.acknowledged.has(id));
  if (open.length === 0) return;
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  throw new Refusal('warningsUnacknowledged', { count: open.length, kinds });
}
