/** One possible name: which traits it has, by number, whether it is a name, and how much it counts. */
export interface Row {
  readonly traits: readonly number[];
  readonly isName: boolean;
  readonly weight: number;
}

/** Number of the trait that every row has. */
export const BIAS_TRAIT = 0;

const RIDGE = 0.6;
const STEP = 0.15;
const [KEEP_MEAN, KEEP_SQUARE] = [0.9, 0.999];
/** A name that is missed weighs more than a mask too many. */
const NAME_WEIGHT = 1.5;
const FIRST_BIAS = -4;

/** Weights of a logistic regression with a ridge, by Adam over the whole set: no chance is in it. */
export function fitted(rows: readonly Row[], traits: number, rounds: number): Float64Array {
  const weights = new Float64Array(traits);
  const mean = new Float64Array(traits);
  const square = new Float64Array(traits);
  const slope = new Float64Array(traits);
  weights[BIAS_TRAIT] = FIRST_BIAS;
  for (let round = 1; round <= rounds; round += 1) {
    addSlopes(rows, weights, slope);
    for (let at = 0; at < traits; at += 1) {
      const weight = weights[at] ?? 0;
      const down = (slope[at] ?? 0) + (at === BIAS_TRAIT ? 0 : RIDGE * weight);
      mean[at] = KEEP_MEAN * (mean[at] ?? 0) + (1 - KEEP_MEAN) * down;
      square[at] = KEEP_SQUARE * (square[at] ?? 0) + (1 - KEEP_SQUARE) * down * down;
      const speed = (mean[at] ?? 0) / (1 - KEEP_MEAN ** round);
      const size = Math.sqrt((square[at] ?? 0) / (1 - KEEP_SQUARE ** round)) + 1e-8;
      weights[at] = weight - (STEP * speed) / size;
    }
  }
  return weights;
}

function addSlopes(rows: readonly Row[], weights: Float64Array, slope: Float64Array): void {
  slope.fill(0);
  for (const row of rows) {
    if (row.weight === 0) continue;
    const error = chanceOf(row, weights) - (row.isName ? 1 : 0);
    const step = error * row.weight * (row.isName ? NAME_WEIGHT : 1);
    for (const trait of row.traits) slope[trait] = (slope[trait] ?? 0) + step;
  }
}

export function oddsOf({ traits }: Pick<Row, 'traits'>, weights: Float64Array): number {
  let odds = 0;
  for (const trait of traits) odds += weights[trait] ?? 0;
  return odds;
}

export function chanceOf(row: Pick<Row, 'traits'>, weights: Float64Array): number {
  return 1 / (1 + Math.exp(-oddsOf(row, weights)));
}
