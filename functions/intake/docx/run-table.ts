import type { BlockFormat, Region, RunStyle } from './run-styles.ts';
import type { XmlElement } from './xml.ts';

/** An open table, as far as its style formats the text in it. */
export interface OpenTable {
  style: string | null;
  rows: number;
  cells: number;
  /** w:tblLook: which conditional formats of the style are in force. */
  firstRow: boolean;
  firstColumn: boolean;
  banded: boolean;
  hiddenRow: boolean;
  cell: BlockFormat;
}

export function newTable(): OpenTable {
  return {
    style: null,
    rows: 0,
    cells: 0,
    firstRow: false,
    firstColumn: false,
    banded: false,
    hiddenRow: false,
    cell: {},
  };
}

/** Takes one element inside of w:tblPr into account; w:tblLook says which regions are in force. */
export function readTableProperty(table: OpenTable, element: XmlElement): void {
  if (element.name === 'w:tblStyle') table.style = element.attribute('w:val') ?? null;
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
