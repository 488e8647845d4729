import { isOn } from './on-off.ts';
import { showsOn, WHITE } from './run-colours.ts';
import { type BlockFormat, farthest, type Region, type RunStyle } from './run-styles.ts';
import { isTiny } from './run-visibility.ts';
import { spanOf } from './tables/span.ts';
import type { XmlElement } from './xml.ts';

/** Twips, of A4: what is drawn in by more stands beside the page. */
export const PAGE_WIDTH = 11_906;
/** Twips of an exact row height: two points. */
const FLAT_ROW = 40;

/** An open table, as far as its style formats the text in it. */
export interface OpenTable {
  style: string | null;
  rows: number;
  cells: number;
  /** Where in the grid the cell begins, and how wide it is. */
  column: number;
  span: number;
  /** The widths of the cells of this row and the one before, by where they begin. */
  row: Map<number, number>;
  above: ReadonlyMap<number, number>;
  /** w:tblLook: which conditional formats of the style are in force. */
  firstRow: boolean;
  firstColumn: boolean;
  banded: boolean;
  hiddenRow: boolean;
  /** The cell goes on with the one above. */
  continues: boolean;
  /** It floats or is drawn in beyond the paper. */
  isOffPage: boolean;
  cell: BlockFormat;
}

export function newTable(): OpenTable {
  return {
    style: null,
    rows: 0,
    cells: 0,
    column: 0,
    span: 0,
    row: new Map(),
    above: new Map(),
    firstRow: false,
    firstColumn: false,
    banded: false,
    hiddenRow: false,
    continues: false,
    isOffPage: false,
    cell: {},
  };
}

/** Takes one element inside of w:tblPr into account; w:tblLook says which regions are in force. */
export function readTableProperty(table: OpenTable, element: XmlElement): void {
  if (element.name === 'w:tblStyle') table.style = element.attribute('w:val') ?? null;
  const moved = { 'w:tblInd': { 'w:w': 1 }, 'w:tblpPr': { 'w:tblpX': 1, 'w:tblpY': 1 } };
  if (element.name === 'w:tblInd' || element.name === 'w:tblpPr') {
    table.isOffPage ||= (farthest(element, moved[element.name]) ?? 0) >= PAGE_WIDTH;
  }
  if (element.name !== 'w:tblLook') return;
  const bits = Number.parseInt(element.attribute('w:val') ?? '', 16);
  const says = (name: string, bit: number): boolean => {
    const named = element.attribute(`w:${name}`);
    return named === undefined ? (bits & bit) !== 0 : named === '1' || named === 'true';
  };
  table.firstRow = says('firstRow', 0x20);
  table.firstColumn = says('firstColumn', 0x80);
  table.banded = !says('noHBand', 0x200);
}

/** Takes one element inside of w:trPr into account: rows are hidden, or too flat for any text. */
export function readRowProperty(table: OpenTable, element: XmlElement): void {
  if (element.name === 'w:gridBefore') table.column = spanOf(element.attribute('w:val'), 0);
  if (element.name === 'w:hidden') table.hiddenRow = isOn(element.attribute('w:val'));
  if (element.name !== 'w:trHeight' || element.attribute('w:hRule') !== 'exact') return;
  const height = farthest(element, { 'w:val': 1 });
  if (height !== undefined && height <= FLAT_ROW) table.hiddenRow = true;
}

/**
 * Takes one element inside of w:tcPr into account. Word shows nothing of a cell that the one above
 * goes on through, as wide as that; its text stays in the file all the same.
 */
export function readCellProperty(table: OpenTable, element: XmlElement): void {
  const value = element.attribute('w:val');
  if (element.name === 'w:gridSpan') table.span = spanOf(value, 1);
  if (element.name === 'w:vMerge') table.continues = value !== 'restart';
}

/** Whether the cell above goes on through this one, as wide as it is. */
function isCovered(table: OpenTable): boolean {
  return table.continues && table.above.get(table.column) === table.span;
}

/** Whether nothing of this cell is shown, wherever its text would stand. */
export function isCellUnshown(table: OpenTable): boolean {
  return table.hiddenRow || table.isOffPage || isCovered(table);
}

export function openRow(table: OpenTable): void {
  openCell(table);
  table.above = table.row;
  table.row = new Map();
  table.rows += 1;
  table.cells = 0;
  table.column = 0;
  table.span = 0;
  table.hiddenRow = false;
}

export function openCell(table: OpenTable): void {
  if (table.span > 0) table.row.set(table.column, table.span);
  table.column += table.span;
  table.span = 1;
  table.cells += 1;
  table.cell = {};
  table.continues = false;
}

/** Regions that only a look ahead, or at every column, could follow. */
const unfollowed = [
  'lastRow',
  'lastCol',
  'band1Vert',
  'band2Vert',
  'neCell',
  'nwCell',
  'seCell',
  'swCell',
];

/** Whether a style takes text out of sight in a region that nobody here follows. */
export function concealsAnywhere(style: RunStyle): boolean {
  return unfollowed.some((name) => {
    const region = style.regions.get(name);
    if (region === undefined) return false;
    const { run, block } = region;
    const ground = run.ground ?? block.ground ?? WHITE;
    const isWhite = run.colour !== undefined && run.colour !== null && !showsOn(run.colour, ground);
    return run.vanish === true || isWhite || isTiny([run], block.lineHeight);
  });
}

/** Bands lie under first rows and columns; the last ones would need a look ahead. */
export function regionsOf(style: RunStyle, table: OpenTable): Region[] {
  const names: string[] = [];
  const isHead = table.firstRow && table.rows === 1;
  if (isHead) names.push('firstRow');
  if (table.firstColumn && table.cells === 1) names.push('firstCol');
  if (!isHead && table.banded) {
    const bandedRow = table.rows - (table.firstRow ? 1 : 0);
    names.push(bandedRow % 2 === 1 ? 'band1Horz' : 'band2Horz');
  }
  return names.map((name) => style.regions.get(name)).filter((region) => region !== undefined);
}
