import { encodeQR } from 'qr';
import type { Path, PathStep } from '../page/drawing.ts';
import { black } from '../text/runs.ts';
import { outlinesOf } from './outlines.ts';

/**
 * A QR code (ISO/IEC 18004) as one filled outline. Level M bears the wear of a copied page: 15 % of
 * the code may be lost. Whoever places it leaves four modules of white around it.
 *
 * @param x left edge, in points from the left edge of the slug
 * @param y upper edge, in points from the top of the slug
 * @param size of the whole code, in points
 * @throws Error for a text longer than a QR code holds
 */
export function qrCode(text: string, x: number, y: number, size: number): Path {
  const modules = qrModules(text);
  const pitch = size / modules.length;
  const steps = outlinesOf(modules).flatMap((outline) =>
    outline.flatMap(([column, row], index): PathStep[] => {
      const place = [x + column * pitch, y + row * pitch] as const;
      if (index === 0) return [['move', ...place]];
      const drawn: PathStep = ['line', ...place];
      return index === outline.length - 1 ? [drawn, ['close']] : [drawn];
    }),
  );
  return { kind: 'path', steps, fill: black, stroke: null };
}

/** Which modules are dark, row by row, without the white around the code. */
export function qrModules(text: string): boolean[][] {
  const bordered = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  return bordered.slice(1, -1).map((row) => row.slice(1, -1));
}
