import { streamNameSchema } from '../../ports/ledger/event-schema.ts';
import type { StoredEvent } from '../../ports/ledger/stored-event.ts';
import type { StoredHead } from '../../ports/ledger/stored-head.ts';
import type { StreamName } from '../../ports/ledger.ts';
import { numberOf, type Row } from './rows.ts';

export const eventColumns = 'position, stream, version, previous_hash, hash, body';
export const headColumns = 'stream, version, hash, updated_at, status, department, summary';

export function streamOf(row: Row): StreamName {
  return streamNameSchema.parse(row.stream);
}

export function storedEventOf(row: Row): StoredEvent {
  return {
    stream: streamOf(row),
    version: numberOf(row, 'version'),
    previousHash: row.previous_hash,
    hash: row.hash,
    body: row.body,
  };
}

export function storedHeadOf(row: Row): StoredHead {
  return {
    stream: streamOf(row),
    version: numberOf(row, 'version'),
    hash: row.hash,
    updatedAt: row.updated_at,
    status: row.status,
    department: row.department,
    summary: row.summary,
  };
}
