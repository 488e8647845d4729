const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a number below 10,000 in Chinese numerals, or of any in digits; null for others. */
export function numberOf(written: string): number | null {
  const plain = written.normalize('NFKC').replaceAll(',', '');
  if (/^\d+(?:\.\d+)?$/u.test(plain)) return Number(plain);
  let total = 0;
  let pending: number | null = null;
  for (const character of plain) {
    const digit = digits[character];
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
      continue;
    }
    const scale = scales[character];
    if (scale === undefined) return null;
    total += (pending ?? 1) * scale;
    pending = null;
  }
  return plain === '' ? null : total + (pending ?? 0);
}
