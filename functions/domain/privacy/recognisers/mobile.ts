import type { DigitWindow } from '../digit-windows.ts';
import { impersonalNumber, label, labelOf } from '../labels.ts';
import type { Finding, Reading, Recogniser } from '../reading.ts';

const LABEL = label('手机|电话|联系方式|移动电话|号码|TEL|Mobile|Phone|致电|拨打|短号|联系');

/** Mobile numbers of the mainland: 11 digits from 13 to 19, with or without +86. */
export const mobile: Recogniser = {
  id: 'mobile',
  find: (reading) => reading.windows.flatMap((window) => judged(reading, window)),
};

function judged(reading: Reading, { digits, start, end }: DigitWindow): readonly Finding[] {
  if (!/^(?:0{0,2}86)?1[3-9]\d{9}$/.test(digits)) return [];
  const { text } = reading;
  if (/[0-9*_@.]/.test(text.charAt(start - 1)) && text.charAt(start - 1) !== '') return [];
  if (/[A-Za-z0-9*_@]/.test(text.charAt(end)) || /^[.]\d/.test(text.slice(end, end + 2))) return [];
  const labelled = labelOf(reading, start, LABEL);
  if (labelled === null) {
    if (/[A-Za-z]/.test(text.charAt(start - 1))) return [];
    if (/-$/.test(text.slice(0, start).slice(-1)) || /^-\d/.test(text.slice(end, end + 2)))
      return [];
    if (/^(?:元|万|亩|平方|吨|户|人次)/.test(text.slice(end, end + 2))) return [];
    if (labelOf(reading, start, impersonalNumber) !== null) return [];
  }
  const first = text.charAt(start - 1) === '+' ? start - 1 : start;
  const rule = labelled === null ? 'mobile.shape' : 'mobile.labelled';
  const score = labelled === null ? 0.85 : 0.99;
  return [
    {
      type: 'mobile',
      action: 'mask',
      start: first,
      end,
      rule,
      score,
      label: labelled ?? undefined,
    },
  ];
}
