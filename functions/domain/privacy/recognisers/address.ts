import { type Persons, personsIn } from '../persons.ts';
import type { Finding, Reading, Recogniser, Span } from '../reading/reading.ts';
import type { Cell } from '../tables/columns.ts';
import { HOME_HEADER, HOME_LABEL, ownerOf } from './address-owner.ts';
import { startOfWay } from './address-start.ts';
import { namesPlace, type Way, waysIn } from './address-way.ts';

/**
 * Addresses down to the door. A village or a street alone is a place, not a home; an organ's
 * address is public. Words, columns and the person beside it decide whose address it is.
 */
export const address: Recogniser = {
  id: 'address',
  find(reading, found) {
    const persons = personsIn(reading, found);
    const out: Finding[] = [];
    let floor = 0;
    for (const way of waysIn(reading.text)) {
      const finding = judged(reading, way, persons, floor);
      if (finding === null) continue;
      out.push(finding);
      floor = finding.end;
    }
    return [...out, ...doorsInCells(reading, persons), ...besideLandmarks(reading)];
  },
};

/** 5-2-301, 3栋: a cell of a person's row that holds nothing but numbers of building and room. */
function doorsInCells({ text, columns }: Reading, persons: Persons): readonly Finding[] {
  return columns.cells
    .filter(({ header }) => DOOR_HEADER.test(header) && !/单位|办公|编号|项目/.test(header))
    .filter(({ row }) => persons.privateRows.has(row))
    .filter(({ start, end }) => end - start <= 16 && DOOR.test(text.slice(start, end)))
    .map(({ start, end, head }) => masked(start, end, 'address.door', head));
}

const DOOR_HEADER = /住|地址|房[号屋]|门牌|楼[栋号]|坐落|座落|位置|宿舍|室号/;
const DOOR = /^[A-Z]?\d{1,3}[栋幢座#]?(?:-[A-Z]?\d{1,4}){2,3}室?$|^[A-Z]?\d{1,3}[-#]\d{3,4}室?$/;

/** 住址:村东头老供销社对面第二家: no number leads there, and everybody in the village knows it. */
function besideLandmarks({ text }: Reading): readonly Finding[] {
  return [...text.matchAll(LANDMARK)].map((match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - value.length;
    return masked(start, end, 'address.landmark', { start: match.index, end: start });
  });
}

const BESIDE =
  '(?:对面|隔壁|旁边?|后面|前面|[东西南北]头|村口|桥头|左边|右边|楼上|宿舍|家属院|家属区|院内)(?:第?[一二三四五六两\\d]{1,2}[家户间排])?|(?<=[\\u4e00-\\u9fff])第?[一二三四五六七八九十\\d]{1,2}(?:排|工区)';
const LANDMARK = new RegExp(
  `(?:(?:家庭住址|家庭地址|现住址|居住地址|户籍地址|住址|家住|现住)[为是在于:]{0,2} ?(?=[\\u4e00-\\u9fff])|(?<=[\\u4e00-\\u9fff]{2})住(?=[\\u4e00-\\u9fff]{1,16}[镇乡村县路街]))([\\u4e00-\\u9fff]{3,24}(?:${BESIDE}))(?=[,。;)\\s]|$)`,
  'g',
);

function masked(start: number, end: number, rule: string, by: Span): Finding {
  const evidence = [
    { kind: 'shape', span: { start, end }, weight: 0.5 } as const,
    { kind: 'context', span: { start: by.start, end: by.end }, weight: 0.3 } as const,
  ];
  const found = { type: 'address', action: 'mask', start, end, rule, score: 0.8 } as const;
  return { ...found, role: 'private', scoreBefore: 0.5, evidence };
}

/** 老旧小区168个: a number that counts is no door. */
const COUNTED = /^\d[个家套处名条亿万]/;

function judged(reading: Reading, way: Way, persons: Persons, floor: number): Finding | null {
  const { text } = reading;
  const cell = reading.columns.at(way.start);
  // A mark of the table is no part of an address: 3#6230….
  if (cell !== null && way.end > cell.end) return null;
  if (COUNTED.test(text.slice(way.end - 1, way.end + 1))) return null;
  const from = startOf(text, way, persons, cell, floor);
  const start = /住[于在]$/.test(text.slice(Math.max(0, from - 1), from + 1)) ? from + 1 : from;
  const named = namesPlace(text.slice(start, way.end)) && way.door - start >= 2;
  const headed = cell !== null && HOME_HEADER.test(cell.header);
  if (!named && !headed && !way.deep && !isHome(text, way, start)) return null;
  const verdict = ownerOf(reading, { ...way, start }, cell, persons);
  if (verdict === null) return null;
  const { action, rule, score, by } = verdict;
  const kept = action === 'keep' ? 'organisation' : undefined;
  const role = action === 'keep' ? 'official' : 'private';
  const end =
    cell !== null && action === 'mask' ? Math.max(way.end, endInCell(cell, way.end)) : way.end;
  const evidence = [
    { kind: 'shape', span: { start, end }, weight: 0.5 } as const,
    ...(by ? [{ kind: cell ? 'header' : 'context', span: by, weight: score - 0.5 } as const] : []),
  ];
  return {
    type: 'address',
    action,
    start,
    end,
    rule,
    score,
    role,
    kept,
    evidence,
    scoreBefore: 0.5,
  };
}

/** 居住于江渔0417号船, 住3号宿舍楼412室: the word before says enough, no place need be named. */
function isHome(text: string, way: Way, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (!HOME_LABEL.test(before) || /住院|病/.test(before)) return false;
  if (/床|病/.test(text.slice(way.start, way.end + 2))) return false;
  return (
    way.indoors ||
    (way.toDoor && /(?:[住址]于?|[住址]在)[:为]? ?$/.test(before) && !/入住/.test(before))
  );
}

/** Under a header of homes the whole cell is the address, if little follows the door. */
function endInCell(cell: Cell, end: number): number {
  return HOME_HEADER.test(cell.header) && cell.end - end <= 8 ? cell.end : end;
}

const SURE = 0.9;
/** 周小满住3号宿舍楼: the word between is no name of a place. */
const LIVES = /^[,(: ]?(?:现|租|暂|借|寄|居|家)?住(?:在|于|址[:为]?)?$/;

function startOf(
  text: string,
  way: Way,
  persons: Persons,
  cell: Cell | null,
  floor: number,
): number {
  if (cell !== null && way.door - cell.start <= 44) return Math.max(floor, cell.start);
  const start = startOfWay(text, way.door, floor);
  const person = persons.lastBefore(way.door);
  if (person === null || person.end <= start) return start;
  // A sure name at the very start is whose address it is, not where.
  const leads = person.start <= start && person.score >= SURE && way.door - person.end >= 2;
  if (!leads && !endsName(text, person)) return start;
  const between = text.slice(person.end, way.door);
  if (LIVES.test(between)) return way.door;
  return person.end + (/^[-,:( "“]{0,4}/.exec(between)?.[0].length ?? 0);
}

/** Whether what was read as a name ends before the address, and is not a part of its place. */
function endsName(text: string, person: Span): boolean {
  return /^(?:[,(: "“\t|]|[住家现系的在户]|名下|--)/.test(text.slice(person.end, person.end + 2));
}
