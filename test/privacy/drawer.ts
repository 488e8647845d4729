/** Draws the same again for the same seed: measurements must not differ from run to run. */
export interface Drawer {
  /** 0 … below `count`. */
  below(count: number): number;
  of<T>(list: readonly T[]): T;
}

/** A small generator (xorshift). */
export function drawer(seed: number): Drawer {
  let state = Math.imul(seed, 2_654_435_761) >>> 0 || 1;
  const below = (count: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return { below, of: (list) => list[below(list.length)] as (typeof list)[number] };
}
