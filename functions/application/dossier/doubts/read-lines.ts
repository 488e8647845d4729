import { type DoubtSource, doubtSourceSchema } from '../../../domain/dossier/doubts/events.ts';
import { type LocalDate, localDateSchema } from '../../../domain/kernel/time.ts';

/** A line as it was pasted, and what is wrong with it. */
export interface ReadLine {
  /** 1 for the first line that holds a doubt or should. */
  readonly line: number;
  readonly words: string;
  readonly topic: string;
  readonly source: DoubtSource;
  readonly receivedOn: LocalDate;
  readonly times: number;
  readonly problem: LineProblem | null;
}
export type LineProblem =
  | 'noWords'
  | 'noTopic'
  | 'tooLong'
  | 'wrongDate'
  | 'wrongSource'
  | 'wrongTimes';

/** What stands in for what a line does not say. */
export interface LineDefaults {
  readonly source: DoubtSource;
  readonly receivedOn: LocalDate;
  readonly topic: string;
  /** Between these days a doubt about the document can have been heard. */
  readonly publishedOn: LocalDate;
  readonly today: LocalDate;
}

type Column = 'words' | 'topic' | 'receivedOn' | 'source' | 'times';
const columnNames: Readonly<Record<string, Column>> = {
  内容: 'words',
  问题: 'words',
  诉求: 'words',
  words: 'words',
  主题: 'topic',
  分类: 'topic',
  topic: 'topic',
  日期: 'receivedOn',
  时间: 'receivedOn',
  date: 'receivedOn',
  来源: 'source',
  渠道: 'source',
  source: 'source',
  次数: 'times',
  件数: 'times',
  times: 'times',
};

const sourceNames: Readonly<Record<string, DoubtSource>> = {
  咨询: 'question',
  热线: 'hotline',
  '12345': 'hotline',
  留言: 'comment',
  评论: 'comment',
  媒体: 'media',
};

/**
 * Reads pasted lines: a table whose first line names its columns, or one doubt a line. Quoted
 * cells may hold commas and line ends, as spreadsheets write them.
 */
export function readLines(text: string, defaults: LineDefaults): readonly ReadLine[] {
  const [head, ...rows] = cellsOf(text);
  if (head === undefined) return [];
  const columns = columnsOf(head);
  if (columns.has('words')) {
    return rows.map((row, index) => lineOf(index + 1, rowOf(row, columns), defaults));
  }
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map((words, index) => lineOf(index + 1, { words }, defaults));
}

type Columns = ReadonlyMap<Column, number>;

/** Where each known column stands, the first of several; a row is read by these alone. */
function columnsOf(head: readonly string[]): Columns {
  const columns = new Map<Column, number>();
  for (const [index, cell] of head.entries()) {
    const name = cell.trim().toLowerCase();
    const column = Object.hasOwn(columnNames, name) ? columnNames[name] : undefined;
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

type Row = Partial<Record<Column, string>>;

function rowOf(cells: readonly string[], columns: Columns): Row {
  return Object.fromEntries(
    [...columns].map(([column, index]) => [column, (cells[index] ?? '').trim()]),
  );
}

function lineOf(line: number, row: Row, defaults: LineDefaults): ReadLine {
  const words = row.words ?? '';
  const topic = row.topic || defaults.topic;
  const source = row.source ? sourceOf(row.source) : defaults.source;
  const receivedOn = row.receivedOn ? dayOf(row.receivedOn) : defaults.receivedOn;
  const times = row.times ? Number(row.times) : 1;
  const problem = problemOf({ words, topic, source, receivedOn, times }, defaults);
  return {
    line,
    words,
    topic,
    source: source ?? defaults.source,
    receivedOn: receivedOn ?? defaults.receivedOn,
    times: Number.isInteger(times) ? times : 1,
    problem,
  };
}

function problemOf(
  read: {
    readonly words: string;
    readonly topic: string;
    readonly source: DoubtSource | null;
    readonly receivedOn: LocalDate | null;
    readonly times: number;
  },
  { publishedOn, today }: LineDefaults,
): LineProblem | null {
  if (read.words === '') return 'noWords';
  if (read.topic === '') return 'noTopic';
  if (read.words.length > 500 || read.topic.length > 40) return 'tooLong';
  if (read.source === null) return 'wrongSource';
  const { receivedOn } = read;
  if (receivedOn === null || receivedOn < publishedOn || receivedOn > today) return 'wrongDate';
  const isCount = Number.isInteger(read.times) && read.times >= 1 && read.times <= 100_000;
  return isCount ? null : 'wrongTimes';
}

function sourceOf(text: string): DoubtSource | null {
  const named = Object.keys(sourceNames).find((name) => text.includes(name));
  if (named !== undefined) return sourceNames[named] ?? null;
  const parsed = doubtSourceSchema.safeParse(text.toLowerCase());
  return parsed.success ? parsed.data : null;
}

/** `2026-03-02`, `2026/3/2`, `2026.3.2` and `2026年3月2日`. */
function dayOf(text: string): LocalDate | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s.*)?$/u.exec(text) ?? [];
  const parsed = localDateSchema.safeParse(
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return parsed.success ? parsed.data : null;
}

/** Cells of a table with commas or tabs; a quote inside a quoted cell is doubled. One pass. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const separators = text.split('\n', 1)[0]?.includes('\t') === true ? '\t' : ',，';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') quoted = true;
    else if (character === '\n') endRow();
    else if (separators.includes(character)) endCell();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
}
