import type { DigitWindow } from '../digit-windows.ts';
import { impersonalNumber, label, labelOf, sentenceAfter, sentenceBefore } from '../labels.ts';
import type { Finding, Reading, Recogniser } from '../reading.ts';

const LABEL = label(
  '卡号|账号|帐号|账户|帐户|银行卡|储蓄卡|借记卡|信用卡|一卡通|惠农卡|社保卡|存折|工资卡|折号|打卡|开户行?|[农工建中交邮]行卡?' +
    '|银行|信用社|储蓄所|支行',
);
const UNIT_ACCOUNT =
  /(?:户名|账户名|开户名|账户名称|单位|收款人|对公|专户|财政|公司|基金会|局|中心|委员会|学校|医院|协会)[^。\n]{0,30}$/;
const PRIVATE_ACCOUNT =
  /(?:户名|账户名|持卡人|开户人|收款人)[:为]?[\u4e00-\u9fff]{2,4}(?=[,，;、\s]|$)/;
const ORGANISATION = /(?:公司|局|中心|委员会|学校|医院|协会|基金会|政府|财政|专户|合作社|厅)/;

/** Bank cards and accounts: under a label, or with a card's prefix and a passing Luhn check. */
export const bankCard: Recogniser = {
  id: 'bankCard',
  find: (reading) => reading.windows.flatMap((window) => judged(reading, window)),
};

function judged(reading: Reading, window: DigitWindow): readonly Finding[] {
  const { digits, start, end } = window;
  if (digits.length < 12 || digits.endsWith('X')) return [];
  if (/[A-Za-z0-9*_.]/.test(reading.text.charAt(start - 1))) return [];
  if (/[A-Za-z0-9*_]/.test(reading.text.charAt(end))) return [];
  const checksum = passesLuhn(digits) ? 'passed' : 'failed';
  const found = { type: 'bankCard', start, end, checksum } as const;
  const labelled = labelOf(reading, start, LABEL);
  if (labelled !== null) {
    if (belongsToUnit(reading, start, end)) {
      return [{ ...found, action: 'keep', rule: 'bankCard.unit', score: 0.8, role: 'official' }];
    }
    return [{ ...found, action: 'mask', rule: 'bankCard.labelled', score: 0.97, label: labelled }];
  }
  if (digits.length < 16 || checksum === 'failed' || !/^(?:62|4|5|9)/.test(digits)) return [];
  if (labelOf(reading, start, impersonalNumber) !== null) return [];
  if (!digits.startsWith('62') && !/[卡银行账]/.test(sentenceBefore(reading.text, start, 40)))
    return [];
  return [{ ...found, action: 'mask', rule: 'bankCard.checked', score: 0.8 }];
}

function belongsToUnit(reading: Reading, start: number, end: number): boolean {
  const before = sentenceBefore(reading.text, start, 60);
  const after = sentenceAfter(reading.text, end, 30);
  if (PRIVATE_ACCOUNT.test(before) && !ORGANISATION.test(before)) return false;
  if (/(?:户名|收款单位|账户名称)[^。\n]{0,4}[^。\n]*$/.test(after) && ORGANISATION.test(after))
    return true;
  return UNIT_ACCOUNT.test(before) && ORGANISATION.test(before);
}

/** ISO/IEC 7812 check digit. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at));
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
