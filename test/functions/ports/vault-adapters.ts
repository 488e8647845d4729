import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DecryptCommand,
  type DecryptCommandInput,
  GenerateDataKeyCommand,
  type GenerateDataKeyCommandInput,
  InvalidCiphertextException,
  KMSClient,
} from '@aws-sdk/client-kms';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { openFileVault } from '../../../functions/adapters/files/vault.ts';
import { openKmsDataKeys } from '../../../functions/adapters/kms/data-keys.ts';
import { openS3Vault } from '../../../functions/adapters/s3/vault.ts';
import { sealed, unsealed } from '../../../functions/adapters/vault/aes-gcm.ts';
import type { Vault, VaultEntry } from '../../../functions/ports/vault.ts';
import { type S3UnderTest, startS3 } from './objects-s3.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A place in which one vault keeps its entries. */
export interface VaultStore {
  /** Opens the vault, as a process does when it starts. */
  connect(): Promise<Vault>;
  /** The bytes that are stored of an entry, as somebody with access to the place sees them. */
  stored(entry: VaultEntry): Promise<Uint8Array>;
  /** Puts other bytes in their place, or bytes where there are none. */
  replace(entry: VaultEntry, bytes: Uint8Array): Promise<void>;
}

interface VaultAdapter {
  readonly name: string;
  open(): Promise<VaultStore>;
}

export const vaultAdapters: readonly VaultAdapter[] = [
  { name: 'a folder', open: async () => folderStore(temporaryFolder()) },
  { name: 'S3 and KMS', open: async () => s3Store(await startS3('tongbu-vault')) },
];

export function placesIn(folder: string) {
  return {
    folder: join(folder, 'vault'),
    houseKey: join(folder, 'vault-house-key'),
    keyTable: join(folder, 'vault-keys'),
  };
}

function folderStore(folder: string): VaultStore {
  const places = placesIn(folder);
  const fileOf = (entry: VaultEntry) => join(places.folder, `${entry.replace('/', '.')}.sealed`);
  return {
    connect: () => openFileVault(places),
    stored: async (entry) => readFileSync(fileOf(entry)),
    replace: async (entry, bytes) => writeFileSync(fileOf(entry), bytes),
  };
}

export const VAULT_KEY = 'arn:aws:kms:cn-north-1:000000000000:key/vault';

/** KMS as it answers for one symmetric key: what it wraps, it opens in the same context only. */
export function mockedVaultKey() {
  const client = new KMSClient({ region: 'cn-north-1' });
  const mock = mockClient(client);
  const master = randomBytes(32);
  const about = (context: Record<string, string> | undefined) =>
    JSON.stringify(Object.entries(context ?? {}).sort());
  mock
    .on(GenerateDataKeyCommand, { KeyId: VAULT_KEY, KeySpec: 'AES_256' })
    .callsFake(({ EncryptionContext }: GenerateDataKeyCommandInput) => {
      const plain = randomBytes(32);
      const wrapped = sealed(master, about(EncryptionContext), plain);
      return { Plaintext: Uint8Array.from(plain), CiphertextBlob: wrapped };
    });
  mock
    .on(DecryptCommand, { KeyId: VAULT_KEY })
    .callsFake(({ CiphertextBlob, EncryptionContext }: DecryptCommandInput) => {
      const wrapped = CiphertextBlob ?? new Uint8Array();
      const plain = unsealed(master, about(EncryptionContext), wrapped);
      if (plain !== null) return { Plaintext: Uint8Array.from(plain) };
      throw new InvalidCiphertextException({ message: 'told by KMS', $metadata: {} });
    });
  return { client, mock };
}

/** The bucket is read and written here past the vault, as its administrator could. */
export function s3Store(s3: S3UnderTest, kms: KMSClient = mockedVaultKey().client): VaultStore {
  const placeOf = (entry: VaultEntry) => ({ Bucket: s3.bucket, Key: `vault/${entry}` });
  return {
    connect: async () => {
      const dataKeys = openKmsDataKeys({ client: kms, keyId: VAULT_KEY });
      return openS3Vault({ client: s3.client, bucket: s3.bucket, dataKeys });
    },
    stored: async (entry) => {
      const { Body } = await s3.client.send(new GetObjectCommand(placeOf(entry)));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
    replace: async (entry, bytes) => {
      await s3.client.send(new PutObjectCommand({ ...placeOf(entry), Body: bytes }));
    },
  };
}
