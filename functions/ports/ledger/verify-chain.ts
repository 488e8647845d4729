import { digestOfText } from '../../domain/kernel/digest.ts';
import type { LedgerEvent, StreamName } from '../ledger.ts';
import { ledgerEventSchema } from './event-schema.ts';
import { type ChainLink, eventBody, eventHash, genesis, type Sha256 } from './hash-chain.ts';

/** Why an event is not the next one of its stream. */
export type ChainProblem =
  | 'unknownShape'
  | 'wrongStream'
  | 'gap'
  | 'duplicateVersion'
  | 'wrongPreviousHash'
  | 'wrongHash';

/** The first bad event. `version` is the one it claims, or the expected one when it has none. */
export interface ChainFault {
  readonly stream: StreamName | null;
  readonly version: number;
  readonly problem: ChainProblem;
}

/** Reads one event of an unknown source; null when it has not the shape of an event. */
export function parseLedgerEvent(value: unknown): LedgerEvent | null {
  const parsed = ledgerEventSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Whether `event` follows `last`; null when it does. */
export function checkLink(
  stream: StreamName,
  last: ChainLink,
  event: LedgerEvent,
  sha256: Sha256 = digestOfText,
): ChainProblem | null {
  if (event.stream !== stream) return 'wrongStream';
  if (event.version > last.version + 1) return 'gap';
  if (event.version <= last.version) return 'duplicateVersion';
  if (event.previousHash !== last.hash) return 'wrongPreviousHash';
  return hashOf(event, sha256) === event.hash ? null : 'wrongHash';
}

function hashOf(event: LedgerEvent, sha256: Sha256): string | null {
  try {
    return eventHash(event.previousHash, eventBody(event), sha256);
  } catch (error) {
    // Data that canonical JSON cannot spell was never hashed by anyone.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * Checks the events of one stream from its beginning, or from `after` on, and names the first
 * bad one. An event missing at the end cannot be seen from within: compare the head.
 */
export function verifyChain(
  events: Iterable<unknown>,
  after?: { readonly stream: StreamName; readonly link: ChainLink },
  sha256: Sha256 = digestOfText,
): ChainFault | null {
  let stream = after?.stream ?? null;
  let link = after?.link ?? null;
  for (const value of events) {
    const event = parseLedgerEvent(value);
    if (event === null)
      return { stream, version: (link?.version ?? 0) + 1, problem: 'unknownShape' };
    stream ??= event.stream;
    link ??= genesis(stream, sha256);
    const problem = checkLink(stream, link, event, sha256);
    if (problem !== null) return { stream, version: event.version, problem };
    link = event;
  }
  return null;
}
