import type { Block, TableCell } from '../domain/document/model.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A table of a document; it scrolls within itself, by keyboard too, where it is too wide. */
export function DocumentTable({ table, label }: { table: Table; label: string }) {
  const head = table.rows.slice(0, table.headerRows);
  const body = table.rows.slice(table.headerRows);
  return (
    <section class="table" tabindex={0} aria-label={label}>
      <table>
        {head.length === 0 ? null : (
          <thead>
            {head.map((row) => (
              <tr>
                {row.map((cell) => (
                  <th scope={cell.columnSpan > 1 ? 'colgroup' : 'col'} {...spans(cell)}>
                    {cell.text}
                  </th>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell) => (
                <td {...spans(cell)}>{cell.text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function spans({ columnSpan, rowSpan }: TableCell): { colspan?: number; rowspan?: number } {
  return {
    ...(columnSpan > 1 ? { colspan: columnSpan } : {}),
    ...(rowSpan > 1 ? { rowspan: rowSpan } : {}),
  };
}
