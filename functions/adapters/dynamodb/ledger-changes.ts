import type { DynamoDBRecord } from 'aws-lambda';
import { streamNameSchema } from '../../ports/ledger/event-schema.ts';
import { eventOf } from '../../ports/ledger/stored-event.ts';
import { LedgerDamaged, type LedgerEvent } from '../../ports/ledger.ts';
import { sha256 } from '../node-crypto/sha256.ts';
import { type Item, numberOf, textOf } from './item.ts';
import { isCommandKey, storedEventOf } from './ledger-items.ts';

/** A change to what never changes: somebody went around the ledger. */
export interface Tampering {
  /** A stream, or `command#<id>` where the record of a command was changed. */
  readonly stream: string;
  readonly version: number;
  /** `forged`: something was put in that is no event or has not its hash. */
  readonly change: 'modified' | 'removed' | 'forged';
}

export interface LedgerChanges {
  /** Each checked against its hash; those of one stream together, in order of their versions. */
  readonly events: readonly LedgerEvent[];
  readonly tampering: readonly Tampering[];
}

/**
 * What the stream of the events table tells. One transaction's events may arrive in any order, and
 * in more than one batch.
 */
export function ledgerChangesOf(records: readonly DynamoDBRecord[]): LedgerChanges {
  const events: LedgerEvent[] = [];
  const tampering: Tampering[] = [];
  for (const { eventName, dynamodb } of records) {
    const keys = dynamodb?.Keys;
    if (keys === undefined) throw new TypeError('a record of the events table has its keys');
    if (eventName !== 'INSERT') {
      tampering.push({ ...placeOf(keys), change: eventName === 'MODIFY' ? 'modified' : 'removed' });
    } else if (!isCommandKey(keys)) {
      const event = recordedEvent(dynamodb?.NewImage);
      if (event === null) tampering.push({ ...placeOf(keys), change: 'forged' });
      else events.push(event);
    }
  }
  return { events: inOrderOfStreams(events), tampering };
}

function placeOf(keys: Item): { stream: string; version: number } {
  return { stream: textOf(keys, 'stream'), version: numberOf(keys, 'version') };
}

function recordedEvent(image: Item | undefined): LedgerEvent | null {
  if (image === undefined) {
    throw new TypeError('the stream of the events table must carry new images');
  }
  if (!streamNameSchema.safeParse(image.stream?.S).success) return null;
  try {
    return eventOf(storedEventOf(image), sha256);
  } catch (error) {
    if (error instanceof LedgerDamaged) return null;
    throw error;
  }
}

/** Streams as they first appear, each one's events together. */
function inOrderOfStreams(events: readonly LedgerEvent[]): LedgerEvent[] {
  const byStream = Map.groupBy(events, ({ stream }) => stream);
  return [...byStream.values()].flatMap((own) => own.sort((a, b) => a.version - b.version));
}
