/** A number with digits or in Chinese numerals, 万 and 亿 included; 半 stands apart. */
export const numberPattern =
  '(?:(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,15})(?:\\.\\d{1,6})?(?:[百千万亿]{1,2})?' +
  '|[零〇一二两三四五六七八九十百千万亿]{1,14}(?:点[零〇一二三四五六七八九]{1,4}(?=[万亿成折%元倍]))?[万亿]{0,2})';

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

/** The value of a text that matches {@link numberPattern}; null where it is no number after all. */
export function numberOf(text: string): number | null {
  const arabic = /^([\d,.]+)([百千万亿]*)$/u.exec(text);
  if (arabic !== null) {
    const [, written = '', tail = ''] = arabic;
    return [...tail].reduce(
      (value, unit) => value * (multipliers[unit] ?? 1),
      Number(written.replaceAll(',', '')),
    );
  }
  const spelled =
    /^([零〇一二两三四五六七八九十百千万亿]+)(?:点([零〇一二三四五六七八九]+)([万亿]*))?$/u.exec(
      text,
    );
  if (spelled === null) return null;
  const [, whole = '', decimals = '', tail = ''] = spelled;
  const value = spelledNumber(whole);
  if (value === null || decimals === '') return value;
  const fraction = [...decimals].reduce(
    (sum, digit, at) => sum + (digits[digit] ?? 0) / 10 ** (at + 1),
    0,
  );
  return [...tail].reduce((sum, unit) => sum * (multipliers[unit] ?? 1), value + fraction);
}

/** 一万五千, 三十, 二〇二六; 三五 is 三 or 五 and no number. */
function spelledNumber(text: string): number | null {
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
    const unit = multipliers[character] ?? 1;
    if (unit >= 1e4) {
      total = (total + section + (pending ?? (section + total === 0 ? 1 : 0))) * unit;
      section = 0;
    } else {
      section += (pending ?? 1) * unit;
    }
    pending = null;
  }
  return total + section + (pending ?? 0);
}
