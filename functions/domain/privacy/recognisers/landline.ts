import { type Persons, personsIn } from '../persons.ts';
import type { DigitWindow } from '../reading/digit-windows.ts';
import { label, labelOf, sentenceBefore, vetoOf } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser } from '../reading/reading.ts';
import { oneOf } from '../reading/word-index.ts';
import { isOrganisationRow } from './organisation-row.ts';
import { weighed } from './weighing.ts';

const PHONE = label(
  '电话|电话号|联系方式|联系号码|座机|座机号|固话|固定电话|宅电|宅|家电|小灵通|TEL|致电|拨打|请拨|请打|联系|来电|传真|FAX|热线|住宅|家里|家中|总机|电联|备用号码|备用号|备用|应急号码|常用号码|号码1|号码2|来电归属|主叫号码',
);
/** Where a number rings; the word nearest to it decides. */
const HOME = oneOf(
  '宅电 住宅 家庭 家中 家里 家用 家电 自家 私人 住址 家住 家父 家母 老家 我家 他家 她家 其家 个人 本人 租客 房东 租户 家长 家属 邻居 家: 来电归属 来电号码 来电人 主叫',
);
const OFFICE = oneOf(
  `办公 咨询 监督 举报 投诉 服务 热线 传真 值班 单位 窗口 受理 政务 报名 公开 客服 总机 前台 科室 中心 公司 工作时间 上班 工作日 机关 政府 大厅 街道办 管委会
    调度 票务 客运 车站 售票 订票 服务台 救援 急救 应急 值守 急诊 门诊 警务 派出所 物业 医院 学校 卫生院 银行 门卫 预约 挂号 抢修 会务 报警 监理 商家 店 官方 本局 我局 我院 我校 招生 可致电 请致电 可拨打 请拨打 可来电 请来电 询 股 科 局 委 办 院 所 站 校 部 处 会 队 厅 馆 社 厂 团 室`,
);
const WORDS = new RegExp(`(${HOME})|(${OFFICE})`, 'g');
const HOME_BEHIND =
  /^ ?(?:\((?:家|宅|住宅|私人|自家)|(?:家|宅|住宅|家里|家中|家用)(?:座机|电话)?(?=[,。;、\s)]|$)|,[^。\n\d]{0,4}(?:住宅|家庭|家里|宅)(?:座机|电话)(?! ?:? ?[\d(]))/;
const OFFICE_BEHIND =
  /^ ?(?:\((?:办|单位|传真|值班|工作|总机)|[^。\n\d]{0,4}(?:预约|咨询|报名|举报|投诉|反映|办理|了解|查询))/;
/** Who is named behind such a word is reached at work. */
const STAFF =
  /(?:队员|科员|干部|经办|承办|工作人员|专员|民警|干警|[主责]任|[站局科所处股校院园馆组队]长|窗口|客服|管理员|代办员|专管员|办事员|医生|护士|老师|记者|律师|调解员|集团|公司|中心|[局委办院所站厅处科室校会队])[:人员]{0,2} ?$/;
const CALL = /(?:致电|来电|拨打|咨询)$/;
const HOME_HEAD = /宅|家庭|家里|家长|监护人|房东|家属|亲属/;
const OFFICE_HEAD = /办公|单位|服务|监督|咨询|值班|受理|窗口|座机号码\(办/;
const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;
const LOCAL = /^[2-8]\d{6,7}$/;
const DATE = /^(?:19|20)\d{2}[-./](?:0?[1-9]|1[0-2])[-./]/;
const EXTENSION = /^ ?(?:转|-|分机|ext\.?) ?\d{1,5}(?![\d年月])/i;

/** Landlines. An office's number is public; only a home's is personal, and context tells which. */
export const landline: Recogniser = {
  id: 'landline',
  find(reading, found) {
    const persons = personsIn(reading, found);
    return reading.windows.flatMap((window) => judged(reading, window, persons));
  },
};

function judged(reading: Reading, window: DigitWindow, persons: Persons): readonly Finding[] {
  const { digits, start } = window;
  const area = AREA_CODE.test(digits);
  if ((!area && !LOCAL.test(digits)) || !isApart(reading.text, window)) return [];
  const first = reading.text.charAt(start - 1) === '(' && area ? start - 1 : start;
  const labelled = labelOf(reading, first, PHONE) ?? labelOf(reading, start, PHONE);
  if (
    !area &&
    labelled === null &&
    !HOME_BEHIND.test(reading.text.slice(window.end, window.end + 10))
  )
    return [];
  const veto = labelled === null ? vetoOf(reading, start) : null;
  const end = window.end + extension(reading.text, window.end);
  const rule = 'landline.home';
  const claim = { type: 'landline', rule, start: first, end, shape: area ? 0.6 : 0.5 } as const;
  const proposal = weighed(claim, { label: labelled, veto });
  if (veto !== null) return [proposal];
  if (isHome(reading, { start: first, end }, persons)) {
    return [{ ...proposal, action: 'mask', score: 0.9, role: 'private', kept: undefined }];
  }
  const office = { rule: 'landline.office', score: 0.85, role: 'official' } as const;
  return [{ ...proposal, ...office, action: 'keep', kept: 'organisation' }];
}

function isApart(text: string, { start, end, groups, joints, broken }: DigitWindow): boolean {
  if (groups > 4 || broken || /[.·_]/.test(joints)) return false;
  if (/[A-Za-z0-9*_.\-+]/.test(text.charAt(start - 1))) return false;
  if (/[A-Za-z0-9*_年]/.test(text.charAt(end))) return false;
  if (DATE.test(text.slice(start, end))) return false;
  // The end of a longer number in groups: 12 3456 0104 0007 788.
  if (/(?:^|\D)\d{2,6}[ -]$/.test(text.slice(Math.max(0, start - 8), start))) return false;
  // What goes on in digits is a longer number, unless it is an extension or the next number.
  return (
    !/^[-.]\d/.test(text.slice(end, end + 2)) || /^-\d{1,4}(?!\d)/.test(text.slice(end, end + 6))
  );
}

function extension(text: string, end: number): number {
  return EXTENSION.exec(text.slice(end, end + 12))?.[0].length ?? 0;
}

function isHome(reading: Reading, span: { start: number; end: number }, persons: Persons): boolean {
  const { text } = reading;
  const behind = text.slice(span.end, span.end + 12);
  if (HOME_BEHIND.test(behind)) return true;
  if (OFFICE_BEHIND.test(behind)) return false;
  const cell = reading.columns.at(span.start);
  if (cell !== null) {
    if (OFFICE_HEAD.test(cell.header)) return false;
    if (/宅|家庭/.test(cell.header)) return true;
    if (isOrganisationRow(reading, span.start)) return false;
    return HOME_HEAD.test(cell.header) || persons.privateRows.has(cell.row);
  }
  const before = sentenceBefore(text, span.start, 60);
  const person = persons.lastBefore(span.start);
  const heard = person !== null && person.start >= span.start - before.length;
  // 可致电, 请拨打 read as a name is none.
  const near = heard && !CALL.test(text.slice(person.start, person.end)) ? person : null;
  const word = lastWord(near === null ? before : text.slice(near.end, span.start));
  if (word !== null) return word === 'home';
  if (near !== null) {
    if (near.role === 'official' || STAFF.test(text.slice(Math.max(0, near.start - 8), near.start)))
      return false;
    return near.action === 'mask' || near.role === 'punished';
  }
  return lastWord(before) === 'home';
}

function lastWord(words: string): 'home' | 'office' | null {
  let last: 'home' | 'office' | null = null;
  for (const match of words.matchAll(WORDS)) last = match[1] === undefined ? 'office' : 'home';
  return last;
}
