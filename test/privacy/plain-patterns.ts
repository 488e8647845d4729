import type { InterchangeType } from '../../functions/domain/privacy/interchange.ts';
import type { Detected, Detector } from './detect.ts';

/** What an afternoon with regular expressions gives: the floor that any engine has to leave. */
const patterns: readonly (readonly [InterchangeType, RegExp])[] = [
  ['ID_CARD', /(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)/g],
  ['BANK_CARD', /(?<!\d)(?:62|4|5)\d{14,18}(?!\d)/g],
  ['PHONE', /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/g],
  ['EMAIL', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  [
    'PLATE',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z0-9]{5,6}/g,
  ],
  ['PASSPORT', /(?<![A-Za-z0-9])[EGDP]\d{8}(?!\d)/g],
  ['BIRTH_DATE', /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?=出?生)/g],
  ['ADDRESS', /(?<=住址?[:：]?)[\u4e00-\u9fff]{2,20}\d+号(?:\d+(?:幢|栋|单元|室))*/g],
  ['PERSON', /(?<=(?:姓名|申请人|户主|联系人|当事人)[:：]?)[\u4e00-\u9fff]{2,3}/g],
];

export const plainPatterns: Detector = ({ text }) => {
  const found: Detected[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const { index } = match;
      found.push({ start: index, end: index + match[0].length, type, rule: 'pattern' });
    }
  }
  return found;
};
