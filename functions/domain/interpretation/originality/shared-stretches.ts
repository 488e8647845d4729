import type { Folded } from './symbols.ts';

/** Parts of a document, one after the other. */
export interface Stretches {
  readonly symbols: Int32Array;
  readonly count: number;
  /** Where each symbol stands in the document. */
  readonly places: Int32Array;
}

/** Stands between two parts; no text has it. */
const BREAK = -2;
const TABLE_BITS = 23;
const BASE = 0x01000193;

/**
 * What is left of a document when everything is taken out that lies in no window of `width` symbols
 * which the material has too. Windows are known by a hash: one too many costs time and changes
 * nothing, for what is left is compared symbol by symbol afterwards. Most materials share little
 * with their document, and then nearly nothing is left to compare.
 */
export function sharedStretches(document: Folded, material: Folded, width: number): Stretches {
  const known = windowsOf(material, width);
  const kept = new Uint8Array(document.count);
  let last = -1;
  eachWindow(document, width, (at, hash) => {
    if (((known[hash >>> 5] ?? 0) & (1 << (hash & 31))) === 0) return;
    const from = Math.max(at, last + 1);
    last = at + width - 1;
    kept.fill(1, from, last + 1);
  });
  const symbols = new Int32Array(document.count + 1);
  const places = new Int32Array(document.count + 1);
  let count = 0;
  for (let at = 0; at < document.count; at += 1) {
    if (kept[at] === 0) {
      if (count > 0 && symbols[count - 1] !== BREAK) {
        symbols[count] = BREAK;
        count += 1;
      }
      continue;
    }
    symbols[count] = document.symbols[at] ?? 0;
    places[count] = at;
    count += 1;
  }
  return { symbols, count, places };
}

function windowsOf(material: Folded, width: number): Int32Array {
  const known = new Int32Array(2 ** (TABLE_BITS - 5));
  eachWindow(material, width, (_, hash) => {
    known[hash >>> 5] = (known[hash >>> 5] ?? 0) | (1 << (hash & 31));
  });
  return known;
}

/** Gives each window with its hash, which rolls along: one step a symbol, however wide it is. */
function eachWindow(
  { symbols, count }: Folded,
  width: number,
  each: (at: number, hash: number) => void,
): void {
  let leaving = 1;
  for (let step = 0; step < width; step += 1) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let at = 0; at < count; at += 1) {
    hash = (Math.imul(hash, BASE) + mixed(symbols[at] ?? 0)) | 0;
    if (at >= width) hash = (hash - Math.imul(leaving, mixed(symbols[at - width] ?? 0))) | 0;
    if (at < width - 1) continue;
    each(at - width + 1, Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - TABLE_BITS));
  }
}

function mixed(symbol: number): number {
  return Math.imul(symbol + 1, 0x9e3779b1) | 1;
}
