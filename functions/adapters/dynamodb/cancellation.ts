import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { httpStatusOf } from '../aws/reach.ts';

/**
 * Why a transaction wrote nothing.
 *
 * - `commandRecorded` the command id is there already
 * - `moved` an event or the head is not what the decision was made on
 * - `unrecordable` it is too large, or not what an item may be
 * - `contended` another transaction was at the same items
 * - `throttled` DynamoDB wants to be left alone for a while
 */
export type Cancellation = 'commandRecorded' | 'moved' | 'unrecordable' | 'contended' | 'throttled';

/** The strongest first: what will not pass by itself is told before what will. */
const meanings: readonly (readonly [code: string, Cancellation])[] = [
  ['ConditionalCheckFailed', 'moved'],
  ['ValidationError', 'unrecordable'],
  ['ItemCollectionSizeLimitExceeded', 'unrecordable'],
  ['TransactionConflict', 'contended'],
  ['ProvisionedThroughputExceeded', 'throttled'],
  ['ThrottlingError', 'throttled'],
];

/**
 * Reads why an append was cancelled; null for an error that says something else.
 *
 * @param commandIndex where in the transaction the command's record stood
 */
export function cancellationOf(error: unknown, commandIndex: number): Cancellation | null {
  if (isOversized(error)) return 'unrecordable';
  if (!(error instanceof TransactionCanceledException)) return null;
  const codes = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
  if (codes[commandIndex] === 'ConditionalCheckFailed') return 'commandRecorded';
  return meanings.find(([code]) => codes.includes(code))?.[1] ?? null;
}

/** Whether reads of one moment met a transaction that was not through yet. */
export function isContended(error: unknown): boolean {
  return cancellationOf(error, -1) === 'contended';
}

/** The size of a whole transaction is refused before any of its items is looked at. */
function isOversized(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (httpStatusOf(error) === 413) return true;
  return error.name === 'ValidationException' && /size|too large|length/i.test(error.message);
}
