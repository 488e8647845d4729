import type { DigitWindow } from '../reading/digit-windows.ts';
import { type LabelSpan, label, labelOf, vetoOf } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { isPlausibleResidentNumber, passesCheck } from './resident-number.ts';
import { type Claim, weighed } from './weighing.ts';

/** Words for resident IDs, also where they head a column. */
export const residentLabel = label(
  '身份证号|身份证编号|居民身份证号|公民身份证号|身份证|身份证件|一代证|二代证|公民身份|身份号|身份代码|身份号码|居民证|居民身份|身证|社会保障号|证件|证号|身份|ID|IDNO|id_no|id_card|idcard|居民身份|永居证|永久居留身份证',
  true,
);
/** Labels under which a number is a resident ID whatever its digits say. */
const STRICT = label('身份证|身份证件|公民身份|身份号|身份代码|身份号码|居民身份|身证|证件|身份');

/**
 * Resident ID numbers, 18 and 15 digits, of residents of Hong Kong, Macao and Taiwan (81–83) and of
 * permanent residents (9…) too. Under its label a number counts whatever its check digit says;
 * without one, region, date and check digit must fit.
 */
export const residentId: Recogniser = {
  id: 'residentId',
  find: (reading) => reading.windows.flatMap((window) => judged(reading, window)),
};

function judged(reading: Reading, window: DigitWindow): readonly Finding[] {
  const { digits, start } = window;
  if (digits.length < 14 || digits.length > 19 || !standsAlone(reading.text, window)) return [];
  const claim = residentClaim(window);
  const plausible = isPlausibleResidentNumber(digits);
  const labelled = labelOf(reading, start, residentLabel) ?? labelBehind(reading.text, window.end);
  // Over the end of a line, or next to another number, only the exact lengths are one number.
  if ((window.broken || window.groups > 1) && !plausible) return [];
  const strict = plausible || (digits.length >= 15 && labelOf(reading, start, STRICT) !== null);
  if (labelled !== null && strict) {
    const veto = plausible ? null : vetoOf(reading, start);
    return [weighed({ ...claim, rule: 'residentId.labelled' }, { label: labelled, veto })];
  }
  if (!plausible)
    return endsInX(window)
      ? [weighed({ ...claim, shape: 0.6 }, { veto: vetoOf(reading, start) })]
      : [];
  if (digits.length === 15 && window.groups > 1) return [];
  const veto = vetoOf(reading, start);
  if (veto === null && claim.checksum !== 'passed' && cellIsAnother(reading, start)) return [];
  return [weighed(claim, { veto })];
}

/** Seventeen digits and an X behind the code of a province: nothing else is written so. */
function endsInX({ digits, groups }: DigitWindow): boolean {
  return groups === 1 && /^[1-8][1-7]\d{15}X$/.test(digits);
}

/** 持110105…的身份证: the word may also follow the number. */
function labelBehind(text: string, end: number): LabelSpan | null {
  const match = /^ ?的?\(?(?:居民)?身份证/.exec(text.slice(end, end + 8));
  return match === null ? null : { start: end, end: end + match[0].length, kind: 'label' };
}

/** What the digits alone make probable; a wrong check digit or fifteen digits are not enough. */
export function residentClaim({ digits, start, end }: DigitWindow): Claim {
  const plausible = isPlausibleResidentNumber(digits);
  const checksum = digits.length === 18 ? (passesCheck(digits) ? 'passed' : 'failed') : undefined;
  const rule = checksum === 'passed' ? 'residentId.checked' : 'residentId.dated';
  const shape = plausible ? (digits.length === 18 ? 0.5 : 0.4) : 0.35;
  return { type: 'residentId', rule, start, end, shape, checksum };
}

/** In a column of cards a number whose date happens to fit is a card. */
function cellIsAnother(reading: Reading, at: number): boolean {
  const header = reading.columns.at(at)?.header;
  return header !== undefined && /卡|账|帐|存折|电话|手机/.test(header);
}

/** Not a piece of a longer code, and not masked in part. */
export function standsAlone(text: string, { start, end }: DigitWindow): boolean {
  if (/[A-Za-z0-9*_＊✱×]/.test(text.charAt(start - 1))) return false;
  return !/[A-Za-z0-9*_＊✱]/.test(text.charAt(end)) && !/^-[A-Za-z]/.test(text.slice(end, end + 2));
}
