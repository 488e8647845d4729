import type { Digest } from '../domain/kernel/digest.ts';

/** Content-addressed files. The same bytes are the same object; nothing is ever overwritten. */
export interface Objects {
  /**
   * Stores the bytes durably and returns their SHA-256.
   *
   * @throws {TypeError} what should be a media type is none
   */
  put(bytes: Uint8Array, mediaType: string): Promise<Digest>;
  /**
   * @throws {ObjectMissing} nothing is stored under this digest
   * @throws {ObjectDamaged} the stored bytes no longer have this digest
   */
  get(digest: Digest): Promise<{ bytes: Uint8Array; mediaType: string }>;
  /**
   * Only where the host's own answers are limited in size: an address, good for a few minutes and
   * for whoever knows it, from which a browser fetches a large object; null for one that is small
   * enough to be sent. Whoever asks has made sure that the reader may have it.
   *
   * @throws {ObjectMissing}
   * @throws {ObjectDamaged}
   */
  addressOfLarge?(digest: Digest, presentation: Presentation): Promise<URL | null>;
}

/** What a browser is told about a file, wherever it gets it from. */
export interface Presentation {
  /** Content-Type; the one that the object is stored with when left out. */
  readonly mediaType?: string;
  /** Content-Disposition. */
  readonly disposition: string;
}

/** How a file leaves the house: by itself, or as the address where it lies for some minutes. */
export type Delivery =
  | { readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly address: URL };

/**
 * A file for a reader who may have it.
 *
 * @throws {ObjectMissing}
 * @throws {ObjectDamaged}
 */
export async function deliver(
  objects: Objects,
  digest: Digest,
  presentation: Presentation,
): Promise<Delivery> {
  const address = await objects.addressOfLarge?.(digest, presentation);
  if (address !== undefined && address !== null) return { address };
  const { bytes, mediaType } = await objects.get(digest);
  return { bytes, mediaType: presentation.mediaType ?? mediaType };
}

/** RFC 9110 §8.3.1, with one parameter; short, because it may become part of a file name. */
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]{1,40}\/[a-z0-9!#$&^_.+-]{1,80}(?:; ?[a-z0-9-]+=[\w.-]+)?$/i;

/**
 * What every adapter checks before it stores.
 *
 * @throws {TypeError}
 */
export function assertMediaType(mediaType: string): void {
  if (MEDIA_TYPE.test(mediaType)) return;
  throw new TypeError(`${JSON.stringify(mediaType.slice(0, 100))} is no media type`);
}

export class ObjectMissing extends Error {
  readonly digest: Digest;
  constructor(digest: Digest) {
    super(`object ${digest} is not stored here`);
    this.name = 'ObjectMissing';
    this.digest = digest;
  }
}

export class ObjectDamaged extends Error {
  readonly digest: Digest;
  constructor(digest: Digest) {
    super(`object ${digest} no longer has the bytes it was stored with`);
    this.name = 'ObjectDamaged';
    this.digest = digest;
  }
}
