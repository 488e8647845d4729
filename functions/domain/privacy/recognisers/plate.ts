import { label, labelOf, lineAround } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser, Span } from '../reading/reading.ts';
import { labelEvidence } from './weighing.ts';

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const LETTER = '[A-HJ-NP-Za-hj-np-z]';
const SIGN = '[A-HJ-NP-Za-hj-np-z0-9]';
const TAIL = '[挂学警港澳使领临试超]';
const GAP = '[ ·.\\-*]{0,2}';
/** Ordinary and new-energy plates, trailers, learners, embassies; tractors as 浙02K7731. */
const PLATE = new RegExp(
  `${PROVINCE} ?${LETTER}${GAP}(?:${SIGN}{5,6}|${SIGN}{3,5}${TAIL}|${SIGN}{2,3} ${SIGN}{2,3})(?![A-Za-z0-9*])` +
    `|${PROVINCE}\\d{2}${GAP}${LETTER}?${SIGN}{4,5}(?![A-Za-z0-9*])|使\\d{6}(?!\\d)|WJ${PROVINCE}?\\d{4,5}${LETTER}?`,
  'g',
);
const LABEL = label('车牌|车牌照|号牌|牌照|车号|电动车牌|号牌号码|挂牌');
const LABELLED =
  /(?:车牌|号牌|牌照|车号|原挂|挂)[号码照]{0,2}[是为:"“( ]{0,4}([\u4e00-\u9fff]{0,3}[A-Za-z][·.\- ]?[A-Za-z0-9]{4,7})(?![A-Za-z0-9*])/g;
/** Words for the vehicles of an organ, before or behind the plate. */
const OFFICIAL_BEFORE =
  /(?:公务用车|公务车|公车|用车|执法车|执法车辆|警车|救护车|消防车|校车|公交车|环卫车|洒水车|工程车|指挥车|军车|保留车辆|涉改车辆|保障车辆|派车|公务车辆)[^。\n]{0,24}$/;
const OFFICIAL_BEHIND =
  /^[^。,;\n]{0,3}\(?[^。,;\n()]{0,6}(?:公务|公车|执法|警车|救护车|消防车|校车|单位车|洒水|[局委办府院队所站]\)|人大|政协|中心|公司)/;
const OFFICIAL_LINE = /洒水车|环卫车|垃圾车|救护车|消防车|警车|公务用车|执法车/;

/** Number plates; one needs at least one digit, and is no model (型) of a machine. */
export const plate: Recogniser = {
  id: 'plate',
  find: (reading) => [
    ...[...reading.text.matchAll(PLATE)].flatMap((match) =>
      judged(reading, { start: match.index, end: match.index + match[0].length }, 'plate.shape'),
    ),
    ...[...reading.text.matchAll(LABELLED)].flatMap((match) => {
      const end = match.index + match[0].length;
      const value = { start: end - (match[1]?.length ?? 0), end };
      return judged(reading, value, 'plate.labelled');
    }),
  ],
};

function judged(reading: Reading, { start, end }: Span, rule: string): readonly Finding[] {
  const { text } = reading;
  const value = text.slice(start, end);
  if (!/\d/.test(value.slice(1)) || /^ ?(?:型|款|系列|级|标准)/.test(text.slice(end, end + 3)))
    return [];
  const labelled = labelOf(reading, start, LABEL);
  if (
    labelled === null &&
    /(?:型号|规格|编号|文号|批号)[:为]?$/.test(text.slice(Math.max(0, start - 6), start))
  )
    return [];
  const official = isOfficial(reading, { start, end });
  return [
    {
      type: 'plate',
      action: official ? 'keep' : 'mask',
      start,
      end,
      rule: official ? 'plate.official' : rule,
      score: labelled === null ? 0.88 : 0.95,
      scoreBefore: 0.88,
      label: labelled ?? undefined,
      evidence: labelEvidence(labelled, 0.07),
      role: official ? 'official' : undefined,
      kept: official ? 'organisation' : undefined,
    },
  ];
}

function isOfficial({ text, columns }: Reading, { start, end }: Span): boolean {
  if (text.charAt(end - 1) === '警') return true;
  if (columns.at(start) !== null && OFFICIAL_LINE.test(lineAround(text, start, 60))) return true;
  const before = text.slice(Math.max(0, start - 30), start);
  return OFFICIAL_BEFORE.test(before) || OFFICIAL_BEHIND.test(text.slice(end, end + 12));
}
