import type { Span } from '../reading/reading.ts';
import type { Cell } from '../tables/columns.ts';
import { type Day, FULL_AGE, isMinorBy, lowestAgeIn } from './ages.ts';
import { pointsAtPeople, type QuasiRecord, uniqueInSmallGroup } from './identifiable.ts';
import type { Anchor, PeopleInPackage } from './people-in-package.ts';
import { type QuasiIdentifier, quasiIdentifierOf, villageIn } from './quasi-identifiers.ts';
import { headsSensitive, type SensitiveKind, sensitiveIn } from './sensitive-words.ts';
import type { Sign } from './warning-sign.ts';

/** A row, or a form, that speaks of private people. */
interface PeopleRow {
  readonly cells: readonly Cell[];
  readonly anchors: readonly Anchor[];
}

/** Rows of one table that speak of people, with what stands over it. */
interface PeopleTable {
  readonly rows: readonly PeopleRow[];
  readonly caption: string;
}

/** What tables and forms tell of people beside their names. */
export function signsInTables(
  people: PeopleInPackage,
  reference: Day,
  titles: ReadonlyMap<string, string>,
): readonly Sign[] {
  return tablesOf(people, titles).flatMap((table) => [
    ...(['minor', 'health', 'hardship'] as const).flatMap((kind) =>
      sensitiveSign(people.text, table, kind, reference),
    ),
    ...groupSign(people.text, table),
  ]);
}

function tablesOf(
  people: PeopleInPackage,
  titles: ReadonlyMap<string, string>,
): readonly PeopleTable[] {
  const { columns, anchors, segments } = people;
  const byRow = new Map<number, { cells: Cell[]; anchors: Anchor[]; headers: string }>();
  for (const anchor of anchors) {
    const cell = columns.at(anchor.start);
    if (cell === null) continue;
    const row = byRow.get(cell.row) ?? { cells: [], anchors: [], headers: cell.headers };
    row.anchors.push(anchor);
    byRow.set(cell.row, row);
  }
  for (const cell of columns.cells) byRow.get(cell.row)?.cells.push(cell);
  const tables: { rows: PeopleRow[]; headers: string; last: number; caption: string }[] = [];
  for (const [number, { cells, anchors: own, headers }] of byRow) {
    const table = tables.at(-1);
    // A total or an empty row between two people does not end a table.
    if (table !== undefined && table.headers === headers && number - table.last <= 3) {
      table.rows.push({ cells, anchors: own });
      table.last = number;
      continue;
    }
    const title = titles.get(segments[own[0]?.segment ?? -1]?.part ?? '') ?? '';
    const caption = `${title}\n${captionOver(people.text, cells)}`;
    tables.push({ rows: [{ cells, anchors: own }], headers, last: number, caption });
  }
  return tables;
}

const CAPTION_REACH = 120;
const LONGEST_CAPTION = 60;

/** The two lines before the header, where they are short enough to be a caption. */
function captionOver(text: string, cells: readonly Cell[]): string {
  const head = cells.reduce((least, cell) => Math.min(least, cell.head.start), text.length);
  const line = text.lastIndexOf('\n', head - 1);
  return text
    .slice(Math.max(0, line - CAPTION_REACH), Math.max(0, line))
    .split('\n')
    .filter((one) => one.trim() !== '' && one.length <= LONGEST_CAPTION && !one.includes('\t'))
    .slice(-2)
    .join('\n');
}

function sensitiveSign(
  text: string,
  { rows, caption }: PeopleTable,
  kind: SensitiveKind,
  reference: Day,
): readonly Sign[] {
  const fields: readonly QuasiIdentifier[] = kind === 'minor' ? ['age'] : [];
  const head = rows[0]?.cells.find(({ header }) => headsSensitive(kind, header));
  const [first] = rows[0]?.cells ?? [];
  if (head !== undefined) {
    return [{ kind, span: head.head, people: rows.length, fields, whole: false }];
  }
  if (first !== undefined && headsSensitive(kind, caption)) {
    return [{ kind, span: first, people: rows.length, fields, whole: true }];
  }
  const spans = rows.flatMap((row) => sensitiveSpan(text, row, kind, reference) ?? []);
  const [span] = spans;
  return span === undefined ? [] : [{ kind, span, people: spans.length, fields, whole: false }];
}

/** The first cell of a row that makes it sensitive by itself. */
function sensitiveSpan(
  text: string,
  { cells, anchors }: PeopleRow,
  kind: SensitiveKind,
  reference: Day,
): Span | null {
  for (const cell of cells) {
    const said = sensitiveIn(kind, text.slice(cell.start, cell.end));
    if (said !== null) return { start: cell.start + said.start, end: cell.start + said.end };
    if (kind === 'minor' && isAgeOfMinor(cell, text)) return cell;
  }
  if (kind !== 'minor') return null;
  const born = anchors.find(
    ({ type, start, end }) => type !== 'person' && isMinorBy(text.slice(start, end), reference),
  );
  return born ?? null;
}

function isAgeOfMinor({ header, start, end }: Cell, text: string): boolean {
  if (!/年龄|周岁/.test(header)) return false;
  const value = text.slice(start, end);
  const age = /^\d{1,3}$/.test(value) ? Number(value) : (lowestAgeIn(value)?.age ?? FULL_AGE);
  return age < FULL_AGE;
}

/** One person in a form is told apart as in running text; several are a group. */
function groupSign(text: string, { rows, caption }: PeopleTable): readonly Sign[] {
  const hidden = rows.filter(({ anchors }) =>
    anchors.some(({ type, hidden: isHidden }) => type === 'person' && isHidden),
  );
  const village = villageIn(caption);
  const records = hidden.map((row) => recordOf(text, row, village));
  const fields = new Set(records.flatMap((record) => [...record.keys()]));
  const [span] = rows[0]?.cells ?? [];
  if (span === undefined || !pointsAtPeople(fields)) return [];
  const people = uniqueInSmallGroup(records);
  if (people === 0) return [];
  const kind = records.length === 1 ? 'combination' : 'smallGroup';
  return [{ kind, span, people, fields: [...fields], whole: true }];
}

/** What is left of a row when names, numbers and doors are masked. */
function recordOf(text: string, { cells }: PeopleRow, village: string | null): QuasiRecord {
  const record = new Map<QuasiIdentifier, string>();
  if (village !== null) record.set('place', village);
  for (const { header, start, end } of cells) {
    const field = quasiIdentifierOf(header);
    const value = text.slice(start, end).trim();
    if (field === null || value === '' || value === '/' || value === '-') continue;
    if (field === 'amount' && !/\d/.test(value)) continue;
    const told = publicValue(field, header, value);
    record.set(field, record.has(field) ? `${record.get(field)} ${told}` : told);
  }
  return record;
}

/** An address is masked to the village, a date of birth to the year. */
function publicValue(field: QuasiIdentifier, header: string, value: string): string {
  if (field === 'place' && /[住址]/.test(header)) return villageIn(value) ?? value;
  if (field === 'age' && header.includes('出生')) return value.slice(0, 4);
  return value;
}
