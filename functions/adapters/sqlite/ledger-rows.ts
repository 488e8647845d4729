import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import { instantSchema } from '../../domain/kernel/time.ts';
import {
  eventContentSchema,
  jsonObjectSchema,
  streamNameSchema,
} from '../../ports/ledger/event-schema.ts';
import { type ChainLink, eventHash } from '../../ports/ledger/hash-chain.ts';
import {
  LedgerDamaged,
  type LedgerEvent,
  type StreamHead,
  type StreamName,
} from '../../ports/ledger.ts';
import { numberOf, type Row, textOf } from './rows.ts';
import { sha256 } from './sha256.ts';

export const eventColumns = 'position, stream, version, previous_hash, hash, body';
export const headColumns = 'stream, version, hash, updated_at, status, department, summary';

export function streamOf(row: Row): StreamName {
  return streamNameSchema.parse(row.stream);
}

/**
 * The event of a row, if its body still has its hash and says the same as the other columns.
 *
 * @throws {LedgerDamaged}
 */
export function eventOf(row: Row): LedgerEvent {
  const stream = streamOf(row);
  const version = numberOf(row, 'version');
  const hash = linkHash(row, 'hash', stream, version);
  const previousHash = linkHash(row, 'previous_hash', stream, version);
  const body = textOf(row, 'body');
  if (eventHash(previousHash, body, sha256) !== hash) {
    throw new LedgerDamaged(stream, version, 'wrongHash');
  }
  const content = eventContentSchema.safeParse(parseJson(body));
  if (!content.success || content.data.stream !== stream || content.data.version !== version) {
    throw new LedgerDamaged(stream, version, 'unknownShape');
  }
  return { ...content.data, previousHash, hash };
}

/** Reads rows of one stream in order, each of which must build on the one before it. */
export function followingEvents(
  stream: StreamName,
  last: ChainLink,
  rows: readonly Row[],
): readonly LedgerEvent[] {
  let link = last;
  return rows.map((row) => {
    const event = eventOf(row);
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

export function headOf(row: Row): StreamHead {
  const stream = streamOf(row);
  const version = numberOf(row, 'version');
  const summary = jsonObjectSchema.safeParse(parseJson(textOf(row, 'summary')));
  const updatedAt = instantSchema.safeParse(row.updated_at);
  if (!summary.success || !updatedAt.success) {
    throw new LedgerDamaged(stream, version, 'unreadable head');
  }
  return {
    stream,
    version,
    hash: linkHash(row, 'hash', stream, version),
    updatedAt: updatedAt.data,
    status: textOf(row, 'status'),
    department: textOf(row, 'department'),
    summary: summary.data,
  };
}

function linkHash(row: Row, column: string, stream: StreamName, version: number): Digest {
  const parsed = digestSchema.safeParse(row[column]);
  if (!parsed.success) throw new LedgerDamaged(stream, version, 'unknownShape');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
