import type { TableCell } from '../../../domain/document/model.ts';
import type { TableGrid } from '../../../domain/document/table/table-grid.ts';
import { isOn } from '../on-off.ts';
import { notText, type StoryItem, textOf } from '../text/story-item.ts';
import type { XmlElement } from '../xml.ts';
import { headerRowsOf } from './header-rows.ts';
import { spanOf } from './span.ts';

interface Cell {
  span: number;
  /** Goes on with the cell above it, or with the one before it. */
  continues: 'above' | 'before' | null;
  readonly items: StoryItem[];
}

interface Row {
  readonly cells: Cell[];
  isHeader: boolean;
  before: number;
  after: number;
}

/** A table on its way: rows and cells as the file has them, until its end makes a grid of them. */
export class Table {
  private readonly rows: Row[] = [];
  private row: Row | null = null;
  private cell: Cell | null = null;

  openRow(): void {
    this.row = { cells: [], isHeader: false, before: 0, after: 0 };
    this.rows.push(this.row);
  }

  /** @returns where the text of the cell goes */
  openCell(): StoryItem[] {
    if (this.row === null) this.openRow();
    this.cell = { span: 1, continues: null, items: [] };
    this.row?.cells.push(this.cell);
    return this.cell.items;
  }

  closeRow(): void {
    this.row = null;
  }

  closeCell(): void {
    this.cell = null;
  }

  /** Hears a child of w:trPr or w:tcPr. */
  hearProperty(element: XmlElement): void {
    const value = element.attribute('w:val');
    const { row, cell } = this;
    if (cell !== null) hearCellProperty(cell, element.name, value);
    else if (row !== null) hearRowProperty(row, element.name, value);
  }

  /** The table, and behind it what its cells cannot hold: pictures and notes. */
  finish(): StoryItem[] {
    const rows = gridRowsOf(this.rows);
    if (rows.length === 0) return [];
    const columns = widthOf(rows);
    const padded = rows.map((row) => paddedTo(columns, row));
    const cells = padded.map((row) => row.flatMap(({ cell }) => (cell === null ? [] : [cell])));
    const unmarked = this.rows.findIndex(({ isHeader }) => !isHeader);
    const marked = unmarked < 0 ? this.rows.length : unmarked;
    const headerRows = headerRowsOf(cells, marked, columns);
    const grid = { headerRows, columns, rows: cells, text: allTextOf(cells) };
    const hanging = this.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => notText(items)));
    return grid.text === '' ? hanging : [{ kind: 'table', grid }, ...hanging];
  }
}

function hearCellProperty(cell: Cell, name: string, value: string | undefined): void {
  if (name === 'w:gridSpan') cell.span = spanOf(value, 1);
  else if (name === 'w:vMerge' && value !== 'restart') cell.continues = 'above';
  else if (name === 'w:hMerge' && value !== 'restart') cell.continues = 'before';
}

function hearRowProperty(row: Row, name: string, value: string | undefined): void {
  if (name === 'w:tblHeader') row.isHeader = isOn(value);
  else if (name === 'w:gridBefore') row.before = spanOf(value, 0);
  else if (name === 'w:gridAfter') row.after = spanOf(value, 0);
}

/** A place of a row: a cell that begins there, or null where one from above goes on. */
interface Place {
  readonly span: number;
  readonly cell: TableCell | null;
}

type Open = { -readonly [Key in keyof TableCell]: TableCell[Key] };

function gridRowsOf(rows: readonly Row[]): Place[][] {
  let above = new Map<number, Open>();
  return rows.map(({ cells, before, after }) => {
    const places: Place[] = before > 0 ? [emptyPlace(before)] : [];
    const open = new Map<number, Open>();
    let column = before;
    let last: Open | null = null;
    for (const { span, continues, items } of cells) {
      const over = continues === 'above' ? above.get(column) : undefined;
      if (continues === 'before' && last !== null) {
        last.columnSpan += span;
        addText(last, items);
        places.splice(-1, 1, { span: last.columnSpan, cell: last });
      } else if (over?.columnSpan === span) {
        over.rowSpan += 1;
        addText(over, items);
        open.set(column, over);
        places.push({ span, cell: null });
        last = null;
      } else {
        last = { text: textOf(items), columnSpan: span, rowSpan: 1 };
        open.set(column, last);
        places.push({ span, cell: last });
      }
      column += span;
    }
    above = open;
    if (after > 0) places.push(emptyPlace(after));
    return places;
  });
}

/** What is shown of cells that go on sideways, or that only this grid takes for covered. */
function addText(cell: Open, items: readonly StoryItem[]): void {
  const text = textOf(items);
  if (text !== '') cell.text = cell.text === '' ? text : `${cell.text}\n${text}`;
}

function emptyPlace(span: number): Place {
  return { span, cell: { text: '', columnSpan: span, rowSpan: 1 } };
}

function widthOf(rows: readonly (readonly Place[])[]): number {
  return rows.reduce((most, row) => Math.max(most, spanned(row)), 1);
}

function spanned(row: readonly Place[]): number {
  return row.reduce((sum, { span }) => sum + span, 0);
}

function paddedTo(columns: number, row: readonly Place[]): readonly Place[] {
  const missing = columns - spanned(row);
  return missing > 0 ? [...row, emptyPlace(missing)] : row;
}

function allTextOf(rows: TableGrid['rows']): string {
  return rows
    .flat()
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}
