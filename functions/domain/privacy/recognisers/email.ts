import { type Persons, personsIn } from '../persons.ts';
import { sentenceBefore } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { oneOf } from '../reading/word-index.ts';
import { isOrganisationRow } from './organisation-row.ts';

/** Whose box it is; the word nearest to it decides. */
const PRIVATE = oneOf(
  `个人邮箱 个人 本人 私人 家长 来信 发件人 我的 申请人 业主 举报人 投诉人 信访人 来信人 写信人 收件人 当事人 网友 提问人 咨询人 反映人 村民 居民 学生 手机 QQ 微信 身份证 出生 性别`,
);
const OFFICE = oneOf(
  `公务 单位 办公 官方 工作 监督 举报 投诉 报送 投稿 征集 意见 受理 报名 咨询 公共 公开 政务 招生 招聘 发送至 发送到 请发 发往 邮至 营业厅 营业所 网点 发至 发到 寄至 邮箱至 报至 反馈至 反馈 院长信箱 局长信箱 书记信箱 市长信箱
    领导信箱 信箱开通 传真 邮政编码 电子版 材料 简历 稿件 回执 报名表 客服 服务 中心 公司 我局 本局 我院 学校 大厅 窗口 纪检 通讯地址 [部处科室局办院所站会馆校园长]邮箱 [部处科室局办院所站会馆校园长]信箱 0\\d{2,3}-?\\d{7,8}`,
);
const WORDS = new RegExp(`(${PRIVATE})|(${OFFICE})`, 'g');
const MENTION = /^(?:中心|公司|学校|单位|大厅|窗口)$/;
const OFFICIAL_HOST = /(?:^|\.|-)gov(?:\.|$)|(?:^|\.)(?:mil|court|jcy|chinacourt|spp)\./i;
const LOCAL_PART = /[A-Za-z0-9._%+-]{1,64}$/;
const DOMAIN = /^[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/;

/** The sign may be spelled to keep robots away: name(at)host. */
const SPELLED_AT =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{1,63} ?[([{](?:at|AT|@)[)\]}] ?/g;

/** E-mail addresses. Found from the @ outwards, so that a text full of letters costs nothing. */
export const email: Recogniser = {
  id: 'email',
  find(reading, people) {
    const persons = personsIn(reading, people);
    const found: Finding[] = [];
    let at = reading.text.indexOf('@');
    for (; at !== -1; at = reading.text.indexOf('@', at + 1)) {
      const next = around(reading, at, persons, found.at(-1));
      if (next !== null) found.push(next);
    }
    for (const match of reading.text.matchAll(SPELLED_AT)) {
      const host = match.index + match[0].length;
      const right = DOMAIN.exec(reading.text.slice(host, host + 254));
      if (right === null) continue;
      const span = { start: match.index, end: host + right[0].length };
      found.push(judged(span, OFFICIAL_HOST.test(right[0]) || isOffice(reading, span, persons)));
    }
    return found;
  },
};

function around(
  reading: Reading,
  at: number,
  persons: Persons,
  previous: Finding | undefined,
): Finding | null {
  const { text } = reading;
  const left = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at));
  const right = DOMAIN.exec(text.slice(at + 1, at + 255));
  if (left === null || right === null || /\*/.test(text.charAt(at - left[0].length - 1)))
    return null;
  const start = at - left[0].length;
  const end = at + 1 + right[0].length;
  const official =
    OFFICIAL_HOST.test(right[0]) ||
    (sibling(text, previous, start) ?? isOffice(reading, { start, end }, persons));
  return judged({ start, end }, official);
}

function judged({ start, end }: { start: number; end: number }, official: boolean): Finding {
  const proposal = { type: 'email', start, end, score: 0.97, scoreBefore: 0.97 } as const;
  if (!official) return { ...proposal, action: 'mask', rule: 'email.shape' };
  const kept = {
    action: 'keep',
    rule: 'email.official',
    kept: 'official',
    role: 'official',
  } as const;
  return { ...proposal, ...kept };
}

/** What stands in one list is of one kind. */
function sibling(text: string, previous: Finding | undefined, start: number): boolean | null {
  if (previous === undefined || start - previous.end > 3) return null;
  const listed = /^ ?[、,;/或和] ?$/.test(text.slice(previous.end, start));
  return listed ? previous.action === 'keep' : null;
}

/** In a bracket or clause with a private person it is that person's; else the words before tell. */
function isOffice(
  reading: Reading,
  { start, end }: { start: number; end: number },
  persons: Persons,
): boolean {
  const { text } = reading;
  const cell = reading.columns.at(start);
  if (cell !== null) {
    if (/公务|单位|办公|官方|公开/.test(cell.header)) return true;
    if (isPersonal(cell.headers) || persons.privateRows.has(cell.row)) return false;
    return isOrganisationRow(reading, start);
  }
  const behind = /^[)]?[ ]?\(([^()]{0,16})\)/.exec(text.slice(end, end + 20))?.[1] ?? '';
  if (/公务|单位|官方|办公/.test(behind)) return true;
  const before = sentenceBefore(text, start, 60);
  const person = persons.lastBefore(start);
  const gap = person === null ? null : text.slice(person.end, start);
  if (person !== null && gap !== null && gap.length <= 24 && !/[。\n]/.test(gap)) {
    const word = lastWord(gap);
    if (gap.trim() === '(') return false;
    if (word !== 'office' && person.role !== 'official') return false;
  }
  return lastWord(before) === 'office';
}

function isPersonal(headers: string): boolean {
  return /姓名|户主|人|学生|家长|业主|者/.test(headers);
}

function lastWord(words: string): 'private' | 'office' | null {
  let last: 'private' | 'office' | null = null;
  for (const match of words.matchAll(WORDS)) {
    // An organ that is only mentioned farther off has its box named with it.
    if (MENTION.test(match[0]) && words.length - match.index > 24) continue;
    // A landline is an office's unless somebody's home is spoken of.
    if (/^0/.test(match[0]) && /家庭|家里|家中|住宅|宅电|住址|家住/.test(words)) continue;
    last = match[1] === undefined ? 'office' : 'private';
  }
  return last;
}
