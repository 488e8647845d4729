import type { Tone } from './shapes.ts';

const darkest: Tone = [0.11, 0.23, 0.36];
const lightest: Tone = [0.82, 0.88, 0.93];
/** Lines are thin: paler ones than this would not be seen. */
const palestLine: Tone = [0.45, 0.58, 0.7];

/**
 * Tones of one hue in even steps of lightness, so that they stay apart in grey print and for
 * readers who see colours differently.
 */
export function areaTone(index: number, count: number): Tone {
  return between(darkest, lightest, count < 2 ? 0.3 : index / (count - 1));
}

export function lineTone(index: number, count: number): Tone {
  return between(darkest, palestLine, count < 2 ? 0 : index / (count - 1));
}

/** Whether white text reads better on the tone than black. */
export function isDark([r, g, b]: Tone): boolean {
  return 0.299 * r + 0.587 * g + 0.114 * b < 0.42;
}

function between([r0, g0, b0]: Tone, [r1, g1, b1]: Tone, share: number): Tone {
  const mix = (from: number, to: number) => Math.round((from + (to - from) * share) * 1000) / 1000;
  return [mix(r0, r1), mix(g0, g1), mix(b0, b1)];
}
