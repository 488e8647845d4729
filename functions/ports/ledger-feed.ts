import type { LedgerEvent } from './ledger.ts';

/**
 * The ledger read in the order of recording, across streams, by a reader that remembers how far
 * it came. Locally a cursor over the table; on AWS a DynamoDB stream.
 */
export interface LedgerFeed {
  /** The next events after the reader's durable cursor, at most `limit`; the cursor stays. */
  next(reader: string, limit: number): Promise<{ events: readonly LedgerEvent[]; cursor: number }>;
  /** Moves the reader's cursor, durably. Called after every effect of the batch is done. */
  acknowledge(reader: string, cursor: number): Promise<void>;
}
