import { digestOfBytes } from '../../../domain/kernel/digest.ts';
import type { IntakePicture } from '../../../ports/intake.ts';
import { readJpeg } from './jpeg/read-jpeg.ts';
import { turned } from './jpeg/turned.ts';
import { writeJpeg } from './jpeg/write-jpeg.ts';
import { PictureProblem, type PictureTrouble, pictureLimits } from './picture-trouble.ts';
import { recodePng } from './png/recode-png.ts';
import { SIGNATURE } from './png/write-png.ts';

export interface RecodedPicture extends IntakePicture {
  /** What the file told beside its pixels, and what is left behind now. */
  readonly hadMetadata: boolean;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Decodes a picture and encodes it anew: PNG pixel by pixel, JPEG coefficient by coefficient, so
 * that neither loses anything that is seen and both lose all that is not. The format is told by the
 * first bytes, not by a name. The same picture always gives the same bytes.
 */
export function recodePicture(bytes: Uint8Array): RecodedPicture | PictureTrouble {
  if (bytes.length > pictureLimits.bytes) return 'size';
  try {
    if (SIGNATURE.every((byte, at) => bytes[at] === byte)) return recodedPng(bytes);
    if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return recodedJpeg(bytes);
    return 'format';
  } catch (error) {
    if (error instanceof PictureProblem) return error.trouble;
    throw error;
  }
}

function recodedPng(source: Uint8Array): RecodedPicture {
  const { hasMetadata, ...picture } = recodePng(source);
  const digest = digestOfBytes(picture.bytes);
  return { ...picture, digest, mediaType: 'image/png', hadMetadata: hasMetadata };
}

function recodedJpeg(source: Uint8Array): RecodedPicture {
  const { frame, tables, orientation, hasMetadata } = readJpeg(source);
  const picture = turned(frame, orientation);
  const bytes = writeJpeg(picture, tables);
  const { width, height } = picture;
  const digest = digestOfBytes(bytes);
  return { digest, mediaType: 'image/jpeg', bytes, width, height, hadMetadata: hasMetadata };
}
