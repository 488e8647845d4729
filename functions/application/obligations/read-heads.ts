import {
  type ObligationSummary,
  obligationSummaries,
} from '../../domain/deadlines/obligation-summary.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { Ledger, StreamHead, StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { type Counting, countingNow, isCountedBy } from '../kept-states.ts';
import type { ObligedHead, ObligedKind } from './obliged-stream.ts';

/** As many as a city has within a few years; what is beyond is read each time. */
const MOST_HEADS = 5_000;

interface Read {
  readonly hash: Digest;
  readonly head: ObligedHead;
  /** What its history told where the head did not, and by what that was counted. */
  history: {
    readonly counted: Counting;
    readonly obligations: readonly ObligationSummary[];
  } | null;
}

const byLedger = new WeakMap<Ledger, Map<StreamName, Read>>();

/**
 * What the head of a stream says about its obligations. A head is parsed once for each version of
 * its stream: parsing thousands of them takes longer than finding them.
 */
export function readHead(ledger: Ledger, kind: ObligedKind, head: StreamHead): ObligedHead {
  return reading(ledger, kind, head).head;
}

/**
 * All that a stream owes and owed, as its head tells, and else as its history does. A history is
 * folded once for each version of its stream and each calendar, unless it rests on other streams.
 */
export async function everyDutyOf(
  environment: Environment,
  kind: ObligedKind,
  head: StreamHead,
): Promise<readonly ObligationSummary[]> {
  const read = reading(environment.ledger, kind, head);
  if (read.head.obligations !== null) return read.head.obligations;
  const counted = countingNow(environment);
  const known = read.history;
  if (known !== null && isCountedBy(known.counted, counted)) return known.obligations;
  const { obligations, log, materialTitle } = await kind.load(environment, head.stream);
  const told = obligationSummaries(obligations, log, materialTitle);
  if (kind.isOwnHistory) read.history = { counted, obligations: told };
  return told;
}

function reading(ledger: Ledger, kind: ObligedKind, { stream, hash, summary }: StreamHead): Read {
  const known = byLedger.get(ledger) ?? new Map<StreamName, Read>();
  byLedger.set(ledger, known);
  const read = known.get(stream);
  if (read?.hash === hash) return read;
  const fresh: Read = { hash, head: kind.head(summary), history: null };
  if (known.size < MOST_HEADS || known.has(stream)) known.set(stream, fresh);
  return fresh;
}
