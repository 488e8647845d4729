import type { Digest } from '../../../functions/domain/kernel/digest.ts';
import type { Picture } from './drawing.ts';
import type { FileSource } from './file-source.ts';

/** The pictures of one document, each once. */
export type Pictures = ReadonlyMap<Digest, Picture>;

/** What a document says of a picture. */
interface NamedPicture {
  readonly image: Digest;
  readonly mediaType: Picture['mediaType'];
}

/** Fetches every picture once, however often the document shows it. */
export async function loadPictures(
  named: readonly NamedPicture[],
  files: FileSource,
): Promise<Pictures> {
  const pictures = new Map<Digest, Picture>();
  for (const { image, mediaType } of named) {
    if (!pictures.has(image)) pictures.set(image, { mediaType, bytes: await files(image) });
  }
  return pictures;
}
