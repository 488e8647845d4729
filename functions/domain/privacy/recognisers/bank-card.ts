import type { DigitWindow } from '../reading/digit-windows.ts';
import {
  type LabelSpan,
  label,
  labelOf,
  lineAround,
  sentenceAfter,
  sentenceBefore,
  vetoOf,
} from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { oneOf } from '../reading/word-index.ts';
import { standsAlone } from './resident-id.ts';
import { type Claim, labelEvidence, weighed } from './weighing.ts';

const LABEL = label(
  '卡号|账号|帐号|账户|帐户|户头|银行卡|储蓄卡|借记卡|信用卡|一卡通|一折通|惠农卡|社保卡|绑定卡|存折|工资卡|折号|打卡|基本户|专户|一般户|结算户|开户|开户行|汇入|打入|转入|存入|汇至|转至|打至|付至|付到|退至|退款至|退到|银行流水|交易流水|卡' +
    '|农行|工行|建行|中行|交行|邮储|商行|招行|农行卡|工行卡|建行卡|中行卡|交行卡|邮储卡|招行卡|银行|信用社|储蓄所|支行|农商行',
);
/** Words that make an account one of an organisation. */
const ORGANISATION = new RegExp(
  oneOf(`公司 [^格布]局 中心 委员会 学校 小学 中学 大学 学院 医院 协会 总会 商会 基金会 政府 财政 专户 基本户 合作社 管理处 [^在大]厅 [县市省区]委 法院 检察院 管委会 村委会 居委会
    事务所 研究院 幼儿园 红十字会 工会 集团 有限 银行账号 对公 非税 国库 保证金 机构 代理 传媒 厂 所 [社经]联 部队 办事处`),
);
/** What a table of organisations is headed with, and what makes it one of people after all. */
const UNITS =
  /(?:^| )(?:企业|单位|商户|机构|公司|收款单位|收款方|学校|经营主体|合作社|店名)(?:名称|全称)?(?= |$)/;
const PEOPLE = /姓名|户主|农户|(?<!法)人(?: |$)|对象|者|学生|家长|监护|职工|员工|成员|老人|儿童/;
const HOLDER =
  /(?:户名|账户名称|账户名|开户名称|开户名|收款人|收款单位|收款方|付款人|付款单位|付款方|汇款人|汇款单位|缴款人|缴款单位|单位名称|持卡人|开户人)[:为是]{0,2} ?([^,。;、\n ()]{2,30})/g;
/** What makes it an individual's, whoever is mentioned around. */
const INDIVIDUAL =
  /(?:本人|个人|名下|持卡人|其子|其女|其妻|家属|工资卡|工资账户|工资账号|一卡通|存折|惠农)[^。;\n]{0,16}$/;
const FEE = /(?:标书|公告|缴款|缴纳|捐款|捐赠|保证金|罚款缴|缴至|汇缴|非税|购买文件)/;

/** Sixteen digits that begin like a card: its check digit or a person beside must confirm it. */
const BARE = 0.4;

/** A card by its prefix, without a label; its check digit is wrong or it would have been found. */
export function cardClaim({ digits, start, end }: DigitWindow): Claim | null {
  if (!/^62\d{14,17}$/.test(digits)) return null;
  const checksum = passesLuhn(digits) ? 'passed' : 'failed';
  return { type: 'bankCard', rule: 'bankCard.checked', start, end, shape: BARE, checksum };
}

/** Bank cards and accounts: under a label, or with a card's prefix and a passing Luhn check. */
export const bankCard: Recogniser = {
  id: 'bankCard',
  find: (reading) => reading.windows.flatMap((window) => judged(reading, window)),
};

function judged(reading: Reading, window: DigitWindow): readonly Finding[] {
  const { digits, start, end } = window;
  if (digits.length < 12 || digits.endsWith('X') || !standsAlone(reading.text, window)) return [];
  if (/^[ .·-]\d/.test(reading.text.slice(end, end + 2))) return [];
  if (window.broken && !isWrapped(reading, window)) return [];
  const checksum = passesLuhn(digits) ? 'passed' : 'failed';
  const claim = { type: 'bankCard', start, end, checksum } as const;
  const labelled = labelOf(reading, start, LABEL);
  if (labelled !== null) return [ofAccount(reading, { ...claim, digits }, labelled)];
  if (digits.length < 16 || digits.length > 19) return [];
  const veto = vetoOf(reading, start);
  const prefixed = digits.startsWith('62');
  const spoken = /[卡银行账]/.test(sentenceBefore(reading.text, start, 40));
  if (!prefixed && !(spoken && checksum === 'passed' && /^[459]/.test(digits))) return [];
  return [weighed({ ...claim, rule: 'bankCard.checked', shape: BARE }, { veto })];
}

/** A card cut by the end of a line; a whole number there would have swallowed the next row. */
function isWrapped({ text }: Reading, { start, end, digits, groups }: DigitWindow): boolean {
  if (digits.length < 16 || digits.length > 19 || !digits.startsWith('62')) return false;
  if (groups === 2) return true;
  const [, rest, ...more] = text.slice(start, end).split('\n');
  return rest !== undefined && more.length === 0 && rest.replace(/\D/g, '').length < 12;
}

function ofAccount(
  reading: Reading,
  found: {
    type: 'bankCard';
    start: number;
    end: number;
    checksum: 'passed' | 'failed';
    digits: string;
  },
  labelled: LabelSpan,
): Finding {
  const { digits, ...claim } = found;
  const unit = belongsToUnit(reading, claim.start, claim.end);
  const proposal = weighed(
    { ...claim, rule: 'bankCard.labelled', shape: digits.length > 19 ? 0.3 : 0.4 },
    { label: labelled },
  );
  if (!unit) return { ...proposal, action: 'mask', kept: undefined };
  return {
    ...proposal,
    action: 'keep',
    rule: 'bankCard.unit',
    score: 0.8,
    role: 'official',
    kept: 'organisation',
    evidence: [...(proposal.evidence ?? []), ...labelEvidence(labelled, -0.3)],
  };
}

/** The holder named nearest decides; without one, what the money is for. */
function belongsToUnit(reading: Reading, start: number, end: number): boolean {
  const { text } = reading;
  const cell = reading.columns.at(start);
  if (cell !== null) {
    if (UNITS.test(cell.headers) && !PEOPLE.test(cell.headers)) return true;
    if (/户主|姓名|人(?:$| )|农户|学生|患者|工人/.test(cell.headers)) return false;
    return (
      /单位|对公/.test(cell.header) || ORGANISATION.test(withoutBanks(lineAround(text, start, 120)))
    );
  }
  const sentence = sentenceBefore(text, start, 80);
  const after = sentenceAfter(text, end, 40);
  if (/^\)?[^。]{0,24}(?:户名|收款单位|账户名称|收款人)/.test(after)) {
    return ORGANISATION.test(withoutBanks(after));
  }
  const clause = sentence.slice(sentence.lastIndexOf(';') + 1);
  if (INDIVIDUAL.test(clause)) return false;
  const holder = holderIn(sentence) ?? holderIn(text.slice(Math.max(0, start - 80), start));
  if (holder !== null) return ORGANISATION.test(holder);
  if (ORGANISATION.test(withoutBanks(clause))) return !/[人员主]|身份证/.test(clause.slice(-24));
  return (
    (FEE.test(clause) && !/卡号?[:为]?$/.test(clause.trimEnd())) ||
    /(?:银行账号|开户账号|对公账号)[:]?$/.test(clause.trimEnd())
  );
}

/** Who is named as the holder of an account, last before it. */
function holderIn(words: string): string | null {
  return [...words.matchAll(HOLDER)].at(-1)?.[1] ?? null;
}

/** A bank that keeps an account says nothing about who holds it. */
function withoutBanks(words: string): string {
  return words.replace(
    /[\u4e00-\u9fff]{0,10}(?:银行|农商行|信用社|储蓄所)[\u4e00-\u9fff]{0,8}(?:支行|分理处|营业部|营业所|分行)?/g,
    '',
  );
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
