/** One step of a path. Lengths are points from the upper left corner of the chart, y downwards. */
export type ChartStep =
  | readonly ['move', number, number]
  | readonly ['line', number, number]
  | readonly ['curve', number, number, number, number, number, number]
  | readonly ['close'];

/** Red, green, blue, each 0 to 1. */
export type Tone = readonly [number, number, number];

export interface ChartPath {
  readonly steps: readonly ChartStep[];
  readonly fill: Tone | null;
  readonly stroke: { readonly tone: Tone; readonly width: number } | null;
}

/** A line of text; `y` is its baseline. */
export interface ChartText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly tone: Tone;
}

/** A chart as geometry, to be drawn in print and on screens alike. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly ChartPath[];
  readonly texts: readonly ChartText[];
}

export const ink: Tone = [0.13, 0.13, 0.13];
export const outline: Tone = [0.09, 0.2, 0.32];
export const gridTone: Tone = [0.85, 0.85, 0.85];
export const white: Tone = [1, 1, 1];
export const labelSize = 9;

/** Corners in any order. */
export function rectangle(x0: number, y0: number, x1: number, y1: number, fill: Tone): ChartPath {
  const steps: ChartStep[] = [
    ['move', x0, y0],
    ['line', x1, y0],
    ['line', x1, y1],
    ['line', x0, y1],
    ['close'],
  ];
  return { steps, fill, stroke: { tone: outline, width: 0.4 } };
}

export function rule(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  tone: Tone,
  width = 0.5,
): ChartPath {
  const steps: ChartStep[] = [
    ['move', x0, y0],
    ['line', x1, y1],
  ];
  return { steps, fill: null, stroke: { tone, width } };
}

/** Room that a text takes at most: full-width signs a square, others a little over half of one. */
export function widthOfText(text: string, size = labelSize): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u02ff' ? 1 : 0.6) * size, 0);
}

/** Breaks a label into lines of at most this width. */
export function wrapped(text: string, width: number, size = labelSize): string[] {
  const lines: string[] = [];
  let line = '';
  for (const sign of text) {
    if (line !== '' && widthOfText(line + sign, size) > width) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return [...lines, line];
}
