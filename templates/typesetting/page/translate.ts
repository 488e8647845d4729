import type { SetLine } from './slug.ts';

/** Moves a set line within its slug. */
export function translated(line: SetLine, right: number, down: number): SetLine {
  return {
    ...line,
    baseline: line.baseline + down,
    segments: line.segments.map((segment) => ({
      ...segment,
      xs: segment.xs.map((x) => x + right),
    })),
  };
}
