import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { reach } from '../aws/reach.ts';

/** A secret cannot be read; the message names it by its ARN and says what to do. */
export class SecretUnreadable extends Error {
  readonly arn: string;

  constructor(arn: string, advice: string, options?: { cause?: unknown }) {
    super(`the secret ${arn} ${advice}`, options);
    this.name = 'SecretUnreadable';
    this.arn = arn;
  }
}

/** By client, because each belongs to one account and region. */
const known = new WeakMap<SecretsManagerClient, Map<string, Promise<string>>>();

/**
 * A secret as text. It is asked for once in the life of a process; a rotated one is seen by the
 * processes that start after it.
 *
 * @throws {SecretUnreadable} it does not exist, has no text or may not be read here
 * @throws {Unavailable} `secrets`
 */
export function readSecret(client: SecretsManagerClient, arn: string): Promise<string> {
  const secrets = known.get(client) ?? new Map<string, Promise<string>>();
  known.set(client, secrets);
  const standing = secrets.get(arn);
  if (standing !== undefined) return standing;
  const asked = askFor(client, arn);
  secrets.set(arn, asked);
  // A failure is told to whoever asked, and the next one tries again.
  asked.catch(() => secrets.delete(arn));
  return asked;
}

async function askFor(client: SecretsManagerClient, arn: string): Promise<string> {
  const { SecretString: secret } = await value(client, arn);
  if (secret === undefined || secret === '') {
    throw new SecretUnreadable(arn, 'holds no text: store its value as a secret string');
  }
  return secret;
}

async function value(client: SecretsManagerClient, arn: string) {
  try {
    const command = new GetSecretValueCommand({ SecretId: arn });
    return await reach('secrets', () => client.send(command));
  } catch (error) {
    const advice = adviceOn(error);
    throw advice === null ? error : new SecretUnreadable(arn, advice, { cause: error });
  }
}

function adviceOn(error: unknown): string | null {
  if (error instanceof ResourceNotFoundException) {
    return 'does not exist or has no value yet: check its ARN, and give it a value';
  }
  if (!(error instanceof Error)) return null;
  switch (error.name) {
    case 'AccessDeniedException':
      return 'may not be read here: grant secretsmanager:GetSecretValue on it to this function';
    case 'DecryptionFailure':
      return 'cannot be decrypted: grant kms:Decrypt on its key, and see that the key is enabled';
    case 'InvalidRequestException':
      return 'is about to be deleted: restore it in Secrets Manager';
    default:
      return null;
  }
}
