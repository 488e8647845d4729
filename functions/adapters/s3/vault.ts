import { hash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { digestSchema } from '../../domain/kernel/digest.ts';
import {
  assertVaultEntry,
  isVaultEntry,
  type Vault,
  VaultConflict,
  VaultDamaged,
  type VaultEntry,
} from '../../ports/vault.ts';
import type { DataKeys } from '../kms/data-keys.ts';
import {
  bytesOfEnvelope,
  type Envelope,
  envelopeOf,
  newRevision,
  openedContent,
  sealedContent,
} from '../vault/envelope.ts';
import { Bucket } from './bucket.ts';

const FOLDER = 'vault/';
/** What KMS takes for a ciphertext at most, in bytes. */
const LONGEST_WRAPPED = 6_144;

export interface S3VaultOptions {
  readonly client: S3Client;
  /** Without versions, copies and locks: what is deleted there must be gone. */
  readonly bucket: string;
  readonly dataKeys: DataKeys;
}

/**
 * A vault in a bucket of its own, encrypted before it gets there: each write under a data key of
 * its own, which KMS wraps for this entry and this revision only. The bucket keeps no versions, so
 * to destroy an entry is to delete its object, and the one wrapped key to its content with it.
 *
 * A revision names the one that is sealed and the object's entity tag, by which S3 compares.
 */
export function openS3Vault({ client, bucket: name, dataKeys }: S3VaultOptions): Vault {
  const bucket = new Bucket(client, name, 'vault');
  return {
    read: async (entry) => {
      assertVaultEntry(entry);
      const found = await bucket.read(keyOf(entry));
      if (found === null) return null;
      const envelope = envelopeOf(found.bytes);
      const content = envelope === null ? null : await opened(dataKeys, entry, envelope);
      if (envelope === null || content === null) throw new VaultDamaged(entry);
      return { content, revision: revisionOf(envelope, found.entityTag) };
    },
    write: async (entry, content, revision) => {
      assertVaultEntry(entry);
      const replacing = revision === null ? null : entityTagOf(revision);
      if (replacing === undefined) throw new VaultConflict(entry);
      const sealed = await sealedFor(dataKeys, entry, content);
      const entityTag = await bucket.replace(contentOf(entry, sealed.bytes), replacing);
      if (entityTag !== null) return revisionOf(sealed, entityTag);
      // Our own write, whose answer was lost, stands in the way of its repetition.
      const standing = await bucket.read(keyOf(entry));
      const ours = standing !== null && envelopeOf(standing.bytes)?.revision === sealed.revision;
      if (!ours) throw new VaultConflict(entry);
      return revisionOf(sealed, standing.entityTag);
    },
    destroy: async (entry) => {
      assertVaultEntry(entry);
      await bucket.remove(keyOf(entry));
    },
    entries: async function* () {
      for await (const key of bucket.keys(FOLDER)) {
        const entry = key.slice(FOLDER.length);
        if (isVaultEntry(entry)) yield entry;
      }
    },
  };
}

async function sealedFor(dataKeys: DataKeys, entry: VaultEntry, content: Uint8Array) {
  const revision = newRevision();
  const { plain, wrapped } = await dataKeys.make(contextOf(entry, revision));
  const body = sealedContent(plain, entry, revision, content);
  plain.fill(0);
  return { revision, bytes: bytesOfEnvelope({ revision, wrappedKey: wrapped, body }) };
}

async function opened(
  dataKeys: DataKeys,
  entry: VaultEntry,
  envelope: Envelope,
): Promise<Uint8Array | null> {
  // KMS would call this a mistake in the question.
  const { length } = envelope.wrappedKey;
  if (length === 0 || length > LONGEST_WRAPPED) return null;
  const key = await dataKeys.open(envelope.wrappedKey, contextOf(entry, envelope.revision));
  if (key === null) return null;
  const content = openedContent(key, entry, envelope);
  key.fill(0);
  return content;
}

/** What KMS holds a data key to; the grants of the stack ask for `entry`. */
function contextOf(entry: VaultEntry, revision: string) {
  return { entry, revision } as const;
}

function contentOf(entry: VaultEntry, bytes: Uint8Array) {
  const digest = digestSchema.parse(hash('sha256', bytes));
  return { key: keyOf(entry), digest, bytes, mediaType: 'application/octet-stream' } as const;
}

function keyOf(entry: VaultEntry): string {
  return `${FOLDER}${entry}`;
}

function revisionOf({ revision }: Pick<Envelope, 'revision'>, entityTag: string): string {
  return `${revision} ${entityTag}`;
}

/** Undefined for what no read or write of ours returned. */
function entityTagOf(revision: string): string | undefined {
  return revision.split(' ', 2)[1];
}
