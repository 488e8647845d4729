import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { Presentation } from '../../ports/objects.ts';
import { type Service, Unavailable } from '../../ports/unavailable.ts';
import { httpStatusOf, reach } from '../aws/reach.ts';

/** What is to be stored. S3 refuses bytes that do not have the digest. */
export interface Content {
  readonly key: string;
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What stands under a key, as far as one asks without fetching it. */
export interface Standing {
  readonly size: number;
  readonly mediaType: string;
  readonly entityTag: string;
  /** Base64 SHA-256 of the bytes as S3 took them in; null where the writer gave none. */
  readonly checksum: string | null;
}

/** What was fetched. */
export interface Found {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly entityTag: string;
}

const LINK_SECONDS = 300;
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * A bucket that is only ever written to under a condition. Its reader needs s3:ListBucket beside
 * s3:GetObject: without it S3 answers 403 for a key that is not there.
 */
export class Bucket {
  readonly #client: S3Client;
  readonly #name: string;
  readonly #service: Service;

  constructor(client: S3Client, name: string, service: Service) {
    this.#client = client;
    this.#name = name;
    this.#service = service;
  }

  /**
   * Writes where nothing stands (`replacing` null) or in place of exactly what had that entity tag.
   *
   * @returns false where something else stands by now, or somebody is writing there at the moment
   */
  async putIf(content: Content, replacing: string | null): Promise<boolean> {
    return (await this.replace(content, replacing)) !== null;
  }

  /** The same; returns the new entity tag, or null where nothing was written. */
  async replace(content: Content, replacing: string | null): Promise<string | null> {
    const { key, bytes, mediaType, digest } = content;
    const command = new PutObjectCommand({
      Bucket: this.#name,
      Key: key,
      Body: bytes,
      ContentLength: bytes.length,
      ContentType: mediaType,
      // Object Lock asks for a checksum; with this one S3 also holds the digest for later.
      ChecksumAlgorithm: 'SHA256',
      ChecksumSHA256: checksumOf(digest),
      ...(replacing === null ? { IfNoneMatch: '*' } : { IfMatch: replacing }),
    });
    try {
      const { ETag: entityTag = '' } = await reach(this.#service, () => this.#client.send(command));
      return entityTag;
    } catch (error) {
      if (conditionFailed(error)) return null;
      throw error;
    }
  }

  async standing(key: string): Promise<Standing | null> {
    const command = new HeadObjectCommand({
      Bucket: this.#name,
      Key: key,
      ChecksumMode: 'ENABLED',
    });
    try {
      const answer = await reach(this.#service, () => this.#client.send(command));
      return {
        size: answer.ContentLength ?? 0,
        mediaType: answer.ContentType ?? UNKNOWN_TYPE,
        entityTag: answer.ETag ?? '',
        checksum: answer.ChecksumSHA256 ?? null,
      };
    } catch (error) {
      if (isNamed(error, 'NotFound', 'NoSuchKey')) return null;
      throw error;
    }
  }

  async read(key: string): Promise<Found | null> {
    const command = new GetObjectCommand({ Bucket: this.#name, Key: key });
    try {
      const answer = await reach(this.#service, () => this.#client.send(command));
      const bytes = await this.#received(answer.Body);
      const entityTag = answer.ETag ?? '';
      return { bytes, mediaType: answer.ContentType ?? UNKNOWN_TYPE, entityTag };
    } catch (error) {
      if (isNamed(error, 'NoSuchKey')) return null;
      throw error;
    }
  }

  /** What is not there is removed already. */
  async remove(key: string): Promise<void> {
    const command = new DeleteObjectCommand({ Bucket: this.#name, Key: key });
    await reach(this.#service, () => this.#client.send(command));
  }

  /** Every key that begins with `prefix`, a thousand with each request. */
  async *keys(prefix: string): AsyncGenerator<string> {
    let after: string | undefined;
    do {
      const command = new ListObjectsV2Command({
        Bucket: this.#name,
        Prefix: prefix,
        ...(after === undefined ? {} : { ContinuationToken: after }),
      });
      const page = await reach(this.#service, () => this.#client.send(command));
      for (const { Key: key } of page.Contents ?? []) if (key !== undefined) yield key;
      after = page.NextContinuationToken;
    } while (after !== undefined);
  }

  /**
   * The bytes come after the answer has begun, outside the client's own retries. It compares them
   * with S3's checksum, so whatever goes wrong here went wrong on the way.
   */
  async #received(body: GetObjectCommandOutput['Body']): Promise<Uint8Array> {
    try {
      return (await body?.transformToByteArray()) ?? new Uint8Array();
    } catch (cause) {
      throw new Unavailable(this.#service, { cause });
    }
  }

  /** An address that anybody may read the object from for some minutes. Never log it. */
  async addressOf(key: string, { mediaType, disposition }: Presentation): Promise<URL> {
    const command = new GetObjectCommand({
      Bucket: this.#name,
      Key: key,
      ResponseContentDisposition: disposition,
      ResponseCacheControl: 'private, no-store',
      ...(mediaType === undefined ? {} : { ResponseContentType: mediaType }),
    });
    return new URL(await getSignedUrl(this.#client, command, { expiresIn: LINK_SECONDS }));
  }
}

/** A digest as S3 writes it. */
export function checksumOf(digest: Digest): string {
  return Buffer.from(digest, 'hex').toString('base64');
}

/** 412: the condition does not hold; 409: another write or removal is under way; 404: removed. */
function conditionFailed(error: unknown): boolean {
  const status = httpStatusOf(error);
  return status === 412 || status === 409 || isNamed(error, 'NoSuchKey');
}

function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}
