import type { Block, TableCell } from '../../domain/document/model.ts';

export function DocumentTable({ table }: { table: Extract<Block, { kind: 'table' }> }) {
  const row = (cells: readonly TableCell[], header: boolean) => (
    <tr>
      {cells.map((cell) =>
        header ? (
          <th colspan={cell.columnSpan} rowspan={cell.rowSpan}>
            {cell.text}
          </th>
        ) : (
          <td colspan={cell.columnSpan} rowspan={cell.rowSpan}>
            {cell.text}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <table>
      <thead>{table.rows.slice(0, table.headerRows).map((cells) => row(cells, true))}</thead>
      <tbody>{table.rows.slice(table.headerRows).map((cells) => row(cells, false))}</tbody>
    </table>
  );
}
