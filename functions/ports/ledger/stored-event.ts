import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import { LedgerDamaged, type LedgerEvent, type StreamName } from '../ledger.ts';
import { eventContentSchema } from './event-schema.ts';
import { type ChainLink, eventHash, type Sha256 } from './hash-chain.ts';

/** An event as a store keeps it: found under its stream and version, the rest not yet believed. */
export interface StoredEvent {
  readonly stream: StreamName;
  readonly version: number;
  readonly previousHash: unknown;
  readonly hash: unknown;
  /** The canonical JSON that the hash covers. */
  readonly body: unknown;
}

/**
 * The event, if its body still has its hash and says the same as the key it was found under.
 *
 * @throws {LedgerDamaged}
 */
export function eventOf(stored: StoredEvent, sha256: Sha256): LedgerEvent {
  const { stream, version, body } = stored;
  const hash = linkHash(stream, version, stored.hash);
  const previousHash = linkHash(stream, version, stored.previousHash);
  if (typeof body !== 'string') throw new LedgerDamaged(stream, version, 'unknownShape');
  if (eventHash(previousHash, body, sha256) !== hash) {
    throw new LedgerDamaged(stream, version, 'wrongHash');
  }
  const content = eventContentSchema.safeParse(parseJson(body));
  if (!content.success || content.data.stream !== stream || content.data.version !== version) {
    throw new LedgerDamaged(stream, version, 'unknownShape');
  }
  return { ...content.data, previousHash, hash };
}

/**
 * Reads what is stored of one stream in order, each of which must build on the one before it.
 *
 * @throws {LedgerDamaged}
 */
export function followingEvents(
  stream: StreamName,
  last: ChainLink,
  stored: readonly StoredEvent[],
  sha256: Sha256,
): readonly LedgerEvent[] {
  let link = last;
  return stored.map((one) => {
    const event = eventOf(one, sha256);
    if (event.version !== link.version + 1) {
      throw new LedgerDamaged(stream, link.version + 1, 'gap');
    }
    if (event.previousHash !== link.hash) {
      throw new LedgerDamaged(stream, event.version, 'wrongPreviousHash');
    }
    link = event;
    return event;
  });
}

/** @throws {LedgerDamaged} what is stored as a hash is none */
export function linkHash(stream: StreamName, version: number, stored: unknown): Digest {
  const parsed = digestSchema.safeParse(stored);
  if (!parsed.success) throw new LedgerDamaged(stream, version, 'unknownShape');
  return parsed.data;
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
