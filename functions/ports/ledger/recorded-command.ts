import type { Digest } from '../../domain/kernel/digest.ts';
import {
  type AppendOptions,
  type AppendResult,
  CommandConflict,
  LedgerDamaged,
  type LedgerEvent,
  type StreamName,
} from '../ledger.ts';
import type { Sha256 } from './hash-chain.ts';
import { eventOf, followingEvents, type StoredEvent } from './stored-event.ts';

/** Which events a command recorded. */
export interface CommandRecord {
  readonly digest: Digest;
  readonly stream: StreamName;
  readonly firstVersion: number;
  readonly lastVersion: number;
}

export interface RecordedCommand {
  readonly digest: Digest;
  readonly stream: StreamName;
  readonly events: readonly LedgerEvent[];
}

/**
 * What a command recorded, from its record and the events found between its versions.
 *
 * @throws {LedgerDamaged}
 */
export function recordedCommand(
  { digest, stream, firstVersion, lastVersion }: CommandRecord,
  found: readonly StoredEvent[],
  sha256: Sha256,
): RecordedCommand {
  const [first] = found.slice(0, 1).map((stored) => eventOf(stored, sha256));
  if (first === undefined) throw new LedgerDamaged(stream, firstVersion, 'gap');
  const before = { version: firstVersion - 1, hash: first.previousHash };
  const events = followingEvents(stream, before, found, sha256);
  if (events.length !== lastVersion - firstVersion + 1) {
    throw new LedgerDamaged(stream, firstVersion + events.length, 'gap');
  }
  return { digest, stream, events };
}

/**
 * The answer to a command that was sent again.
 *
 * @throws {CommandConflict} its id was used for something else
 */
export function replay(
  recorded: RecordedCommand,
  stream: StreamName,
  { commandId, commandDigest }: AppendOptions,
): AppendResult {
  if (recorded.digest !== commandDigest || recorded.stream !== stream) {
    throw new CommandConflict(commandId);
  }
  return { events: recorded.events, replayed: true };
}
