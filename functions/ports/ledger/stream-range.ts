import { LedgerDamaged, type LedgerEvent, type StreamName } from '../ledger.ts';
import { type ChainLink, genesis, type Sha256 } from './hash-chain.ts';
import { eventOf, followingEvents, type StoredEvent } from './stored-event.ts';

const MOST_EVENTS = 10_000;
const MOST_HEADS = 200;

/** What a head says of its stream; it is compared, never believed. */
export interface ClaimedLink {
  readonly version: unknown;
  readonly hash: unknown;
}

export interface StreamRange {
  readonly fromVersion: number;
  readonly limit: number;
  /** The versions to look up: the event before the range is read along, to check the link to it. */
  readonly lookUp: { readonly from: number; readonly count: number };
}

/** @throws {RangeError} */
export function streamRange(
  range: { readonly fromVersion?: number; readonly limit?: number } = {},
): StreamRange {
  const { fromVersion = 1, limit = 1000 } = range;
  assertWithin('fromVersion', fromVersion, Number.MAX_SAFE_INTEGER);
  assertWithin('limit', limit, MOST_EVENTS);
  const before = fromVersion > 1 ? 1 : 0;
  return { fromVersion, limit, lookUp: { from: fromVersion - before, count: limit + before } };
}

/** @throws {RangeError} */
export function assertPageOfNames(limit: number): void {
  assertWithin('limit', limit, MOST_EVENTS);
}

/** @throws {RangeError} */
export function assertPageOfHeads(limit: number): void {
  assertWithin('limit', limit, MOST_HEADS);
}

/**
 * The events of a range, from what was looked up for it. Where the range reaches the end of the
 * stream the head is compared, so that a missing last event is noticed.
 *
 * @throws {LedgerDamaged}
 */
export function eventsInRange(
  stream: StreamName,
  { fromVersion, limit, lookUp }: StreamRange,
  found: readonly StoredEvent[],
  head: ClaimedLink | undefined,
  sha256: Sha256,
): readonly LedgerEvent[] {
  const before = fromVersion - lookUp.from;
  const [first] = found.slice(0, before).map((stored) => eventOf(stored, sha256));
  if (first !== undefined && first.version !== lookUp.from) {
    throw new LedgerDamaged(stream, lookUp.from, 'gap');
  }
  const start = first ?? genesis(stream, sha256);
  const events = followingEvents(stream, start, found.slice(before), sha256);
  if (events.length < limit) assertReachesHead(stream, events.at(-1) ?? first, head, lookUp.from);
  return events;
}

/**
 * Where a stream stands, after checking that its last event is intact and is what its head says.
 *
 * @throws {LedgerDamaged}
 */
export function lastLink(
  stream: StreamName,
  lastEvent: StoredEvent | undefined,
  head: ClaimedLink | undefined,
  sha256: Sha256,
): ChainLink {
  const last = lastEvent === undefined ? undefined : eventOf(lastEvent, sha256);
  assertReachesHead(stream, last, head, 1);
  return last ?? genesis(stream, sha256);
}

function assertReachesHead(
  stream: StreamName,
  last: LedgerEvent | undefined,
  head: ClaimedLink | undefined,
  from: number,
): void {
  if (last === undefined) {
    // Beyond the end of the stream, or of a stream that does not exist, there is nothing to read.
    if (head === undefined || Number(head.version) < from) return;
    throw new LedgerDamaged(stream, from, 'gap');
  }
  if (head === undefined) throw new LedgerDamaged(stream, last.version, 'wrongHead');
  if (Number(head.version) > last.version) throw new LedgerDamaged(stream, last.version + 1, 'gap');
  if (head.version !== last.version || head.hash !== last.hash) {
    throw new LedgerDamaged(stream, last.version, 'wrongHead');
  }
}

function assertWithin(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new RangeError(`${name} must be a whole number from 1 to ${most}`);
}
