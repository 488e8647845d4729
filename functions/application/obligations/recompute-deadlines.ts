import { knownDeadlines } from '../../domain/deadlines/obligation-summary.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { systemActor } from '../../domain/kernel/people.ts';
import type { StreamHead, StreamName } from '../../ports/ledger.ts';
import { VersionConflict } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { everyHead } from '../every-head.ts';
import { replanGates } from '../workflow/replan-gates.ts';
import { systemIdentity } from '../workflow/system-identity.ts';
import { countedBy, deadlinesStream, presentCount } from './counted-by.ts';
import { everyObligedKind } from './obligations-of-stream.ts';
import type { ObligedKind } from './obliged-stream.ts';
import { scheduleStream } from './schedule-obligations.ts';

/** An issue of the gazette owes nothing to the public by a date, but its gates wait by working days. */
const openIssues = ['composition', 'finalProof'];

/** On another machine a ledger answers after milliseconds, and a city has thousands of streams. */
const AT_ONCE = 16;

/**
 * Counts every open due date anew where calendar or rules are others than those by which it was
 * counted last, and records in each stream which dates moved. The mark that all is counted comes
 * last: a process that dies half way begins again, and streams that were done stay as they are.
 * One that cannot be read keeps no other from it.
 *
 * @returns the streams in which due dates moved
 * @throws what the first stream that failed has thrown, after all others; nothing is marked then
 */
export async function recomputeDeadlines(environment: Environment): Promise<readonly StreamName[]> {
  // A process that has read nothing yet has no own days in memory, and would mark a count by none.
  await environment.calendar.catchUp?.();
  const digest = presentCount(environment);
  const last = await countedBy(environment);
  if (last.digest === digest) return [];
  const moved: StreamName[] = [];
  const failures: unknown[] = [];
  const count = async (kind: ObligedKind, head: StreamHead): Promise<void> => {
    try {
      if (await recount(environment, kind, head)) moved.push(head.stream);
    } catch (error) {
      failures.push(error);
    }
  };
  for (const kind of everyObligedKind) {
    let together: Promise<void>[] = [];
    for await (const head of kind.heads(environment)) {
      together.push(count(kind, head));
      if (together.length < AT_ONCE) continue;
      await Promise.all(together);
      together = [];
    }
    await Promise.all(together);
  }
  for await (const { stream } of everyHead(environment, 'issue', openIssues)) {
    await replanGates(environment, stream);
  }
  if (failures.length > 0) throw failures[0];
  await mark(environment, last.version, digest);
  return moved;
}

/**
 * Nothing owed is nothing to count, and its history need not be read. What stays due on its day is
 * perhaps reminded of on another one, and where nobody can tell what moved, gates are asked anew.
 */
async function recount(
  environment: Environment,
  kind: ObligedKind,
  { stream, summary }: StreamHead,
): Promise<boolean> {
  const known = knownDeadlines(kind.head(summary), environment.clock.now());
  if (known?.length === 0) return false;
  if (await kind.recount(environment, stream)) return true;
  await scheduleStream(environment, stream);
  if (known === null) await replanGates(environment, stream);
  return false;
}

/** It says nothing of how many dates moved: who takes up what broke off knows only the rest of them. */
async function mark(
  { ledger, clock, calendar }: Environment,
  version: number,
  digest: Digest,
): Promise<void> {
  const identity = systemIdentity(`deadlinesCounted:${digest}`, deadlinesStream, version);
  const data = { digest, calendar: calendar.version };
  const event = { type: 'DeadlinesCounted', at: clock.now(), actor: systemActor, data };
  const head = { status: 'counted', department: '', summary: data };
  const options = { commandId: identity.id, commandDigest: identity.digest, head };
  try {
    await ledger.append(deadlinesStream, version, [{ ...event, cause: identity.id }], options);
  } catch (error) {
    // Another process was through first.
    if (!(error instanceof VersionConflict)) throw error;
  }
}
