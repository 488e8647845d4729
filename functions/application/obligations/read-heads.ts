import type { Digest } from '../../domain/kernel/digest.ts';
import type { Ledger, StreamHead, StreamName } from '../../ports/ledger.ts';
import type { ObligedHead, ObligedKind } from './obliged-stream.ts';

/** As many as a city has within a few years; what is beyond is read each time. */
const MOST_HEADS = 5_000;

interface Read {
  readonly hash: Digest;
  readonly head: ObligedHead;
}

const byLedger = new WeakMap<Ledger, Map<StreamName, Read>>();

/**
 * What the head of a stream says about its obligations. A head is parsed once for each version of
 * its stream: parsing thousands of them takes longer than finding them.
 */
export function readHead(
  ledger: Ledger,
  kind: ObligedKind,
  { stream, hash, summary }: StreamHead,
): ObligedHead {
  const known = byLedger.get(ledger) ?? new Map<StreamName, Read>();
  byLedger.set(ledger, known);
  const read = known.get(stream);
  if (read?.hash === hash) return read.head;
  const head = kind.head(summary);
  if (known.size < MOST_HEADS || known.has(stream)) known.set(stream, { hash, head });
  return head;
}
