import { sentenceAfter, sentenceBefore } from '../labels.ts';
import { type Persons, personsIn } from '../persons.ts';
import type { Finding, Reading, Recogniser, Span } from '../reading.ts';
import { oneOf } from '../word-index.ts';

/** One step of the way to a door: 88弄, 3号楼, 202室, 3-2-501 behind an estate. */
const NUMBER =
  '(?:\\d{1,5}|[一二三四五六七八九十百]{1,4}|[A-Za-z]\\d{0,3}|[甲乙丙丁])(?:-\\d{1,5}){0,3}';
const UNIT = oneOf('号楼 号院 单元 号 弄 幢 栋 座 室 层 楼 组 户 房 排 门 队');
const BARE = '(?<=[园苑区村城府寓里庭湾邸居厦])\\d{1,3}(?:-\\d{1,4}){1,2}(?![\\d-])';
const STEP = new RegExp(`${NUMBER} ?${UNIT}(?:[东西南北][首侧边])?|${BARE}`, 'g');
const DOOR = /(?:号|弄|幢|栋|座|室|单元|房|户|楼|层|门|排|[东西南北][首侧边]|\d)$/;
const INDOORS = /(?:室|单元|幢|栋)/;
const PLACE =
  /[路街道巷弄里村区苑庄屯寨寓厦城府坊镇乡组湾园庭居院队县市岭坑坞浜桥坝墩头埠铺岙店塘屋]|胡同|新村/;
const GAP = /^[\u3400-\u9fff]{0,8}$/;
const HOME_WORD = oneOf(
  `家庭住址 家庭地址 家里地址 家里住 家在 现住址 常住地址 户籍地址 户籍所在地 户籍地 户籍 居住地址 居住地 住址 住所地 住所 家住 现住 租住
  暂住 居住 搬至 迁至 住`,
);
const OTHER_TRIGGER = oneOf(
  `通讯地址 联系地址 通信地址 收货地址 邮寄地址 经营地址 经营场所 注册地址 营业场所 办公地址 单位地址 地址 地点 位于
  坐落 寄至 送至 前往`,
);
const TRIGGER = new RegExp(`(?:${HOME_WORD}|${OTHER_TRIGGER})(?:于|在|为|是)?|[于在至到的]`, 'g');
const HOME_LABEL = new RegExp(`${HOME_WORD}(?:于|在|为|是)?[:( ]{0,2}$`);
const OFFICE = new RegExp(
  oneOf(`局 中心 公司 医院 学校 单位 办公 窗口 大厅 寄至 寄到 邮寄 邮编 地点 会议 门店 经营 工厂 工地 项目 场所 营业 注册
    受理 仓库 商铺 店铺 报名 现场 机关 政府 法院 路段`),
);
/** Where mail goes: home or office, as the person before it is private or in office. */
const MAILING = /(?:通讯|联系|通信|收货|邮寄)地址[为是:( ]{0,3}$/;
const HOME_HEADER = /住|家庭|户籍|籍贯/;
const REACH = 44;

/**
 * Addresses down to the door. A village or a street alone is a place, not a home; an organ's
 * address is public. Words, columns and the person before decide whose address it is.
 */
export const address: Recogniser = {
  id: 'address',
  find(reading, found) {
    const persons = personsIn(reading, found);
    return doorways(reading.text).flatMap((door) => judged(reading, door, persons));
  },
};

/** Steps that follow each other, or stand at most an estate's name apart, are one way. */
function doorways(text: string): readonly Span[] {
  const ways: { start: number; end: number }[] = [];
  for (const step of text.matchAll(STEP)) {
    const end = step.index + step[0].length;
    const last = ways.at(-1);
    const gap = last === undefined ? null : text.slice(last.end, step.index);
    if (last !== undefined && gap !== null && gap.length <= 8 && joinsWay(gap)) last.end = end;
    else ways.push({ start: step.index, end });
  }
  for (const way of ways)
    way.end += /^\d{2,4}(?![\d元年月万.])/.exec(text.slice(way.end, way.end + 5))?.[0].length ?? 0;
  return ways;
}

function joinsWay(gap: string): boolean {
  return gap === '' || gap === '-' || gap === ' ' || (GAP.test(gap) && PLACE.test(gap));
}

function judged(reading: Reading, door: Span, persons: Persons): readonly Finding[] {
  const { text } = reading;
  const start = startOf(text, door.start, persons);
  if (door.start - start < 2 || !PLACE.test(text.slice(start, door.start))) return [];
  const kind = ownerOf(reading, { start, end: door.end }, persons);
  if (kind === null) return [];
  const { action, rule, score } = kind;
  const role = action === 'keep' ? 'official' : 'private';
  return [{ type: 'address', action, start, end: door.end, rule, score, role }];
}

/** Back from the first step over ideographs and digits, up to a word that introduces a place. */
function startOf(text: string, door: number, persons: Persons): number {
  const from = Math.max(0, door - REACH);
  const before = /[\u3400-\u9fff0-9A-Za-z·]{0,44}$/.exec(text.slice(from, door))?.[0] ?? '';
  let start = door - before.length;
  for (const trigger of before.matchAll(TRIGGER)) {
    const after = door - before.length + trigger.index + trigger[0].length;
    if (door - after >= 2) start = after;
  }
  const person = persons.lastBefore(door);
  return person !== null && person.end > start ? person.end : start;
}

interface Verdict {
  readonly action: 'mask' | 'keep';
  readonly rule: string;
  readonly score: number;
}

const organ: Verdict = { action: 'keep', rule: 'address.organ', score: 0.7 };

function ownerOf(reading: Reading, { start, end }: Span, persons: Persons): Verdict | null {
  const { text } = reading;
  const cell = reading.columns.at(start);
  if (cell !== null) {
    if (HOME_HEADER.test(cell.header)) {
      return { action: 'mask', rule: 'address.column', score: 0.95 };
    }
    if (!/地址|坐落/.test(cell.header)) return null;
    return persons.privateRows.has(cell.row)
      ? { action: 'mask', rule: 'address.column', score: 0.85 }
      : organ;
  }
  const before = sentenceBefore(text, start, 30);
  if (HOME_LABEL.test(before)) return { action: 'mask', rule: 'address.home', score: 0.95 };
  const way = text.slice(start, end);
  // A team or group of a village is as far as a public list goes.
  if (!DOOR.test(way)) return null;
  if (MAILING.test(before)) return besidePerson(text, { start, end }, persons) ?? organ;
  if ([before, sentenceAfter(text, end, 14), way].some((words) => OFFICE.test(words))) return organ;
  return besidePerson(text, { start, end }, persons);
}

/** No word tells whose address it is; the nearest person does. */
function besidePerson(text: string, { start, end }: Span, persons: Persons): Verdict | null {
  const person = persons.lastBefore(start);
  const near = person !== null && !/[。\n]/.test(text.slice(person.end, start).slice(0, 31));
  if (near && start - person.end <= 30) {
    if (person.role === 'official') return organ;
    return { action: 'mask', rule: 'address.person', score: 0.8 };
  }
  if (INDOORS.test(text.slice(start, end))) {
    return { action: 'mask', rule: 'address.indoors', score: 0.65 };
  }
  const next = persons.firstAfter(end);
  const follows = next !== null && next.start - end < 6 && next.action === 'mask';
  return follows ? { action: 'mask', rule: 'address.person', score: 0.7 } : null;
}
