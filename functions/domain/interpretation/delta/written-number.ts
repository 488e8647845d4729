import { spelledNumber } from '../chinese-numbers.ts';

/** The value of a number in digits or in Chinese numerals; null for what is none. */
export function numberOf(written: string): number | null {
  const plain = written.normalize('NFKC').replaceAll(',', '');
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : spelledNumber(plain);
}
