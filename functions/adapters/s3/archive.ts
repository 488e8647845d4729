import { hash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { type Digest, digestOfBytes, digestSchema } from '../../domain/kernel/digest.ts';
import { ArchiveContradicted, type MarkedArchive } from '../../ports/archive.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import { Bucket, type Content } from './bucket.ts';

/** Versions sort as numbers do; no stream grows that long. */
const VERSION_DIGITS = 10;
const MOST_ATTEMPTS = 10;

/**
 * The archive in a bucket of its own: `events/<stream>/<version>.json`, each in canonical JSON, and
 * `objects/<digest>`; `events/_whole/<digest>` where no stream's name leads. How long they are held is the bucket's default retention (Object Lock), which
 * no writer chooses.
 *
 * @throws {Unavailable} `archive`, from every method
 */
export function openS3Archive(options: {
  readonly client: S3Client;
  readonly bucket: string;
}): MarkedArchive {
  const bucket = new Bucket(options.client, options.bucket, 'archive');
  return {
    keepEvent: async (event) => {
      const version = String(event.version).padStart(VERSION_DIGITS, '0');
      const bytes = new TextEncoder().encode(canonicalJson(event));
      const content = {
        key: `events/${event.stream}/${version}.json`,
        digest: digestSchema.parse(hash('sha256', bytes)),
        bytes,
        mediaType: 'application/json',
      };
      await keep(bucket, content, `${event.stream} version ${event.version}`);
    },
    keepObject: async (digest, bytes, mediaType) => {
      const key = `objects/${digest}`;
      await keep(bucket, { key, digest, bytes, mediaType }, key);
    },
    markWhole: async (leaves) => {
      const key = wholeKey(leaves);
      await keep(bucket, { key, ...nothing, mediaType: 'text/plain' }, key);
    },
    isWhole: async (leaves) => (await bucket.standing(wholeKey(leaves))) !== null,
  };
}

/** A mark is its name. */
const nothing = { bytes: new Uint8Array(), digest: digestOfBytes(new Uint8Array()) };

function wholeKey(leaves: Digest): string {
  return `events/_whole/${leaves}`;
}

/** @throws {ArchiveContradicted} */
async function keep(bucket: Bucket, content: Content, entry: string): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (await bucket.putIf(content, null)) return;
    const kept = await bucket.read(content.key);
    // Another writer was about to write the same, and did not.
    if (kept === null) continue;
    if (Buffer.from(content.bytes).equals(kept.bytes)) return;
    throw new ArchiveContradicted(entry);
  }
  const cause = new Error(`other writers were in the way ${MOST_ATTEMPTS} times`);
  throw new Unavailable('archive', { cause });
}
