import type { Cell } from '../columns.ts';
import { type Persons, personsIn } from '../persons.ts';
import type { Finding, Reading, Recogniser, Span } from '../reading.ts';
import { HOME_HEADER, ownerOf } from './address-owner.ts';
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
    return out;
  },
};

function judged(reading: Reading, way: Way, persons: Persons, floor: number): Finding | null {
  const { text } = reading;
  const cell = reading.columns.at(way.start);
  // A mark of the table is no part of an address: 3#6230….
  if (cell !== null && way.end > cell.end) return null;
  const start = startOf(text, way, persons, cell, floor);
  const named = namesPlace(text.slice(start, way.end)) && way.door - start >= 2;
  const headed = cell !== null && HOME_HEADER.test(cell.header);
  if (!named && !headed && !way.deep) return null;
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

/** Under a header of homes the whole cell is the address, if little follows the door. */
function endInCell(cell: Cell, end: number): number {
  return HOME_HEADER.test(cell.header) && cell.end - end <= 8 ? cell.end : end;
}

const SURE = 0.9;

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
  const gap = /^[-,:( "“]{0,4}/.exec(text.slice(person.end, person.end + 4))?.[0].length ?? 0;
  return person.end + gap;
}

/** Whether what was read as a name ends before the address, and is not a part of its place. */
function endsName(text: string, person: Span): boolean {
  return /^(?:[,(: "“\t|]|[住家现系的在户]|名下|--)/.test(text.slice(person.end, person.end + 2));
}
