import type { Block, TableCell } from '../../document/model.ts';
import { comparisonColumns } from '../comparison/comparison-columns.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A cell with words, and what its row and its column say it is about. */
export interface CellPassage {
  /** UTF-16 offset in the text of the table. */
  readonly start: number;
  readonly text: string;
  /** First cell of the row that is more than a number; empty for that cell itself. */
  readonly rowHead: string;
  readonly columnHead: string;
  /** Whether the column tells the old or the new rule. */
  readonly era: 'old' | 'new' | null;
}

/** The cells of a table in reading order. */
export function cellPassages(table: Table): readonly CellPassage[] {
  const comparison = comparisonColumns(table.rows, table.headerRows);
  const rows = placedRows(table);
  const heads = headsOf(rows.slice(0, table.headerRows));
  let end = 0;
  return rows.flatMap((cells, row) => {
    const inHead = row < table.headerRows;
    const rowHead = inHead ? '' : rowHeadOf(cells);
    return cells.flatMap(({ cell: { text }, column, isOwn }) => {
      const start = isOwn && text !== '' ? startOf(table, text, end) : -1;
      if (start < 0) return [];
      end = start + text.length + 1;
      const columnHead = inHead ? '' : (heads[column] ?? '');
      const era = inHead ? null : eraOf(columnHead, column, comparison);
      return [{ start, text, rowHead: rowHead === text ? '' : rowHead, columnHead, era }];
    });
  });
}

/** Texts of cells are joined by line feeds, those of empty ones left out. */
function startOf(table: Table, text: string, end: number): number {
  return table.text.startsWith(text, end) ? end : table.text.indexOf(text, end);
}

function rowHeadOf(cells: readonly Placed[]): string {
  return cells.find(({ cell }) => isName(cell.text))?.cell.text ?? '';
}

interface Placed {
  readonly cell: TableCell;
  readonly column: number;
  /** False where the cell reaches down from a row above. */
  readonly isOwn: boolean;
}

/** Each row with the cells that reach into it from above, so that a merged cell heads them all. */
function placedRows({ rows, columns }: Table): readonly (readonly Placed[])[] {
  const reaching: { cell: TableCell; until: number }[] = [];
  return rows.map((cells, row) => {
    const placed: Placed[] = [];
    const left = [...cells].reverse();
    for (let column = 0; column < columns; ) {
      const above = reaching[column];
      const isOwn = above === undefined || above.until <= row;
      const cell = isOwn ? left.pop() : above.cell;
      if (cell === undefined) break;
      if (isOwn) {
        for (let at = column; at < Math.min(columns, column + cell.columnSpan); at += 1) {
          reaching[at] = { cell, until: row + cell.rowSpan };
        }
      }
      placed.push({ cell, column, isOwn });
      column += Math.max(1, cell.columnSpan);
    }
    return placed;
  });
}

function headsOf(rows: readonly (readonly Placed[])[]): readonly string[] {
  const heads: string[] = [];
  for (const { cell, column, isOwn } of rows.flat()) {
    if (!isOwn) continue;
    for (let at = column; at < column + cell.columnSpan; at += 1) {
      heads[at] = `${heads[at] ?? ''}${cell.text}`;
    }
  }
  return heads;
}

/** A serial number names nothing. */
function isName(text: string): boolean {
  return !/^[\d\s.、]*$/u.test(text);
}

const oldColumn =
  /^(?:原|旧|老|以往|以前|过去|此前|上一轮|往年|(?:修改|修订|调整|变更|实施|施行|改造)前|现行)/u;
const newColumn = /^(?:现在|现|新|本次|此次|这一轮|这次|(?:修改|修订|调整|变更)后|拟|目前)/u;

function eraOf(
  head: string,
  column: number,
  comparison: ReturnType<typeof comparisonColumns>,
): CellPassage['era'] {
  if (comparison?.old === column || oldColumn.test(head)) return 'old';
  return comparison?.new === column || newColumn.test(head) ? 'new' : null;
}
