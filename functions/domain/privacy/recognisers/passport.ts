import { lineAround } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { type LabelledValue, labelledValues } from './labelled-value.ts';

const always = (): 'mask' => 'mask';
const KINDS: readonly LabelledValue[] = [
  {
    type: 'passport',
    rule: 'passport.labelled',
    label: '护照|护照本|护照原件|护照旧号|护照新号|旅行证件|出国证件|passport|新护照|旧护照',
    value: /^(?=(?:[A-Za-z-]*\d){5})[A-Za-z0-9-]{6,14}$/,
    verdict: always,
  },
  {
    type: 'permit',
    rule: 'permit.labelled',
    label:
      '通行证|台胞证|回乡证|居住证|居留证|居留身份证|居留许可|旅行证|港澳证|台湾证|永久居留身份证|永居证|出入境证|出入境证件|边境证|签证|签注|工作许可|工作许可证|海员证|暂住证|旧证|新证|入台证',
    value: /^(?=(?:[A-Za-z-]*\d){6})[A-Za-z0-9-]{6,22}$/,
    verdict: always,
  },
];

const SHAPES = [
  'E[A-HJ-NP-Z0-9]\\d{7}',
  '[GK]\\d{8}',
  '[DSP]E?\\d{7,8}',
  '[HM]\\d{8}(?:\\d{2})?',
  'C[A-HJ-NP-Z0-9]\\d{7}',
  'W\\d{8}',
  '[LT]\\d{8}',
].join('|');
const SHAPE = new RegExp(`(?<![A-Za-z0-9-])(?:${SHAPES})(?![A-Za-z0-9-])`, 'g');
const TRAVEL =
  /护照|通行证|回乡证|台胞证|证件|出境|入境|旅客|国籍|外籍|外国|外教|留学|出国|归国|机票|航班|登机|口岸|海关|领事|使馆|公证|移民|旅行|探亲|境外|海外|签证|签注|港澳|台湾/;
const PRODUCT = /型号|批号|编号|规格|产品|设备|货号|牌号|零件|机型/;

const labelled = labelledValues(KINDS);

/** Passports and travel permits: any code under the label, the known shapes among travel words. */
export const passport: Recogniser = {
  id: 'passport',
  find: (reading) => [
    ...labelled(reading),
    ...[...reading.text.matchAll(SHAPE)].flatMap((match) => bare(reading, match)),
  ],
};

/** A bare shape is also a product code; only words of travel in its line make it a document. */
function bare(reading: Reading, match: RegExpExecArray): readonly Finding[] {
  const line = lineAround(reading.text, match.index, 80);
  const before = reading.text.slice(Math.max(0, match.index - 10), match.index);
  if (!TRAVEL.test(line) || PRODUCT.test(before)) return [];
  return [
    {
      type: /^[EGDSPK]/.test(match[0]) ? 'passport' : 'permit',
      action: 'mask',
      start: match.index,
      end: match.index + match[0].length,
      rule: 'passport.shape',
      score: 0.7,
      scoreBefore: 0.4,
    },
  ];
}
