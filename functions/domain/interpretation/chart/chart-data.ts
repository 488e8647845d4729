import type { Block, TableCell } from '../../document/model.ts';
import type { ChartKind, ChartRequest } from './chart-request.ts';
import { type CellReading, nameOfHead, partUnit, readCell, unitOfHead } from './read-number.ts';

export interface Datum {
  readonly value: number;
  /** The number as the table prints it. */
  readonly printed: string;
}

/** The number with its unit; one that kept its own, because the table mixes them, has it already. */
export function withUnit({ printed }: Datum, unit: string): string {
  return /\d$/u.test(printed) ? `${printed}${unit}` : printed;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category; null where the table has no value. */
  readonly values: readonly (Datum | null)[];
}

/** The numbers of a table, ready to be drawn. All series count in the same unit. */
export interface ChartData {
  readonly kind: ChartKind;
  readonly title: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** Why a table is set without a chart. */
export type NoChart =
  | 'merged cells'
  | 'no numbers'
  | 'too many values'
  | 'one point makes no line'
  | 'parts make no whole';

type Table = Extract<Block, { kind: 'table' }>;

const MOST_CATEGORIES = 40;
const MOST_SERIES = 5;
const MOST_PARTS = 8;
const serial = /^(?:序号|编号)$/u;
const total = /^(?:合计|总计|小计|共计|总和)$/u;
const time = /^(?:(?:19|20)\d\d(?:年.*)?|.*(?:年|月|月份|季度|上半年|下半年))$/u;

/**
 * Reads a table for a chart: categories from its first column, a series from each column of
 * numbers, or the other way round where the head counts time. Totals are left out, since they
 * are no value beside their parts. Columns of words, and of another unit than the first column of
 * numbers, stay in the table alone.
 *
 * @param unitLine the unit that a line above the table states for all of it, or null
 */
export function chartDataOf(
  { kind, title }: ChartRequest,
  table: Pick<Table, 'rows' | 'headerRows'>,
  unitLine: string | null,
): ChartData | NoChart {
  if (table.rows.length > MOST_CATEGORIES + 3) return 'too many values';
  const grid = plainGrid(table);
  if (grid === null) return 'merged cells';
  const upright = withoutSerials(turned(grid, kind));
  const [head = [], ...rows] = upright;
  const kept = rows.filter(([name = '']) => !total.test(name.replace(/\s+/gu, '')));
  const columns = numberColumns(head, kept, unitLine);
  const unit = commonUnit(columns);
  if (unit === null) return 'no numbers';
  const series = columns.filter((column) => partUnit(column.unit).base === unit.base);
  const parts = series.length > 1 ? series.filter(({ name }) => !total.test(name)) : series;
  const data = {
    kind,
    title,
    unit: unit.printed,
    categories: kept.map(([name = '']) => name.trim()),
    series: parts.map((column) => seriesOf(column, unit.factor)),
  };
  return reasonAgainst(data) ?? data;
}

function reasonAgainst({ kind, unit, categories, series }: ChartData): NoChart | null {
  if (series.length === 0) return 'no numbers';
  if (categories.length > MOST_CATEGORIES || series.length > MOST_SERIES) return 'too many values';
  const values = series.flatMap((one) => one.values.map((datum) => datum?.value ?? null));
  if (kind === 'line') return categories.length < 2 ? 'one point makes no line' : null;
  if (kind !== 'pie') return null;
  if (categories.length > MOST_PARTS) return 'too many values';
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  const whole = unit !== '%' || Math.abs(sum - 100) <= 1;
  const parts = values.every((value) => value !== null && value >= 0);
  return series.length === 1 && parts && sum > 0 && whole && values.length > 1
    ? null
    : 'parts make no whole';
}

/** One text a cell; null where cells are merged, because then no cell is surely one value. */
function plainGrid({ rows, headerRows }: Pick<Table, 'rows' | 'headerRows'>): string[][] | null {
  if (headerRows > 1) return null;
  const merged = (cell: TableCell) => cell.columnSpan > 1 || cell.rowSpan > 1;
  if (rows.some((row) => row.some(merged))) return null;
  return rows.map((row) => row.map((cell) => cell.text));
}

/** Rows become columns where a line has to follow the time in the head, and where there is one row. */
function turned(
  grid: readonly (readonly string[])[],
  kind: ChartKind,
): readonly (readonly string[])[] {
  const [head = [], ...rows] = grid;
  const across =
    kind === 'line' && head.length > 2 && head.slice(1).every((text) => time.test(text.trim()));
  const single = rows.length === 1 && head.length > 2 && !time.test(rows[0]?.[0]?.trim() ?? '');
  if (!across && !single) return grid;
  if (rows.every(([name = '']) => time.test(name.trim()))) return grid;
  return head.map((_, column) => grid.map((row) => row[column] ?? ''));
}

function withoutSerials(grid: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const counted = serial.test(grid[0]?.[0]?.replace(/\s+/gu, '') ?? '');
  return counted ? grid.map((row) => row.slice(1)) : grid;
}

interface NumberColumn {
  readonly name: string;
  readonly unit: string;
  readonly cells: readonly CellReading[];
}

function numberColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  unitLine: string | null,
): NumberColumn[] {
  return head.slice(1).flatMap((title, index): NumberColumn[] => {
    const cells = rows.map((row) => readCell(row[index + 1] ?? ''));
    if (cells.some((cell) => cell.kind === 'words')) return [];
    const numbers = cells.filter((cell) => cell.kind === 'number');
    if (numbers.length === 0) return [];
    // Nothing is nothing in any unit.
    const counted = numbers.filter(({ value, unit }) => value !== 0 || unit !== '');
    const units = new Set(counted.map(({ unit }) => unit));
    const stated = unitOfHead(title) ?? unitLine ?? '';
    const [unit = ''] = units;
    const same = [...units].every((one) => partUnit(one).base === partUnit(unit).base);
    if (!same) return [];
    return [{ name: nameOfHead(title), unit: unit === '' ? stated : unit, cells }];
  });
}

/** The unit of the first column, in its largest multiple where cells mix 万元 with 亿元. */
function commonUnit(columns: readonly NumberColumn[]) {
  const [first] = columns;
  if (first === undefined) return null;
  const { base } = partUnit(first.unit);
  const same = columns.filter((column) => partUnit(column.unit).base === base);
  const printed = same
    .flatMap(({ cells, unit }) => cells.map((cell) => unitOf(cell, unit)))
    .filter((unit) => unit !== null)
    .reduce((one, other) => (partUnit(other).factor > partUnit(one).factor ? other : one));
  return { base, printed, factor: partUnit(printed).factor };
}

function unitOf(cell: CellReading, columnUnit: string): string | null {
  if (cell.kind !== 'number') return null;
  return cell.unit === '' ? columnUnit : cell.unit;
}

function seriesOf({ name, unit, cells }: NumberColumn, factor: number): ChartSeries {
  const values = cells.map((cell): Datum | null => {
    const own = unitOf(cell, unit);
    if (cell.kind !== 'number' || own === null) return null;
    const times = partUnit(own).factor / factor;
    if (times === 1) return { value: cell.value, printed: cell.printed };
    const value = Number((cell.value * times).toPrecision(12));
    return { value, printed: `${cell.printed}${own}` };
  });
  return { name, values };
}
