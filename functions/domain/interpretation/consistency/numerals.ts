import { chineseDigit, chineseMultiplier, spelledNumber } from '../chinese-numbers.ts';

/** A number with digits or in Chinese numerals, 万 and 亿 included; 半 stands apart. */
export const numberPattern =
  '(?:(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,15})(?:\\.\\d{1,6})?(?:[百千万亿]{1,2})?' +
  '|[零〇一二两三四五六七八九十百千万亿]{1,14}(?:点[零〇一二三四五六七八九]{1,4}(?=[万亿成折%元倍]))?[万亿]{0,2})';

/** The value of a text that matches {@link numberPattern}; null where it is no number after all. */
export function numberOf(text: string): number | null {
  const arabic = /^([\d,.]+)([百千万亿]*)$/u.exec(text);
  if (arabic !== null) {
    const [, written = '', tail = ''] = arabic;
    return [...tail].reduce(
      (value, unit) => value * (chineseMultiplier(unit) ?? 1),
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
    (sum, digit, at) => sum + (chineseDigit(digit) ?? 0) / 10 ** (at + 1),
    0,
  );
  return [...tail].reduce((sum, unit) => sum * (chineseMultiplier(unit) ?? 1), value + fraction);
}
