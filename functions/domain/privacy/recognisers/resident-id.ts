import type { DigitWindow } from '../digit-windows.ts';
import { impersonalNumber, label, labelOf } from '../labels.ts';
import type { Finding, Reading, Recogniser } from '../reading.ts';
import { isPlausibleResidentNumber, passesCheck } from '../resident-number.ts';

const LABEL = label('身份证|身份证件|公民身份|身份号|身份代码|证件|居民证|身证|证号|ID');

/**
 * Resident ID numbers, 18 and 15 digits. Under its label a number counts whatever its check digit
 * says, because a mistyped number is still a leak; without one, region and date must be plausible.
 */
export const residentId: Recogniser = {
  id: 'residentId',
  find: (reading) => reading.windows.flatMap((window) => judged(reading, window)),
};

function judged(reading: Reading, window: DigitWindow): readonly Finding[] {
  const { digits, start, end } = window;
  if (digits.length < 14 || digits.length > 19) return [];
  if (/[A-Za-z0-9*_]/.test(reading.text.charAt(start - 1))) return [];
  if (/[A-Za-z0-9*_]/.test(reading.text.charAt(end))) return [];
  const labelled = labelOf(reading, start, LABEL);
  const plausible = isPlausibleResidentNumber(digits);
  const checksum = digits.length === 18 ? (passesCheck(digits) ? 'passed' : 'failed') : undefined;
  const found = { type: 'residentId', action: 'mask', start, end, checksum } as const;
  if (labelled !== null && (plausible || digits.length >= 15)) {
    const score = plausible && checksum !== 'failed' ? 0.99 : 0.85;
    return [{ ...found, rule: 'residentId.labelled', score, label: labelled }];
  }
  if (!plausible || labelOf(reading, start, impersonalNumber) !== null) return [];
  if (checksum === 'passed') return [{ ...found, rule: 'residentId.checked', score: 0.95 }];
  if (digits.length === 15 && window.groups > 1) return [];
  return [{ ...found, rule: 'residentId.dated', score: 0.6 }];
}
