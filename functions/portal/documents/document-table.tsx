import type { Child } from 'hono/jsx';
import type { Block, TableCell } from '../../domain/document/model.ts';

type Table = Extract<Block, { kind: 'table' }>;

export function DocumentTable(props: {
  table: Table;
  /** How the text of a cell is shown; as it is, where nothing is said. */
  show?: (text: string, row: number, column: number) => Child;
}) {
  const { table, show = (text) => text } = props;
  const rowOf = (cells: readonly TableCell[], row: number, header: boolean) => (
    <tr>
      {cells.map((cell, column) =>
        header ? (
          <th colspan={cell.columnSpan} rowspan={cell.rowSpan}>
            {show(cell.text, row, column)}
          </th>
        ) : (
          <td colspan={cell.columnSpan} rowspan={cell.rowSpan}>
            {show(cell.text, row, column)}
          </td>
        ),
      )}
    </tr>
  );
  const { headerRows, rows } = table;
  return (
    <table>
      <thead>{rows.slice(0, headerRows).map((cells, row) => rowOf(cells, row, true))}</thead>
      <tbody>
        {rows.slice(headerRows).map((cells, row) => rowOf(cells, row + headerRows, false))}
      </tbody>
    </table>
  );
}
