import type { Digest } from '../../../functions/domain/kernel/digest.ts';

/** Kept files by their digest: the pictures of a document, a published PDF that gets a mark. */
export type FileSource = (digest: Digest) => Promise<Uint8Array>;
