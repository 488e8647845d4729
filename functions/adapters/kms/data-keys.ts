import {
  DecryptCommand,
  DisabledException,
  GenerateDataKeyCommand,
  IncorrectKeyException,
  InvalidCiphertextException,
  InvalidKeyUsageException,
  type KMSClient,
  KMSInvalidStateException,
  KMSServiceException,
  NotFoundException,
} from '@aws-sdk/client-kms';
import { Unavailable } from '../../ports/unavailable.ts';
import { VaultKeyUnusable } from '../../ports/vault.ts';
import { isPassing } from './kms-problem.ts';

/** A fresh data key, in the clear for one use and as only KMS can open it. */
export interface DataKey {
  readonly plain: Uint8Array;
  readonly wrapped: Uint8Array;
}

/**
 * What a data key is for. KMS opens it for nothing else, and CloudTrail names it with each use; so
 * it holds ids only.
 */
export type DataKeyContext = Readonly<Record<string, string>>;

/**
 * Data keys under one symmetric key that never leaves KMS.
 *
 * @throws {VaultKeyUnusable | Unavailable} `vault`, from both methods
 */
export interface DataKeys {
  make(context: DataKeyContext): Promise<DataKey>;
  /** Null where the key or its context is not the one that it was made with. */
  open(wrapped: Uint8Array, context: DataKeyContext): Promise<Uint8Array | null>;
}

/** @param keyId id or ARN of a SYMMETRIC_DEFAULT key */
export function openKmsDataKeys(given: { client: KMSClient; keyId: string }): DataKeys {
  const { client, keyId } = given;
  return {
    make: async (context) => {
      const command = new GenerateDataKeyCommand({
        KeyId: keyId,
        KeySpec: 'AES_256',
        EncryptionContext: context,
      });
      const { Plaintext, CiphertextBlob } = await asked(keyId, () => client.send(command));
      if (Plaintext === undefined || CiphertextBlob === undefined) throw unanswered(keyId);
      return { plain: Plaintext, wrapped: CiphertextBlob };
    },
    open: async (wrapped, context) => {
      const command = new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: wrapped,
        EncryptionContext: context,
      });
      try {
        const { Plaintext } = await client.send(command);
        if (Plaintext === undefined) throw unanswered(keyId);
        return Plaintext;
      } catch (error) {
        if (error instanceof InvalidCiphertextException) return null;
        if (error instanceof IncorrectKeyException) return null;
        throw problem(error, keyId);
      }
    },
  };
}

async function asked<Answer>(keyId: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw problem(error, keyId);
  }
}

function problem(error: unknown, keyId: string): Error {
  if (isPassing(error)) return new Unavailable('vault', { cause: error });
  const advice = adviceOn(error);
  if (advice === null) return new Error(`KMS refused the vault key ${keyId}`, { cause: error });
  return new VaultKeyUnusable(`the vault key ${keyId} ${advice}`, { cause: error });
}

function adviceOn(error: unknown): string | null {
  if (error instanceof DisabledException) return 'is disabled: enable it in KMS';
  if (error instanceof KMSInvalidStateException) {
    return 'is pending deletion or not ready: cancel its deletion in KMS and enable it';
  }
  if (error instanceof NotFoundException) {
    return 'does not exist in this region and account: check TONGBU_VAULT_KEY';
  }
  if (error instanceof InvalidKeyUsageException) {
    return 'cannot encrypt: create one with SYMMETRIC_DEFAULT and name it in TONGBU_VAULT_KEY';
  }
  if (error instanceof KMSServiceException && error.name === 'AccessDeniedException') {
    return 'may not be used here: grant kms:GenerateDataKey and kms:Decrypt on it to this function';
  }
  return null;
}

function unanswered(keyId: string): Error {
  return new Error(`KMS answered without a data key of ${keyId}`);
}
