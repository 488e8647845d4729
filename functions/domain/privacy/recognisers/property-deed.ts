import { type Persons, personsIn } from '../persons.ts';
import { sentenceBefore } from '../reading/labels.ts';
import type { Finding, Reading, Recogniser, Span } from '../reading/reading.ts';

/** 皖(2020)江州市不动产权第0012345号, 云房权证石字第0045号, 云集用(2003)第0123号. */
const ANCHOR = /不动产权|房地产权|房权证|房产证|集用|国用|林证/g;
const YEAR = '[(〔[](?:19|20)\\d{2}[)〕\\]]';
const BEFORE = new RegExp(
  `(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?${YEAR}[\\u4e00-\\u9fff]{0,10}|(?:(?![号为是证的、])[\\u4e00-\\u9fff]){1,3})$`,
);
const AFTER = new RegExp(
  `^证?[\\u4e00-\\u9fff]{0,5}(?:${YEAR})?[\\u4e00-\\u9fff]{0,3}?第? ?\\d{3,12}(?:-\\d{1,6})?号`,
);
const ORGANISATION = /公司|[局厂院校社场]|中心|政府|委员会|集团/;
const OWNER = /权利人|产权人|房主|户主|业主/;
const REACH = 60;

/** Numbers of property deeds: a person's are personal, an organisation's are not. */
export const propertyDeed: Recogniser = {
  id: 'propertyDeed',
  find(reading, found) {
    const persons = personsIn(reading, found);
    return [...reading.text.matchAll(ANCHOR)].flatMap((anchor) => {
      const deed = deedAround(reading.text, anchor.index, anchor[0].length);
      return deed === null ? [] : [judged(reading, deed, persons)];
    });
  },
};

function deedAround(text: string, at: number, length: number): Span | null {
  const before = BEFORE.exec(text.slice(Math.max(0, at - 18), at))?.[0] ?? '';
  const after = AFTER.exec(text.slice(at + length, at + length + 40))?.[0];
  if (after === undefined) return null;
  return { start: at - before.length, end: at + length + after.length };
}

function judged(reading: Reading, { start, end }: Span, persons: Persons): Finding {
  const found = { type: 'otherId', start, end, rule: 'otherId.deed', score: 0.97 } as const;
  if (isPersons(reading, start, persons)) return { ...found, action: 'mask', scoreBefore: 0.5 };
  const kept = { action: 'keep', kept: 'organisation', role: 'official' } as const;
  return { ...found, ...kept, scoreBefore: 0.5 };
}

function isPersons({ text, columns }: Reading, start: number, persons: Persons): boolean {
  const cell = columns.at(start);
  if (cell !== null && persons.privateRows.has(cell.row)) return true;
  const person = persons.lastBefore(start);
  const near = person !== null && start - person.end <= REACH && person.role !== 'official';
  if (near && !ORGANISATION.test(text.slice(person.end, start))) return true;
  const before = sentenceBefore(text, start, REACH);
  return OWNER.test(before) && !ORGANISATION.test(before);
}
