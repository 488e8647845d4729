import { execFileSync } from 'node:child_process';
import { withFile } from './pdf-tools.ts';

/** A page as pixels, three bytes each, row by row from the top. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** One page as it is drawn, annotations included. */
export function imageOf(bytes: Uint8Array, page: number, dpi: number): PageImage {
  const range = ['-r', String(dpi), '-f', String(page), '-l', String(page)];
  const ppm = withFile(bytes, (path) =>
    execFileSync('pdftoppm', [...range, path], { maxBuffer: 64 * 1024 * 1024 }),
  );
  const [header = '', width = 0, height = 0] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height), data: ppm.subarray(header.length) };
}

/** Whether a pixel is not white. */
export function isInked({ width, data }: PageImage, x: number, y: number): boolean {
  const at = (y * width + x) * 3;
  return (data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 3 * 250;
}

/** A stretch of rows that bear ink, in millimetres from the upper edge of the sheet. */
export interface InkedBand {
  readonly from: number;
  readonly to: number;
}

/** Where a page bears ink, from top to bottom. */
export function inkedBands({ width, height, data }: PageImage, dpi: number): InkedBand[] {
  const millimetre = 25.4 / dpi;
  const white = Buffer.alloc(width * 3, 255);
  const bands: InkedBand[] = [];
  let from: number | null = null;
  for (let y = 0; y <= height; y += 1) {
    const row = data.subarray(y * width * 3, (y + 1) * width * 3);
    const inked = y < height && !white.equals(row);
    if (inked) from ??= y;
    else if (from !== null) {
      bands.push({ from: from * millimetre, to: y * millimetre });
      from = null;
    }
  }
  return bands;
}
