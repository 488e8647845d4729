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

/** First and last row of pixels that bear ink, or null for an empty page. */
export function inkedRows(image: PageImage): readonly [number, number] | null {
  const rows = Array.from({ length: image.height }, (_, y) => y).filter((y) =>
    Array.from({ length: image.width }, (_, x) => x).some((x) => isInked(image, x, y)),
  );
  const first = rows[0];
  const last = rows.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}
