import { nice, ticks } from 'd3-array';

/** A linear scale whose ends and steps are round numbers. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Where a value stands between 0 (low) and 1 (high). */
  readonly share: (value: number) => number;
}

/**
 * @param fromZero whether the scale has to hold zero, as it must where lengths are compared
 */
export function scaleOf(values: readonly number[], fromZero: boolean, steps = 5): Scale {
  const all = fromZero ? [0, ...values] : values;
  const least = Math.min(...all);
  const greatest = Math.max(...all);
  // A scale without extent has no steps; one around the only value shows where it lies.
  const [from, to] =
    least === greatest ? [Math.min(0, least), Math.max(0, least) || 1] : [least, greatest];
  const [low, high] = nice(from, to, steps);
  return {
    low,
    high,
    ticks: ticks(low, high, steps),
    share: (value) => (value - low) / (high - low),
  };
}
