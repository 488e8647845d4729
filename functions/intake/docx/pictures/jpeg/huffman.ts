import { PictureProblem } from '../picture-trouble.ts';

/** Codes of up to so many bits are found in one step. */
export const QUICK = 8;

/** A table for reading, by the length of codes (T.81, F.2.2.3). */
export interface HuffmanDecoder {
  /** The last code of a length; -1 where there is none. */
  readonly lastCode: Int32Array;
  /** What makes an index into the values of a code of that length. */
  readonly offset: Int32Array;
  readonly values: Uint8Array;
  /** By the next bits: the length of the code in the upper byte, its value in the lower; else 0. */
  readonly quick: Uint16Array;
}

/** @param counts how many codes of each length, from 1 to 16 */
export function huffmanDecoder(counts: Uint8Array, values: Uint8Array): HuffmanDecoder {
  const lastCode = new Int32Array(17).fill(-1);
  const offset = new Int32Array(17);
  const quick = new Uint16Array(1 << QUICK);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= 16; length += 1) {
    const count = counts[length - 1] ?? 0;
    offset[length] = index - code;
    if (code + count > 1 << length) throw new PictureProblem('broken', 'code lengths');
    for (let number = 0; number < count && length <= QUICK; number += 1) {
      const first = (code + number) << (QUICK - length);
      const entry = (length << 8) | (values[index + number] ?? 0);
      quick.fill(entry, first, first + (1 << (QUICK - length)));
    }
    if (count > 0) lastCode[length] = code + count - 1;
    code += count;
    index += count;
    code <<= 1;
  }
  return { lastCode, offset, values, quick };
}

/** A table for writing. */
export interface HuffmanEncoder {
  readonly counts: Uint8Array;
  readonly values: Uint8Array;
  /** By symbol. */
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

const LONGEST_CODE = 16;

/** The best table for what is to be written (T.81, K.2). No code consists of ones only. */
export function huffmanEncoder(frequencies: Uint32Array): HuffmanEncoder {
  const lengthOf = codeLengths(frequencies);
  const perLength = limited(lengthOf);
  const bySymbol = [...frequencies.keys()].filter((symbol) => (frequencies[symbol] ?? 0) > 0);
  const ordered = bySymbol.toSorted(
    (one, other) => (lengthOf[one] ?? 0) - (lengthOf[other] ?? 0) || one - other,
  );
  const values = Uint8Array.from(ordered);
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    for (let left = perLength[length] ?? 0; left > 0; left -= 1) {
      const symbol = values[index] ?? 0;
      codes[symbol] = code;
      lengths[symbol] = length;
      code += 1;
      index += 1;
    }
    code <<= 1;
  }
  return { counts: Uint8Array.from(perLength.slice(1, 17)), values, codes, lengths };
}

/** Lengths of the symbols 0–255 and of one more, which takes the code of all ones. */
function codeLengths(frequencies: Uint32Array): Int32Array {
  const weights = Float64Array.from({ length: 257 }, (_, symbol) => frequencies[symbol] ?? 0);
  weights[256] = 1;
  const lengths = new Int32Array(257);
  const next = new Int32Array(257).fill(-1);
  for (;;) {
    const least = lightest(weights, -1);
    const second = lightest(weights, least);
    if (second === -1) return lengths;
    weights[least] = (weights[least] ?? 0) + (weights[second] ?? 0);
    weights[second] = 0;
    let end = least;
    for (let at = least; at !== -1; at = next[at] ?? -1) {
      lengths[at] = (lengths[at] ?? 0) + 1;
      end = at;
    }
    next[end] = second;
    for (let at = second; at !== -1; at = next[at] ?? -1) lengths[at] = (lengths[at] ?? 0) + 1;
  }
}

/** Of equals the last one, so that the added symbol gets the longest code. */
function lightest(weights: Float64Array, except: number): number {
  let found = -1;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight > 0 && at !== except && (found === -1 || weight <= (weights[found] ?? 0))) {
      found = at;
    }
  }
  return found;
}

/** How many codes of each length, none longer than 16, without the added symbol (K.2, K.3). */
function limited(lengths: Int32Array): number[] {
  const counts = new Array<number>(64).fill(0);
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  for (let length = 63; length > LONGEST_CODE; length -= 1) {
    while ((counts[length] ?? 0) > 0) {
      let shorter = length - 2;
      while ((counts[shorter] ?? 0) === 0) shorter -= 1;
      counts[length] = (counts[length] ?? 0) - 2;
      counts[length - 1] = (counts[length - 1] ?? 0) + 1;
      counts[shorter + 1] = (counts[shorter + 1] ?? 0) + 2;
      counts[shorter] = (counts[shorter] ?? 0) - 1;
    }
  }
  let longest = LONGEST_CODE;
  while ((counts[longest] ?? 0) === 0) longest -= 1;
  counts[longest] = (counts[longest] ?? 0) - 1;
  return counts;
}
