import { complianceRowName, complianceWords } from '../../../templates/words/compliance.ts';
import { percentage } from '../../../templates/words/percentage.ts';
import type { ComplianceRowView } from '../../application/compliance/view-compliance.ts';
import type { RowName } from '../../domain/compliance/report.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Figure } from './figure.tsx';
import type { ShownReport } from './shown-report.ts';

interface Props {
  readonly frame: Frame;
  readonly report: ShownReport;
  readonly rows: readonly ComplianceRowView[];
}

/** What the year brought besides what was due; each figure opens for its events. */
export function CountedTable({ frame, report, rows }: Props) {
  const { tell } = frame;
  return (
    <HeadedTable
      stacked
      class="counted"
      heads={[
        tell(complianceWords.item),
        tell(complianceWords.figures),
        tell(complianceWords.rate),
        tell(complianceWords.basis),
      ]}
    >
      {rows.map((row) => (
        <tr>
          <th scope="row">{tell(complianceRowName(row.row as RowName))}</th>
          <td>
            <Figures frame={frame} report={report} row={row} />
          </td>
          <td class="nowrap">{percentage(row.rate)}</td>
          <td class="quiet" lang="zh-CN">
            {row.basis.title} {row.basis.clause}
            {row.basis.quotation === '' ? '' : `：“${row.basis.quotation}”`}
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}

/** The figures of a row that are not nothing. */
function Figures({ frame, report, row }: Omit<Props, 'rows'> & { row: ComplianceRowView }) {
  const told = row.figures.filter(({ value }) => value > 0);
  return (
    <>
      {told.length === 0
        ? '0'
        : told.map((figure) => <Figure frame={frame} report={report} figure={figure} />)}
      {row.least === null || row.least === 0 ? null : <Least frame={frame} row={row} />}
    </>
  );
}

function Least({ frame, row }: { frame: Frame; row: ComplianceRowView }) {
  const { tell } = frame;
  const least = row.least ?? 0;
  const isMet = row.figures.reduce((sum, { value }) => sum + value, 0) >= least;
  return (
    <div>
      {tell(complianceWords.least).replace('{least}', String(least))}{' '}
      <span class={`mark ${isMet ? 'good' : 'bad'}`}>
        {tell(isMet ? complianceWords.leastMet : complianceWords.leastUnmet)}
      </span>
    </div>
  );
}
