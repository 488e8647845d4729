import type { Digest } from '../../domain/kernel/digest.ts';
import type { PublicCatalogue } from './catalogue.ts';
import { type FoundFile, findFile } from './find-file.ts';

export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly file: FoundFile;
}

/** The bytes of a published file; null for any other digest, whether or not it is stored. */
export async function openRendition(
  catalogue: PublicCatalogue,
  digest: Digest,
): Promise<OpenedFile | null> {
  const file = await findFile(catalogue, digest);
  if (file === null) return null;
  const { bytes, mediaType } = await catalogue.environment.objects.get(digest);
  return { bytes, mediaType, file };
}
