import type { SetLine } from './slug.ts';

/** Moves a set line within its slug. */
export function translated(line: SetLine, right: number, down: number): SetLine {
  return { ...line, left: line.left + right, baseline: line.baseline + down };
}
