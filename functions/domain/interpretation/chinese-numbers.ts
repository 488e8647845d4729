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

/** A count as plans write it: Arabic digits, Chinese numerals below 1,000, or 半 for a half. */
export const countPattern = '(?:\\d{1,3}|[一二两三四五六七八九十百]{1,5}|半)';

/** The number of a text that matches {@link countPattern}; null for anything else. */
export function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '半') return 0.5;
  if (!/^[零〇一二两三四五六七八九十百]+$/u.test(text)) return null;
  let total = 0;
  let pending: number | null = null;
  for (const character of text) {
    const unit = character === '百' ? 100 : character === '十' ? 10 : null;
    if (unit === null) {
      if (pending !== null && pending !== 0) return null;
      pending = digits[character] ?? 0;
      continue;
    }
    total += (pending ?? 1) * unit;
    pending = null;
  }
  return total + (pending ?? 0);
}
