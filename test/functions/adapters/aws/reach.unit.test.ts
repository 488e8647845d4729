import { S3ServiceException } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { httpStatusOf, passesByItself, reach } from '../../../../functions/adapters/aws/reach.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';

const answered = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode } });
const coded = (code: string) => Object.assign(new Error('socket'), { code });
const named = (name: string) => Object.assign(new Error('no answer'), { name });

describe('a failure passes by itself', () => {
  test.each([
    answered('InternalError', 500),
    answered('BadGateway', 502),
    answered('ServiceUnavailable', 503),
    answered('GatewayTimeout', 504),
    answered('Unknown', 429),
    answered('SlowDown', 503),
    answered('ThrottlingException', 400),
    answered('ThrottledException', 400),
    answered('KMS.ThrottlingException', 400),
    answered('TooManyRequestsException', 400),
    answered('ProvisionedThroughputExceededException', 400),
    answered('RequestLimitExceeded', 400),
    answered('RequestTimeout', 400),
    named('TimeoutError'),
    ...['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE'].map(coded),
  ])('after $name $code $$metadata.httpStatusCode', async (problem) => {
    expect(passesByItself(problem)).toBe(true);
    const call = reach('ledger', () => Promise.reject(problem));
    await expect(call).rejects.toThrow(Unavailable);
    await expect(call).rejects.toMatchObject({ service: 'ledger', cause: problem });
  });
});

describe('a failure stays', () => {
  test.each([
    answered('AccessDenied', 403),
    answered('NoSuchKey', 404),
    answered('PreconditionFailed', 412),
    answered('ValidationException', 400),
    coded('ENOENT'),
    named('AbortError'),
    named('CredentialsProviderError'),
    new TypeError('a mistake of our own'),
    'a word that was thrown',
    undefined,
  ])('after %s, and is thrown as it is', async (problem) => {
    expect(passesByItself(problem)).toBe(false);
    await expect(reach('objects', () => Promise.reject(problem))).rejects.toBe(problem);
  });
});

test('a call that succeeds is handed on', async () => {
  expect(await reach('objects', async () => 42)).toBe(42);
});

test('the status is told of SDK errors only', () => {
  expect(httpStatusOf(answered('NoSuchKey', 404))).toBe(404);
  for (const other of [new Error('x'), null, { $metadata: { httpStatusCode: 404 } }]) {
    expect(httpStatusOf(other)).toBeNull();
  }
  for (const metadata of [null, 404, {}, { httpStatusCode: '404' }]) {
    expect(httpStatusOf(Object.assign(new Error('x'), { $metadata: metadata }))).toBeNull();
  }
});
