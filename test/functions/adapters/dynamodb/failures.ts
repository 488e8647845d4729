import {
  DynamoDBServiceException,
  InternalServerError,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ThrottlingException,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';

/** A cancelled transaction of a command, a head and one event, in this order. */
export function cancelled(...codes: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    $metadata: { httpStatusCode: 400 },
    message: 'Transaction cancelled, please refer cancellation reasons',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

/** What DynamoDB and the network say when the same call may well succeed in a moment. */
export const passingFailures: readonly (readonly [string, Error])[] = [
  ['throttling', new ThrottlingException({ $metadata: {}, message: 'slow down' })],
  [
    'too little throughput',
    new ProvisionedThroughputExceededException({ $metadata: {}, message: 'slow down' }),
  ],
  ['the limit of the account', new RequestLimitExceeded({ $metadata: {}, message: 'slow down' })],
  [
    'an internal error',
    new InternalServerError({ $metadata: { httpStatusCode: 500 }, message: 'internal' }),
  ],
  [
    'a service that is away',
    new DynamoDBServiceException({
      name: 'ServiceUnavailable',
      $fault: 'server',
      $metadata: { httpStatusCode: 503 },
    }),
  ],
  [
    'a transaction of ours under way',
    new TransactionInProgressException({ $metadata: {}, message: 'in progress' }),
  ],
  ['a timeout', Object.assign(new Error('took too long'), { name: 'TimeoutError' })],
  ['a lost connection', Object.assign(new Error('hung up'), { code: 'ECONNRESET' })],
  ['an unknown host', Object.assign(new Error('who?'), { code: 'ENOTFOUND' })],
];

export function serviceError(name: string, message: string, httpStatusCode = 400): Error {
  return new DynamoDBServiceException({
    name,
    message,
    $fault: 'client',
    $metadata: { httpStatusCode },
  });
}
