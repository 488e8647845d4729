import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { ArchiveContradicted } from '../../../functions/ports/archive.ts';
import { start } from './environment.ts';
import { count, logError } from './log.ts';
import { archive } from './parts/archive.ts';
import { followStream } from './stream.ts';

const kept = archive.open(start({}, [archive]).settings);

/**
 * Keeps a copy of every event where whoever writes the ledger cannot reach it. A change of what
 * was recorded is no failure to be tried again: it is counted, an alarm rings, and the rest of the
 * stream is kept all the same.
 */
export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  followStream(event.Records, async ({ events, tampering }) => {
    for (const { stream, version, change } of tampering) {
      const message = `${stream} version ${version} was ${change} in the ledger`;
      logError(new Error(message));
      count('Tampering', 1, { stream, version: String(version) });
    }
    for (const one of events) {
      try {
        await kept.keepEvent(one);
      } catch (error) {
        if (!(error instanceof ArchiveContradicted)) throw error;
        logError(error);
        count('ArchiveContradicted', 1, { entry: error.entry });
      }
    }
  });
