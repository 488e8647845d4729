import { isDeepStrictEqual } from 'node:util';
import type { Environment } from '../../../functions/application/environment.ts';
import {
  everyObligedKind,
  obligationsOfStream,
} from '../../../functions/application/obligations/obligations-of-stream.ts';
import type {
  ObligedHead,
  ObligedStream,
} from '../../../functions/application/obligations/obliged-stream.ts';
import {
  isOwed,
  obligationKey as nameOf,
  standingOf,
} from '../../../functions/domain/deadlines/obligation.ts';
import {
  type ObligationSummary,
  obligationSummaries,
} from '../../../functions/domain/deadlines/obligation-summary.ts';
import type { Instant } from '../../../functions/domain/kernel/time.ts';

/** The board reads heads: each must tell what the history of its stream tells, or what is owed of it. */
export async function accountHeads(
  environment: Environment,
  at: Instant,
): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const kind of everyObligedKind) {
    for await (const { stream, summary } of kind.heads(environment)) {
      const obliged = await obligationsOfStream(environment, stream);
      const told = obliged === null ? [] : summariesOf(obliged);
      if (!isShown(told, kind.head(summary), at)) {
        findings.push(`${stream}: its head shows other duties`);
      }
    }
  }
  return findings;
}

/** What follows from several streams stands in the head of none. */
function isShown(
  told: readonly ObligationSummary[],
  { obligations, owed }: ObligedHead,
  at: Instant,
): boolean {
  if (obligations !== null) {
    return isDeepStrictEqual(compared(obligations, at), compared(told, at));
  }
  if (owed === null) return true;
  const shown = new Set(owed.map((one) => `${nameOf(one)} ${one.dueAt}`));
  return told.every((one) => !isOwed(one, at) || shown.has(`${nameOf(one)} ${one.dueAt}`));
}

function summariesOf({ obligations, log, materialTitle }: ObligedStream) {
  return obligationSummaries(obligations, log, materialTitle);
}

/**
 * What is still owed must agree to the day. What had ended before the calendar changed is shown as
 * it was due then, and must have ended in the same way.
 */
function compared(summaries: readonly ObligationSummary[], at: Instant): readonly object[] {
  const named = summaries.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return named.map((one) => {
    const standing = standingOf(one, at);
    if (isOwed(one, at)) return { ...one, standing };
    const { dueAt: _dueAt, provisional: _provisional, ...ended } = one;
    return { ...ended, standing };
  });
}
