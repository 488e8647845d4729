import {
  DecryptionFailure,
  GetSecretValueCommand,
  InternalServiceError,
  InvalidParameterException,
  InvalidRequestException,
  ResourceNotFoundException,
  SecretsManagerClient,
  SecretsManagerServiceException,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSecret } from '../../../../functions/adapters/secrets-manager/read-secret.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';

const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:session-AbCdEf';
const said = { message: 'as Secrets Manager says it', $metadata: { httpStatusCode: 400 } };

let client: SecretsManagerClient;
let secrets: ReturnType<typeof mockClient>;
beforeEach(() => {
  client = new SecretsManagerClient({ region: 'eu-west-1', maxAttempts: 1 });
  secrets = mockClient(client);
});

function serviceError(name: string): SecretsManagerServiceException {
  return new SecretsManagerServiceException({ name, $fault: 'client', ...said });
}

describe('a secret', () => {
  test('is asked for once by a process, also when many want it at the same moment', async () => {
    secrets.on(GetSecretValueCommand, { SecretId: arn }).resolves({ SecretString: '江州-42' });
    const read = await Promise.all(Array.from({ length: 20 }, () => readSecret(client, arn)));
    expect(new Set(read)).toEqual(new Set(['江州-42']));
    expect(await readSecret(client, arn)).toBe('江州-42');
    expect(secrets.calls()).toHaveLength(1);
  });

  test('is not mistaken for another', async () => {
    secrets.on(GetSecretValueCommand, { SecretId: arn }).resolves({ SecretString: 'one' });
    secrets.on(GetSecretValueCommand, { SecretId: `${arn}2` }).resolves({ SecretString: 'two' });
    expect(await readSecret(client, arn)).toBe('one');
    expect(await readSecret(client, `${arn}2`)).toBe('two');
  });

  test.each([
    [new ResourceNotFoundException(said), /does not exist or has no value yet/],
    [serviceError('AccessDeniedException'), /grant secretsmanager:GetSecretValue/],
    [new DecryptionFailure(said), /grant kms:Decrypt/],
    [new InvalidRequestException(said), /restore it/],
  ])('that cannot be read says what to do (%s)', async (problem, advice) => {
    secrets.on(GetSecretValueCommand).rejects(problem);
    const error = await readSecret(client, arn).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SecretUnreadable', arn, cause: problem });
    expect(String(error)).toMatch(advice);
    expect(String(error)).toContain(arn);
  });

  test.each([{}, { SecretString: '' }, { SecretBinary: new Uint8Array([1]) }])(
    'without text says so (%j)',
    async (answer) => {
      secrets.on(GetSecretValueCommand).resolves(answer);
      await expect(readSecret(client, arn)).rejects.toThrow(/holds no text/);
    },
  );

  test.each([
    new InternalServiceError({ ...said, $metadata: { httpStatusCode: 500 } }),
    serviceError('ThrottlingException'),
    Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }),
    Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
  ])('is out of reach after %s, and asked for again by the next one', async (problem) => {
    secrets.on(GetSecretValueCommand).rejectsOnce(problem).resolves({ SecretString: '江州-42' });
    const first = readSecret(client, arn);
    await expect(first).rejects.toThrow(Unavailable);
    await expect(first).rejects.toMatchObject({ service: 'secrets', cause: problem });
    expect(await readSecret(client, arn)).toBe('江州-42');
  });

  test('with a mistake that nobody foresaw keeps the error of Secrets Manager', async () => {
    const problem = new InvalidParameterException(said);
    secrets.on(GetSecretValueCommand).rejects(problem);
    await expect(readSecret(client, arn)).rejects.toBe(problem);
  });
});
