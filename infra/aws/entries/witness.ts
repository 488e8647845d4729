import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { archiveInserted } from '../../../functions/application/relay/archive.ts';
import { reportFinding } from './archive-finding.ts';
import { start } from './environment.ts';
import { count, logError } from './log.ts';
import { archive } from './parts/archive.ts';
import { ledger } from './parts/ledger.ts';
import { objects } from './parts/objects.ts';
import { followStream } from './stream.ts';

const { environment, settings } = start({ ledger, objects }, [archive]);
const kept = archive.open(settings);

/**
 * Keeps every event, and every file that became public, where whoever writes the ledger cannot
 * reach it. A change of what was recorded is no failure to be tried again: it is counted, an alarm
 * rings, and the rest of the stream is kept all the same.
 */
export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  followStream(event.Records, async ({ events, tampering }) => {
    for (const { stream, version, change } of tampering) {
      logError(new Error(`${stream} version ${version} was ${change} in the ledger`));
      count('Tampering', 1, { stream, version: String(version) });
    }
    for (const finding of await archiveInserted(environment, kept, events)) reportFinding(finding);
  });
