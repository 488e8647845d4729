import type { Finding, Reading, Recogniser } from '../reading.ts';

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const LETTER = '[A-HJ-NP-Za-hj-np-z]';
const SIGN = '[A-HJ-NP-Za-hj-np-z0-9]';
const PLATE = new RegExp(
  `${PROVINCE}${LETTER}[ ·.-]?(?:${SIGN}{5,6}|${SIGN}{4}[挂学警港澳])(?![A-Za-z0-9])`,
  'g',
);
const OFFICIAL = /(?:公务用车|公车|执法车|警车|救护车|校车|公交车|执法车辆)[^。\n]{0,10}$/;

/** Number plates, ordinary and new-energy; a plate needs at least one digit. */
export const plate: Recogniser = {
  id: 'plate',
  find: (reading) => [...reading.text.matchAll(PLATE)].flatMap((match) => judged(reading, match)),
};

function judged(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const value = match[0];
  if (!/\d/.test(value.slice(2))) return [];
  const before = reading.text.slice(Math.max(0, match.index - 20), match.index);
  const official = OFFICIAL.test(before) || value.endsWith('警');
  return [
    {
      type: 'plate',
      action: official ? 'keep' : 'mask',
      start: match.index,
      end: match.index + value.length,
      rule: official ? 'plate.official' : 'plate.shape',
      score: 0.92,
      role: official ? 'official' : undefined,
    },
  ];
}
