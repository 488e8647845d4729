import {
  counting,
  countingThousand,
  digitByDigit,
  japaneseCounting,
  legal,
} from './chinese-numerals.ts';

type Format = (value: number) => string;

/** The formats of w:numFmt (ISO/IEC 29500-1, 17.18.59) that are met in Chinese and Western files. */
const formats: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  numberInDash: (value) => `- ${value} -`,
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseDigital: digitByDigit,
  chineseCountingThousand: countingThousand,
  taiwaneseCountingThousand: countingThousand,
  chineseLegalSimplified: legal,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  japaneseCounting,
  koreanDigital2: digitByDigit,
  ideographEnclosedCircle: enclosed(0x3220, 10),
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  chicago: (value) => repeated('*†‡§', value),
  none: () => '',
};

/**
 * A number as Word shows it. What Word itself does not know it shows in Arabic digits.
 *
 * @param format the value of w:numFmt, for example `chineseCounting`
 */
export function formatNumber(value: number, format: string): string {
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return (known ?? String)(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Characters that Unicode has for the first numbers only; the others are plain digits. */
function enclosed(first: number, count: number): Format {
  return (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

function cycle(signs: string): Format {
  return (value) => (value < 1 ? String(value) : signs.charAt((value - 1) % signs.length));
}

/** A, …, Z, AA, BB: a letter comes again, once more for each time through the alphabet. */
function letters(value: number): string {
  return repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ', value);
}

/** Longer runs of one sign say nothing to a reader and are how a file makes text out of nothing. */
const longestRun = 30;

function repeated(signs: string, value: number): string {
  const times = Math.ceil(value / signs.length);
  if (value < 1 || times > longestRun) return String(value);
  return signs.charAt((value - 1) % signs.length).repeat(times);
}

const romanNumerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let rest = value;
  for (const [worth, sign] of romanNumerals) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
