import type { Obligation } from '../../domain/deadlines/obligation.ts';
import {
  movedDeadlines,
  type ObligationCommand,
} from '../../domain/deadlines/obligation-decisions.ts';
import type { ObligationSummary } from '../../domain/deadlines/obligation-summary.ts';
import type { Environment } from '../environment.ts';

/**
 * The command by which a stream takes over due dates that are others by the calendar and rules of
 * today than its head says; null where all stand.
 *
 * @param known `obligations` of the head; null in heads from before they stood there
 * @param recounted the same obligations as counted now
 */
export function recountOf(
  { clock }: Environment,
  known: readonly ObligationSummary[] | null,
  recounted: readonly Obligation[],
): Extract<ObligationCommand, { type: 'recomputeDeadlines' }> | null {
  const at = clock.now();
  if (known === null || movedDeadlines(known, recounted, at).length === 0) return null;
  return { type: 'recomputeDeadlines', by: 'system', at, known };
}
