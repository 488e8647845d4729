/** Why a picture is not taken over; the audit says so, nothing is refused. */
export type PictureTrouble =
  /** EMF, WMF, TIFF, GIF, BMP, SVG and what is none of them: they cannot be encoded anew here. */
  | 'format'
  /** More bytes, pixels or pixels a side than {@link pictureLimits} allow. */
  | 'size'
  /** The data ends early, contradicts itself, or uses what this decoder does not know. */
  | 'broken';

/** Inside the decoders only. */
export class PictureProblem extends Error {
  readonly trouble: PictureTrouble;

  constructor(trouble: PictureTrouble, message: string = trouble) {
    super(message);
    this.name = 'PictureProblem';
    this.trouble = trouble;
  }
}

/** What one picture may cost; checked from its header, before anything is decoded. */
export const pictureLimits = {
  bytes: 20 * 1024 * 1024,
  /** 16 megapixels: a page of A4 at 300 dpi has nine. */
  pixels: 16_000_000,
  /** Pixels. */
  side: 10_000,
} as const;

/** @throws {PictureProblem} */
export function checkSize(width: number, height: number): void {
  const { side, pixels } = pictureLimits;
  if (width < 1 || height < 1) throw new PictureProblem('broken', 'no size');
  if (width > side || height > side || width * height > pixels) throw new PictureProblem('size');
}
