import { compare } from './compare.ts';
import { dimensions, type Quantity } from './quantity.ts';

/** Of figures worth the same, as many as are worth looking at: the first ones show it as well. */
const MOST_ALIKE = 64;
/** Steps of a logarithm in which rounded values still meet their neighbours. */
const STEPS = 8;
/** More than lie between the smallest value and the largest. */
const MOST_STEPS = 2 ** 16;

/** Figures of a document by about what they are worth. */
export class ValueIndex {
  readonly #index = new Map<string | number, Quantity[]>();
  #asked: Quantity | null = null;
  #answer = false;

  constructor(figures: readonly Quantity[]) {
    for (const figure of figures) {
      for (const key of keysOf(figure, 0)) {
        const alike = this.#index.get(key);
        if (alike === undefined) this.#index.set(key, [figure]);
        else if (alike.length < MOST_ALIKE) alike.push(figure);
      }
    }
  }

  /** Whether the document holds a figure anywhere, whatever it is about; often asked twice. */
  holds(figure: Quantity): boolean {
    if (this.#asked !== figure) {
      this.#asked = figure;
      this.#answer = keysOf(figure, 1).some((key) =>
        (this.#index.get(key) ?? []).some((held) => compare(figure, held) === 'same'),
      );
    }
    return this.#answer;
  }
}

/** @param reach how many steps on each side a value is looked for */
function keysOf(figure: Quantity, reach: number): readonly (string | number)[] {
  const { dimension, value, date, text } = figure;
  if (date !== null) {
    const { year, month, day } = date;
    // A date with a part left open is found by the parts that it has.
    const keys = [`${year}-${month}-${day}`, `${year}-${month}`, `${month}-${day}`, `${year}`];
    return keys.map((key) => `date:${key}`);
  }
  if (value === null) return [`${dimension}:${text}`];
  const step = Math.round(Math.log(Math.abs(value) + 0.001) * STEPS);
  const shelf = dimensions.indexOf(dimension) * MOST_STEPS + step;
  return Array.from({ length: 2 * reach + 1 }, (_, at) => shelf + at - reach);
}
