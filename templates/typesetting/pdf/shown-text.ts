import type { Code } from './embedded-fonts.ts';

/** Adjustments below this, in thousandths of an em, are left to the next one. */
const SMALLEST = 3;

/** How much further than its own width each glyph but the last moves on, in unstretched points. */
export function extraAdvances(
  xs: readonly number[],
  size: number,
  codes: readonly Code[],
  stretch: number,
): readonly number[] {
  const extras = new Array<number>(Math.max(0, codes.length - 1));
  for (let index = 0; index < extras.length; index += 1) {
    const step = ((xs[index + 1] ?? 0) - (xs[index] ?? 0)) / stretch;
    extras[index] = step - ((codes[index]?.width ?? 0) / 1000) * size;
  }
  return extras;
}

/**
 * The extra advance that most glyphs share, to be set as character spacing, in points rounded to
 * thousandths. Found by majority vote (Boyer and Moore), which takes one pass and no table; where
 * no advance has the majority, any of the frequent ones serves.
 */
export function commonSpacing(extras: readonly number[]): number {
  let candidate = 0;
  let votes = 0;
  for (const extra of extras) {
    const rounded = Math.round(extra * 1000);
    if (rounded === candidate) votes += 1;
    else if (votes > 0) votes -= 1;
    else {
      candidate = rounded;
      votes = 1;
    }
  }
  return candidate / 1000;
}

/**
 * The operator that shows glyphs, with numbers where the spacing is not the common one. Rounding
 * never adds up: each number makes good what came before it.
 */
export function showing(
  codes: readonly Code[],
  extras: readonly number[],
  spacing: number,
  size: number,
): string {
  let shown = '';
  let adjusted = false;
  let drift = 0;
  for (let index = 0; index < codes.length; index += 1) {
    shown += codes[index]?.bytes ?? '';
    if (index === extras.length) break;
    drift += (extras[index] ?? 0) - spacing;
    const adjustment = Math.round((-drift * 1000) / size);
    if (adjustment < SMALLEST && adjustment > -SMALLEST) continue;
    shown += `)${adjustment}(`;
    adjusted = true;
    drift += (adjustment * size) / 1000;
  }
  return adjusted ? `[(${shown})]TJ` : `(${shown})Tj`;
}
