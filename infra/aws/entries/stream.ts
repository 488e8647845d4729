import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import {
  type LedgerChanges,
  ledgerChangesOf,
} from '../../../functions/adapters/dynamodb/ledger-changes.ts';
import { logError } from './log.ts';

/**
 * Works off a batch of the ledger's stream. The records of one ledger stream are handled together
 * and in order; one that fails stops its own stream only. Lambda sends everything again from the
 * first failure on, so what is done must bear being done twice.
 */
export async function followStream(
  records: readonly DynamoDBRecord[],
  handle: (changes: LedgerChanges) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const failed: string[] = [];
  for (const [stream, own] of Map.groupBy(records, streamOf)) {
    try {
      await handle(ledgerChangesOf(own));
    } catch (error) {
      const sequence = own[0]?.dynamodb?.SequenceNumber ?? '';
      logError(error, { stream });
      failed.push(sequence);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/**
 * The same for work that is done once for a whole batch, whichever streams it is about; when it
 * fails, all of the batch is sent again.
 */
export async function followAll(
  records: readonly DynamoDBRecord[],
  handle: (changes: LedgerChanges) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  try {
    await handle(ledgerChangesOf(records));
    return { batchItemFailures: [] };
  } catch (error) {
    logError(error);
    return { batchItemFailures: [{ itemIdentifier: records[0]?.dynamodb?.SequenceNumber ?? '' }] };
  }
}

/** Records of commands stand beside the events and belong to no stream; they are passed over. */
function streamOf({ dynamodb }: DynamoDBRecord): string {
  return dynamodb?.Keys?.stream?.S ?? '';
}
