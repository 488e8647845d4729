/** A number as it stands in a text, whatever digits it is written in. */
export interface ReadNumber {
  /** Offset behind it. */
  readonly end: number;
  /** The same for 300万, 三百万, 3,000,000 and 3000000. */
  readonly value: string;
}

const ARABIC = /(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15}(?!\d))(\.\d{1,9})?([十百千万亿]{0,4})/y;
const CHINESE =
  /[零〇一二三四五六七八九十百千万亿两]{1,20}(?![零〇一二三四五六七八九十百千万亿两])/y;
const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
};

/**
 * Reads the number that begins at an offset; null where none does. Looks at 40 characters at most,
 * so that a long row of digits costs no more than its length.
 */
export function readNumber(text: string, at: number): ReadNumber | null {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(text);
  if (arabic !== null) {
    const [all, whole = '', fraction = '', units = ''] = arabic;
    const value = Number(whole.replaceAll(',', '') + fraction) * factorOf(units);
    return { end: at + all.length, value: String(Number(value.toPrecision(15))) };
  }
  CHINESE.lastIndex = at;
  const written = CHINESE.exec(text)?.[0];
  if (written === undefined) return null;
  const value = chineseValue(written);
  return value === null ? null : { end: at + written.length, value };
}

function factorOf(units: string): number {
  let factor = 1;
  for (const unit of units) factor *= UNITS[unit] ?? 1;
  return factor;
}

/** 二〇二六 digit by digit, 三百零五 by its units; null for what is no number, as 千万 in 千万不要. */
function chineseValue(written: string): string | null {
  const digits = Array.from(written, digitOf);
  if (digits.every((digit) => digit !== null)) return String(Number(digits.join('')));
  const [, high, middle, low = ''] = MYRIADS.exec(written) ?? [];
  const values = [high, middle, low].map((section) => (section === undefined ? 0 : below(section)));
  const [hundredMillions = null, tenThousands = null, ones = null] = values;
  if (hundredMillions === null || tenThousands === null || ones === null) return null;
  if (high === '' || middle === '') return null;
  return String(hundredMillions * 100_000_000 + tenThousands * 10_000 + ones);
}

const MYRIADS = /^(?:([^亿]*)亿)?(?:([^亿万]*)万)?([^亿万]*)$/u;
const BELOW_MYRIAD =
  /^零?(?:([一二三四五六七八九两])千)?零?(?:([一二三四五六七八九两])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/u;

/** The value of a section below ten thousand; null for what is none. */
function below(section: string): number | null {
  const read = BELOW_MYRIAD.exec(section);
  if (read === null) return null;
  const [, thousands = '', hundreds = '', tens = '', ten, ones = ''] = read;
  const tensDigit = ten === undefined ? 0 : (digitOf(tens) ?? 1);
  return (
    (digitOf(thousands) ?? 0) * 1_000 +
    (digitOf(hundreds) ?? 0) * 100 +
    tensDigit * 10 +
    (digitOf(ones) ?? 0)
  );
}

function digitOf(character: string): number | null {
  if (character === '〇') return 0;
  if (character === '两') return 2;
  const digit = character === '' ? -1 : DIGITS.indexOf(character);
  return digit === -1 ? null : digit;
}
