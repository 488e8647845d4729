import type { Finding, Reading, Recogniser } from '../reading.ts';
import { labelledValues } from './labelled-value.ts';

const always = (): 'mask' => 'mask';
const KINDS = [
  {
    type: 'passport',
    rule: 'passport.labelled',
    label: '护照|passport',
    value: /^[A-Za-z]{0,3}\d{6,10}$/,
    action: always,
  },
  {
    type: 'permit',
    rule: 'permit.labelled',
    label:
      '通行证|台胞证|回乡证|居住证|居留证|居留身份证|旅行证|港澳证|外国人永久居留身份证|工作许可证?',
    value: /^[A-Za-z]{0,4}[0-9-]{6,20}[A-Za-z]?$/,
    action: always,
  },
] as const;

const SHAPES = [
  'E[A-HJ-NP-Z0-9]\\d{7}',
  'G\\d{8}',
  '[HM]\\d{8}(?:\\d{2})?',
  'C[A-HJ-NP-Z0-9]\\d{7}',
].join('|');
const SHAPE = new RegExp(`(?<![A-Za-z0-9])(?:${SHAPES})(?![A-Za-z0-9-])`, 'g');

/** Passports and travel permits: any code under the label, the known shapes beside a person. */
export const passport: Recogniser = {
  id: 'passport',
  find: (reading) => [
    ...labelledValues(reading, KINDS),
    ...[...reading.text.matchAll(SHAPE)].flatMap((match) => bare(reading, match)),
  ],
};

/** A bare shape is also a product code; only a person's words around it make it a document. */
function bare(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const around = reading.text.slice(Math.max(0, match.index - 16), match.index);
  if (!/[护照证件籍]|姓名|旅客|出境|入境/.test(around)) return [];
  return [
    {
      type: /^[EG]/.test(match[0]) ? 'passport' : 'permit',
      action: 'mask',
      start: match.index,
      end: match.index + match[0].length,
      rule: 'passport.shape',
      score: 0.7,
    },
  ];
}
