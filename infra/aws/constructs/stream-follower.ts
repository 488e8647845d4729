import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { DeadLetters } from './dead-letters.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { Ledger } from './ledger.ts';

/**
 * Attempts before a batch is left to a person. With bisection and partial answers a bad record
 * ends up alone; the pauses between attempts grow, so this is some hours of an outage.
 */
const ATTEMPTS = 100;
/** A day is the most that a stream keeps; the last hours are for whoever the alarm calls. */
const OLDEST = Duration.hours(20);
const BATCH = 100;

interface Following {
  readonly ledger: Ledger;
  readonly deadLetters: DeadLetters;
  /** New events, or everything that happens to the table: what should never happen too. */
  readonly sees: 'newEvents' | 'everything';
}

/** Records of commands stand in the same table and say nothing that an event does not. */
const newEvents = FilterCriteria.filter({
  eventName: ['INSERT'],
  dynamodb: { Keys: { version: { N: [{ 'anything-but': ['0'] }] } } },
});

/** Feeds a function with what is recorded in the ledger, from the first event on. */
export function followLedger(
  follower: LambdaFunction,
  { ledger, deadLetters, sees }: Following,
): void {
  ledger.grantStream(follower);
  deadLetters.grantSend(follower);
  const { queueArn } = deadLetters.queue;
  follower.alias.addEventSourceMapping('Ledger', {
    eventSourceArn: ledger.streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: BATCH,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: ATTEMPTS,
    maxRecordAge: OLDEST,
    onFailure: { bind: () => ({ destination: queueArn }) },
    ...(sees === 'everything' ? {} : { filters: [newEvents] }),
  });
}
