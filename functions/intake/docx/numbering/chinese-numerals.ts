const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';

/** 一, 二, …, 一〇: digit by digit. */
export function digitByDigit(value: number): string {
  return [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');
}

/** 一, …, 十, 十一, …, 九十九; from a hundred on digit by digit, as Word has it. */
export function counting(value: number): string {
  return value < 100 ? spoken(value, chinese) : digitByDigit(value);
}

/** 一百零一, 一千二百三十四, 一万. */
export function countingThousand(value: number): string {
  return spoken(value, chinese);
}

/** 壹, 贰, …, 壹拾. */
export function legal(value: number): string {
  return spoken(value, {
    digits: legalDigits,
    units: ['', '拾', '佰', '仟'],
    zero: '零',
    one: 'kept',
  });
}

/** 一, 十一, 百一: neither a one before 十, 百 and 千 nor a zero. */
export function japaneseCounting(value: number): string {
  return spoken(value, { ...chinese, zero: '', one: 'dropped' });
}

interface Numerals {
  readonly digits: string;
  readonly units: readonly string[];
  /** Said for zeros between digits. */
  readonly zero: string;
  /** Whether 一 is said before a unit: always, not before a leading 十, or never. */
  readonly one: 'kept' | 'droppedFirst' | 'dropped';
}

const chinese: Numerals = {
  digits,
  units: ['', '十', '百', '千'],
  zero: '零',
  one: 'droppedFirst',
};

function spoken(value: number, numerals: Numerals): string {
  if (value === 0) return numerals.zero === '' ? digits.charAt(0) : numerals.zero;
  const myriads = Math.floor(value / 10_000);
  const rest = value % 10_000;
  if (myriads === 0) return belowMyriad(rest, numerals, true);
  const head = `${spoken(myriads, numerals)}万`;
  if (rest === 0) return head;
  return `${head}${rest < 1000 ? numerals.zero : ''}${belowMyriad(rest, numerals, false)}`;
}

function belowMyriad(value: number, numerals: Numerals, isFirst: boolean): string {
  let text = '';
  let skipped = false;
  const written = String(value);
  for (let at = 0; at < written.length; at += 1) {
    const digit = Number(written.charAt(at));
    const unit = written.length - 1 - at;
    if (digit === 0) {
      skipped = true;
      continue;
    }
    if (skipped) text += numerals.zero;
    skipped = false;
    const silent = digit === 1 && unit > 0 && dropsOne(numerals, unit, isFirst && text === '');
    text += `${silent ? '' : numerals.digits.charAt(digit)}${numerals.units[unit] ?? ''}`;
  }
  return text;
}

function dropsOne({ one }: Numerals, unit: number, leads: boolean): boolean {
  if (one === 'droppedFirst') return unit === 1 && leads;
  return one === 'dropped';
}
