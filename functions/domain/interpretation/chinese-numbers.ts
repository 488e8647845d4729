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
const multipliers: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};

/** The value of one Chinese digit; null for any other character. */
export function chineseDigit(character: string): number | null {
  return digits[character] ?? null;
}

/** 十, 百, 千, 万 and 亿; null for any other character. */
export function chineseMultiplier(character: string): number | null {
  return multipliers[character] ?? null;
}

/**
 * A whole number in Chinese numerals: 一万五千, 三十, and digit by digit 二〇二六. Null for anything
 * else; 三五 is 三 or 五 and no number.
 */
export function spelledNumber(text: string): number | null {
  if (/^[零〇一二三四五六七八九]{4}$/u.test(text)) {
    return Number([...text].map((digit) => digits[digit]).join(''));
  }
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  for (const character of text) {
    const digit = digits[character];
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
      continue;
    }
    const unit = multipliers[character];
    if (unit === undefined) return null;
    if (unit >= 1e4) {
      total = (total + section + (pending ?? (section + total === 0 ? 1 : 0))) * unit;
      section = 0;
    } else {
      section += (pending ?? 1) * unit;
    }
    pending = null;
  }
  return text === '' ? null : total + section + (pending ?? 0);
}

/** A count as plans write it: Arabic digits, Chinese numerals below 1,000, or 半 for a half. */
export const countPattern = '(?:\\d{1,3}|[一二两三四五六七八九十百]{1,5}|半)';

/** The number of a text that matches {@link countPattern}; null for anything else. */
export function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '半') return 0.5;
  return /^[零〇一二两三四五六七八九十百]+$/u.test(text) ? spelledNumber(text) : null;
}
