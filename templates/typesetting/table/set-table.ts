import type { Fonts } from '../fonts/font-library.ts';
import { GlyphStore } from '../page/glyphs.ts';
import { type ParagraphForm, setLines } from '../page/set-paragraph.ts';
import type { Slug } from '../page/slug.ts';
import { element, type StructureElement } from '../page/structure.ts';
import { black, grey, type Run, style } from '../text/runs.ts';
import { roughWidth } from '../text/title-lines.ts';
import { planColumns } from './columns.ts';
import { type CellText, type MarkedText, type PlacedCell, placeCells } from './grid.ts';
import { cutTallRows, rowHeights, type SetCell, type Sums, sumsOf } from './rows.ts';
import { setRows } from './set-rows.ts';

export interface Table {
  readonly rows: readonly (readonly CellText[])[];
  readonly columns: number;
  readonly headerRows: number;
  readonly element: StructureElement;
  /** Whether the cells of the first column head their rows. */
  readonly rowHeads?: boolean;
}

/** Tables up to this share of a page are not parted: moving them leaves no great gap. */
const SMALL = 0.3;
const PADDING = 4;

/** The texts of a table by the slot they are set in, for the check of missing characters. */
export function tableTexts(table: Pick<Table, 'rows' | 'headerRows'>): {
  readonly head: string;
  readonly body: string;
} {
  const join = (rows: readonly (readonly CellText[])[]) =>
    rows.flatMap((row) => row.map((cell) => cell.text)).join('');
  return {
    head: join(table.rows.slice(0, table.headerRows)) + strongTexts(table.rows),
    body: join(table.rows.slice(table.headerRows)),
  };
}

function strongTexts(rows: readonly (readonly CellText[])[]): string {
  const parts = rows.flatMap((row) => row.flatMap((cell) => cell.marked ?? []));
  return parts.map(({ text, strong }) => (strong ? text : '')).join('');
}

/**
 * Sets a ruled table. Pages part it between rows, head rows are set again on each page, and rows
 * taller than a page are cut.
 *
 * @param depth how much of a page a table may fill, in points
 */
export function setTable(
  table: Table,
  measure: number,
  depth: number,
  fonts: Fonts,
  store = new GlyphStore(),
): Slug[] {
  const { cells, columns } = placeCells(table.rows, table.columns);
  if (cells.length === 0) return [];
  const { size, widths } = planColumns(cells, columns, measure, PADDING);
  const lefts = sumsOf(widths);
  const spacing = { leading: size * 1.5, padding: PADDING };
  const rowElements = table.rows.map(() => element('TR', table.element));
  const set = cells.map((cell) => setCell(cell, table, lefts, size, rowElements, fonts, store));
  const natural = rowHeights(set, table.rows.length, spacing);
  const headDepth = sumsOf(natural).over(0, table.headerRows);
  const headRepeats = headDepth <= depth / 2 && table.headerRows < table.rows.length;
  const cut = cutTallRows(set, natural, depth - (headRepeats ? headDepth : 0), spacing);
  const rows = setRows(cut.cells, cut.heights, widths, spacing, depth);
  const elements = set.map((cell) => cell.element);
  const small = sumsOf(cut.heights).over(0, cut.heights.length) <= depth * SMALL;
  return withHead(rows, headRepeats ? table.headerRows : 0).map((slug, index) => {
    if (index === 0) return { ...slug, elements };
    return small ? { ...slug, pageBreak: 'never' } : slug;
  });
}

function setCell(
  cell: PlacedCell,
  table: Table,
  lefts: Sums,
  size: number,
  rowElements: readonly StructureElement[],
  fonts: Fonts,
  store: GlyphStore,
): SetCell {
  const head = cell.row < table.headerRows;
  const width = lefts.over(cell.column, cell.columnSpan) - 2 * PADDING;
  const headsRow = !head && table.rowHeads === true && cell.column === 0 && cell.text.trim() !== '';
  const cellElement: StructureElement = {
    role: head || headsRow ? 'TH' : 'TD',
    parent: rowElements[cell.row] ?? table.element,
    ...(headsRow ? { scope: 'Row' } : {}),
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
  };
  const text = cell.text.trim();
  const short =
    cell.marked === undefined &&
    !/[。；]/.test(text) &&
    text.split('\n').every((line) => fits(line, size, width));
  const form: ParagraphForm = {
    leading: size * 1.5,
    tracking: 0,
    // Spreading the few characters of a narrow column would tear them apart.
    align: head || short ? 'centre' : width >= 10 * size ? 'justify' : 'left',
    firstIndent: 0,
    indent: 0,
    indentRight: 0,
    grid: null,
  };
  const runs = cell.marked?.map((part) => markedRun(part, size)) ?? [
    { text, style: style(head ? 'hei' : 'song', size) },
  ];
  const lines = setLines({ runs, form, element: cellElement }, width, fonts, store);
  return { ...cell, lines, element: cellElement };
}

/** Dropped words in grey and struck out, inserted ones underlined; black and white tell both. */
function markedRun({ text, mark, strong }: MarkedText, size: number): Run {
  const look = style(strong ? 'hei' : 'song', size, mark === 'dropped' ? grey : black);
  if (mark === null) return { text, style: look };
  return { text, style: { ...look, rule: mark === 'dropped' ? 'through' : 'under' } };
}

function fits(line: string, size: number, width: number): boolean {
  return (roughWidth(line) + 0.2) * size <= width;
}

/** Head rows stay with the first row, and come again, as furniture, on every further page. */
function withHead(rows: readonly Slug[], headerRows: number): Slug[] {
  const repeated = rows.slice(0, headerRows).map(asFurniture);
  return rows.map((slug, index) => {
    if (index > 0 && index <= headerRows) return { ...slug, pageBreak: 'never' };
    return index > headerRows ? { ...slug, repeated } : slug;
  });
}

function asFurniture(slug: Slug): Slug {
  const lines = slug.lines.map((line) => ({
    ...line,
    segments: line.segments.map((segment) => ({ ...segment, element: null })),
  }));
  return { ...slug, lines };
}
