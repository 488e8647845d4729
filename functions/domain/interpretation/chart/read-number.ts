/** What a cell of a table says to somebody who wants to draw it. */
export type CellReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The number as printed, without its unit: 约1,234. */
      readonly printed: string;
      /** 万元, 人, %; empty when the cell names none. */
      readonly unit: string;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'words' };

const missing = new Set([
  '',
  '-',
  '–',
  '—',
  '——',
  '/',
  '…',
  '……',
  '无',
  '暂无',
  '不详',
  '无数据',
  'N/A',
]);

/** 约 tells of a number that was rounded; 超过 or 以上 give a bound and no number. */
const number =
  /^((?:约|大约|≈)?)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?)(\p{L}{0,6}(?:\/\p{L}{1,4})?|%|‰|℃|㎡|m[²³])$/u;

/**
 * Reads a cell: a number with or without thousands separators, sign, 约 and unit; a sign for a
 * missing value; or words. What is not surely one number is words.
 */
export function readCell(text: string): CellReading {
  const bare = plain(text);
  if (missing.has(bare)) return { kind: 'missing' };
  const match = number.exec(bare);
  if (match === null) return { kind: 'words' };
  const [, about = '', sign = '', digits = '', unit = ''] = match;
  if (/^(?:余|多|以上|以下|左右)|(?:以上|以下|左右|余|多)$/u.test(unit)) return { kind: 'words' };
  // A year counts nothing.
  if (unit === '年' && /^(?:19|20)\d\d$/u.test(digits)) return { kind: 'words' };
  const value = Number(`${sign}${digits.replaceAll(',', '')}`);
  return { kind: 'number', value, printed: `${about}${sign}${digits}`, unit };
}

/** The unit that a head names in brackets or after a comma: 补贴金额（万元）, 金额/万元. */
export function unitOfHead(text: string): string | null {
  const bare = plain(text);
  const match = /(?:\(|,|单位:)([^(),]{1,8})\)?$/u.exec(bare) ?? /^[^/]+\/([^/]{1,6})$/u.exec(bare);
  const unit = match?.[1]?.replace(/^单位:?/u, '') ?? '';
  return /^(?:\p{L}{1,6}(?:\/\p{L}{1,4})?|%|‰|℃|㎡|m[²³])$/u.test(unit) ? unit : null;
}

/** A head without the unit in its brackets. */
export function nameOfHead(text: string): string {
  const bare = text.replace(/\s+/gu, '');
  return unitOfHead(text) === null
    ? bare
    : bare.replace(/(?:[（(][^（）()]*[）)]|[，,/][^，,/]*)$/u, '');
}

/** Full-width signs and the many minus signs as one; without white space. */
function plain(text: string): string {
  return text
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−－﹣]/gu, '-')
    .replace(/\s+/gu, '');
}

const multipliers: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
];

/** 万元 as ten thousand of 元. */
export function partUnit(unit: string): { readonly factor: number; readonly base: string } {
  const found = multipliers.find(([word]) => unit.startsWith(word));
  return found === undefined
    ? { factor: 1, base: unit }
    : { factor: found[1], base: unit.slice(found[0].length) };
}
