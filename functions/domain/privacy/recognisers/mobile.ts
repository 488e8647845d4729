import type { DigitWindow } from '../reading/digit-windows.ts';
import { label, labelOf, vetoOf } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { weighed } from './weighing.ts';

const LABEL = label(
  '手机|电话|联系方式|移动电话|联系号码|手机号|来电|热线|TEL|Mobile|Phone|致电|拨打|请打|短号|联系|微信同号|微信|支付宝|电联|短信|回电',
);
const NUMBER = /^(?:(?:00)?86)?1[3-9]\d{9}$/;
/** What stands behind an amount or a size. */
const MEASURE = /^ ?(?:元|万|亿|亩|平方|㎡|吨|户|人次|件|公斤|千克|立方|米|头|株|%)/;

/** Cut with commas, 138,0000,1111: an amount is cut every three digits. */
const CUT_BY_COMMAS = /(?<![\d,.A-Za-z])1[3-9]\d ?[,、] ?\d{4} ?[,、] ?\d{4}(?![\d,.A-Za-z])/g;
/** Of other countries, Hong Kong, Macao and Taiwan, behind a plus sign or 00 (E.164). */
const ABROAD =
  /(?<![\w+.]|\d )(?:\+|00(?=852|853|886))(?!0|86[- ]?(?:0|1|\(|[2-9]\d{1,2}[- ]))(?:85[23]|886|[1-9]\d{0,2})(?:[ -]?\(?\d{1,5}\)?){2,5}(?![\w.]|-\d)/g;

/** Mobile numbers of the mainland: 11 digits from 13 to 19, with or without +86 or 0086. */
export const mobile: Recogniser = {
  id: 'mobile',
  find: (reading) => [
    ...reading.windows.flatMap((window) => judged(reading, window)),
    ...shaped(reading, CUT_BY_COMMAS, 'mobile.commas'),
    ...shaped(reading, ABROAD, 'mobile.abroad').filter(
      ({ start, end }) => digitsIn(reading.text.slice(start, end)) >= 9,
    ),
  ],
};

function shaped(reading: Reading, shape: RegExp, rule: string): readonly Finding[] {
  return [...reading.text.matchAll(shape)].map((match) => {
    const start = match.index;
    const claim = {
      type: 'mobile',
      rule,
      start,
      end: start + match[0].length,
      shape: 0.85,
    } as const;
    const labelled = labelOf(reading, start, LABEL);
    const veto = labelled === null ? vetoOf(reading, start) : null;
    return weighed(claim, { label: labelled, veto });
  });
}

function digitsIn(value: string): number {
  return value.replace(/\D/g, '').length;
}

function judged(reading: Reading, window: DigitWindow): readonly Finding[] {
  if (!NUMBER.test(window.digits) || !isApart(reading.text, window)) return [];
  const start = withCountryCode(reading.text, window.start);
  const labelled = labelOf(reading, start, LABEL);
  // Without a label a number is cut as people cut it, and does not run over the end of a line.
  if (labelled === null && (window.broken || !isSpoken(window))) return [];
  if (labelled === null && /[A-Za-z]/.test(reading.text.charAt(start - 1))) return [];
  if (MEASURE.test(reading.text.slice(window.end, window.end + 4))) return [];
  const veto = labelled === null ? vetoOf(reading, start) : null;
  const rule = labelled === null ? 'mobile.shape' : 'mobile.labelled';
  const claim = { type: 'mobile', rule, start, end: window.end, shape: 0.85 } as const;
  return [weighed(claim, { label: labelled, veto })];
}

/** Not a piece of a longer code: ZB-138-0000-1234, 13800001111.50, 2024-13800001111-01. */
function isApart(text: string, { start, end }: DigitWindow): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (/[0-9*_@＊]$/.test(before)) return false;
  const pair = /(?:^|\D)1[3-9]\d{9}-$/.test(text.slice(Math.max(0, start - 13), start));
  if (/[A-Za-z0-9][-.]$/.test(before) && !pair) return false;
  const after = text.slice(end, end + 14);
  if (/^[A-Za-z0-9*_@＊]/.test(after)) return false;
  if (/^\.\d{1,2}(?!\d)/.test(after)) return false;
  return !/^-\d/.test(after) || /^-1[3-9]\d{9}(?!\d)/.test(after);
}

/** 138 0000 1111, 138-00001111, one group, or digit by digit. */
function isSpoken({ joints, groups }: DigitWindow): boolean {
  if (groups <= 3) return true;
  return groups <= 5 && !/[.·]/.test(joints);
}

/** The + and the bracket of a country code belong to the number. */
function withCountryCode(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 2), start);
  return start - (/[(+]{0,2}$/.exec(before)?.[0].replace(/^\((?!\+)/, '').length ?? 0);
}
