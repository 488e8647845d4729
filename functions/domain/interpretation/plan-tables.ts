import type { PlanContext, PlanNote, StatedMaterial } from './plan-reading.ts';
import { timeIn } from './plan-times.ts';
import { channelsIn, formsIn, formsOfMaterial, phaseIn } from './plan-words.ts';

type Column = 'title' | 'form' | 'channel' | 'time' | 'phase' | 'outline';

const columnWords: readonly (readonly [Column, RegExp])[] = [
  ['phase', /阶段/u],
  ['form', /形式|方式/u],
  ['channel', /渠道|途径|平台|载体/u],
  ['time', /时间|时限|日期|节点/u],
  ['outline', /内容|提纲|要点/u],
  ['title', /材料|名称|题目|标题|产品|项目|任务|事项/u],
];

export interface TableReading {
  readonly materials: readonly StatedMaterial[];
  readonly outline: readonly string[];
  readonly notes: readonly PlanNote[];
}

/**
 * Reads the rows of a table of materials, cells parted by tabs or bars. Rows before a header that
 * names a form or a time are passed over.
 */
export function readTable(rows: readonly string[], context: PlanContext): TableReading {
  const reading = {
    materials: [] as StatedMaterial[],
    outline: [] as string[],
    notes: [] as PlanNote[],
  };
  let header: readonly (Column | null)[] | null = null;
  for (const cells of rows.map(cellsOf)) {
    if (cells.every((cell) => /^[-:\s]*$/.test(cell))) continue;
    const columns = headerOf(cells);
    if (columns !== null) {
      header = columns;
      continue;
    }
    if (header !== null) readRow(cells, header, context, reading);
  }
  return reading;
}

function cellsOf(row: string): readonly string[] {
  const bars = /[|｜]/u.test(row);
  const inner = bars ? row.trim().replace(/^[|｜]|[|｜]$/gu, '') : row;
  return inner.split(bars ? /[|｜]/u : /\t/u).map((cell) => cell.trim());
}

function headerOf(cells: readonly string[]): readonly (Column | null)[] | null {
  const columns = cells.map((cell) =>
    cell.length > 10 ? null : (columnWords.find(([, words]) => words.test(cell))?.[0] ?? null),
  );
  const known = new Set(columns.filter((column) => column !== null));
  const telling = known.has('form') || known.has('time') || known.has('channel');
  return known.size >= 2 && telling ? columns : null;
}

function readRow(
  cells: readonly string[],
  header: readonly (Column | null)[],
  context: PlanContext,
  reading: { materials: StatedMaterial[]; outline: string[]; notes: PlanNote[] },
): void {
  const cell = (column: Column) =>
    header
      .map((name, index) => (name === column ? (cells[index] ?? '') : ''))
      .filter((text) => text !== '')
      .join('，');
  if (cell('outline') !== '') reading.outline.push(cell('outline'));
  const named = formsIn(cell('form'));
  const forms = named.length > 0 ? named : formsOfMaterial(`${cell('title')}，${cell('form')}`);
  const time = timeIn(cell('time'), context);
  if (time?.note) reading.notes.push({ note: time.note, words: cell('time') });
  for (const form of forms) {
    reading.materials.push({
      key: null,
      title: forms.length === 1 && cell('title') !== '' ? cell('title').slice(0, 200) : null,
      form,
      phase: phaseIn(`${cell('phase')}，${cell('time')}，${cell('title')}`),
      channels: channelsIn(cell('channel')),
      due: time?.due ?? null,
    });
  }
}
