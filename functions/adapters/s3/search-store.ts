import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { httpStatusOf, reach } from '../aws/reach.ts';

/** What a look at the object showed. */
export type Look = 'missing' | 'unchanged' | { readonly etag: string };

/**
 * The one object that holds the index. A reader needs s3:ListBucket beside s3:GetObject: without
 * it S3 answers 403 for an object that is not there yet.
 */
export class SearchStore {
  readonly #client: S3Client;
  readonly #place: { readonly Bucket: string; readonly Key: string };

  constructor(client: S3Client, bucket: string, key: string) {
    this.#client = client;
    this.#place = { Bucket: bucket, Key: key };
  }

  /**
   * Downloads the object to a new file, unless it still has the entity tag that is known. Where
   * nothing was downloaded, there is no file.
   *
   * @throws {Unavailable}
   */
  async download(file: string, known: string | null): Promise<Look> {
    const command = new GetObjectCommand({
      ...this.#place,
      ...(known === null ? {} : { IfNoneMatch: known }),
    });
    try {
      // The bytes come after the answer has begun, outside the client's own retries.
      return await reach('search', async () => {
        const { Body, ETag = '' } = await this.#client.send(command);
        if (!(Body instanceof Readable)) throw new TypeError('S3 sent no readable body');
        await pipeline(Body, createWriteStream(file, { mode: 0o600 }));
        return { etag: ETag };
      });
    } catch (error) {
      await rm(file, { force: true });
      if (httpStatusOf(error) === 304) return 'unchanged';
      if (error instanceof Error && error.name === 'NoSuchKey') return 'missing';
      throw error;
    }
  }

  /**
   * Puts the object in place of exactly the one known, or where there is none.
   *
   * @returns the new entity tag; null where another writer was faster
   * @throws {Unavailable}
   */
  async upload(bytes: Uint8Array, replacing: string | null): Promise<string | null> {
    const command = new PutObjectCommand({
      ...this.#place,
      Body: bytes,
      ContentLength: bytes.length,
      ContentType: 'application/vnd.sqlite3',
      ...(replacing === null ? { IfNoneMatch: '*' } : { IfMatch: replacing }),
    });
    try {
      const { ETag = '' } = await reach('search', () => this.#client.send(command));
      return ETag;
    } catch (error) {
      const status = httpStatusOf(error);
      // 412: it changed; 409: it is being written just now; 404: it was removed.
      if (status === 412 || status === 409 || status === 404) return null;
      throw error;
    }
  }
}
