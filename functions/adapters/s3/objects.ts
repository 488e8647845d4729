import { hash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import {
  assertMediaType,
  ObjectDamaged,
  ObjectMissing,
  type Objects,
} from '../../ports/objects.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { Bucket, type Content, checksumOf } from './bucket.ts';

/**
 * A Lambda function answers 6 MB at most, and base64 takes a third on top of the bytes; what is
 * left beside this is for headers.
 */
const LARGEST_ANSWER = 4_000_000;

/** Nobody can be in the way of one object so often by chance. */
const MOST_ATTEMPTS = 10;

/**
 * Objects as `objects/abc/<digest>` with their media type as Content-Type. Every write is
 * conditional, so of two writers at the same moment one is told that the object is there.
 */
export function openS3Objects(options: {
  readonly client: S3Client;
  readonly bucket: string;
}): Required<Objects> {
  const bucket = new Bucket(options.client, options.bucket, 'objects');
  return {
    put: async (bytes, mediaType) => {
      assertMediaType(mediaType);
      const digest = digestOf(bytes);
      await store(bucket, { key: keyOf(digest), digest, bytes, mediaType });
      return digest;
    },
    get: async (digest) => {
      const found = isDigest(digest) ? await bucket.read(keyOf(digest)) : null;
      if (found === null) throw new ObjectMissing(digest);
      if (digestOf(found.bytes) !== digest) throw new ObjectDamaged(digest);
      return { bytes: found.bytes, mediaType: found.mediaType };
    },
    addressOfLarge: async (digest, presentation) => {
      const key = keyOf(digest);
      const standing = isDigest(digest) ? await bucket.standing(key) : null;
      if (standing === null) throw new ObjectMissing(digest);
      if (standing.size <= LARGEST_ANSWER) return null;
      // The reader gets these bytes past us, so what S3 vouches for must be the right ones.
      if (standing.checksum !== checksumOf(digest)) throw new ObjectDamaged(digest);
      return bucket.addressOf(key, presentation);
    },
  };
}

/**
 * Somebody with more rights than the application can have overwritten an object. The checksum that
 * S3 took in with it tells without fetching it; the right bytes then replace the wrong ones, and
 * only those.
 */
async function store(bucket: Bucket, content: Content): Promise<void> {
  let wanted = content;
  let replacing: string | null = null;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (await bucket.putIf(wanted, replacing)) return;
    const standing = await bucket.standing(content.key);
    if (standing?.checksum === checksumOf(content.digest)) return;
    replacing = standing?.entityTag ?? null;
    wanted = { ...content, mediaType: standing?.mediaType ?? content.mediaType };
  }
  const cause = new Error(`other writers were in the way ${MOST_ATTEMPTS} times`);
  throw new Unavailable('objects', { cause });
}

function keyOf(digest: Digest): string {
  return `objects/${digest.slice(0, 3)}/${digest}`;
}

/** A digest comes from outside and becomes a key. */
function isDigest(digest: string): boolean {
  return digestSchema.safeParse(digest).success;
}

function digestOf(bytes: Uint8Array): Digest {
  return digestSchema.parse(hash('sha256', bytes));
}
