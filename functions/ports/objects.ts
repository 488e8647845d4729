import type { Digest } from '../domain/kernel/digest.ts';

/** Content-addressed files. The same bytes are the same object; nothing is ever overwritten. */
export interface Objects {
  /** Stores the bytes durably and returns their SHA-256. */
  put(bytes: Uint8Array, mediaType: string): Promise<Digest>;
  /**
   * @throws {ObjectMissing} nothing is stored under this digest
   * @throws {ObjectDamaged} the stored bytes no longer have this digest
   */
  get(digest: Digest): Promise<{ bytes: Uint8Array; mediaType: string }>;
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
