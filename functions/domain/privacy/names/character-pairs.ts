/**
 * Pairs of characters by number. Texts are asked for pairs several times at every character, so that
 * keys are whole numbers of 32 bits: larger ones a machine would have to put into objects first.
 */
export function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Whether a pair, by its key, is one of `keys`: open addressing in a table at most a quarter full. */
export function pairSet(keys: readonly number[]): (key: number) => boolean {
  const bits = Math.ceil(Math.log2(keys.length * 4 + 4));
  const shift = 32 - bits;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(1 << bits);
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, 0x9e37_79b1) >>> shift;
    while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  };
  for (const key of keys) slots[slotOf(key)] = key;
  return (key) => key !== 0 && slots[slotOf(key)] === key;
}
