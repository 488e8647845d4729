import {
  complianceFigureName,
  complianceRowName,
  complianceWords,
} from '../../../templates/words/compliance.ts';
import { percentage } from '../../../templates/words/percentage.ts';
import type { ComplianceRowView } from '../../application/compliance/view-compliance.ts';
import {
  ENTERED_LATE,
  type EndingSums,
  endingSums,
  endings,
  onTimeRate,
} from '../../domain/compliance/endings.ts';
import type { RowName } from '../../domain/compliance/report.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { ShareBar } from '../obligations/share-bar.tsx';
import { Figure } from './figure.tsx';
import type { ShownReport } from './shown-report.ts';

interface Props {
  readonly frame: Frame;
  readonly report: ShownReport;
  readonly rows: readonly ComplianceRowView[];
}

/** One row a kind of obligation: how many ended how, and a bar that shows it at a glance. */
export function OnTimeTable({ frame, report, rows }: Props) {
  const { tell } = frame;
  return (
    <HeadedTable
      class="on-time"
      heads={[
        tell(complianceWords.item),
        tell(complianceWords.rateOnTime),
        ...endings.map((name) => tell(complianceFigureName(name))),
      ]}
    >
      {rows.map((row) => (
        <Row frame={frame} report={report} row={row} />
      ))}
      {rows.length < 2 ? null : (
        <SumRow frame={frame} sums={endingSums(rows.flatMap(({ figures }) => figures))} />
      )}
    </HeadedTable>
  );
}

function Row({ frame, report, row }: Omit<Props, 'rows'> & { row: ComplianceRowView }) {
  return (
    <tr>
      <th scope="row">
        {frame.tell(complianceRowName(row.row as RowName))}
        <div class="quiet" lang="zh-CN">
          {row.basis.title} {row.basis.clause}
        </div>
      </th>
      <RateCell sums={endingSums(row.figures)} />
      {endings.map((name) => (
        <td>
          {row.figures
            .filter((figure) => figure.name === name || isBeside(name, figure.name))
            .map((figure) =>
              figure.value === 0 ? (
                <span class="quiet">0</span>
              ) : (
                <Figure
                  frame={frame}
                  report={report}
                  figure={figure}
                  {...(figure.name === name ? { named: 'byColumn' as const } : {})}
                />
              ),
            )}
        </td>
      ))}
    </tr>
  );
}

/** What was entered late counts as in time and is told there, under its own name. */
function isBeside(column: string, figure: string): boolean {
  return column === 'met' && figure === ENTERED_LATE;
}

function SumRow({ frame, sums }: { frame: Frame; sums: EndingSums }) {
  return (
    <tr class="sum">
      <th scope="row">{frame.tell(complianceWords.sum)}</th>
      <RateCell sums={sums} />
      {endings.map((name) => (
        <td>{sums[name]}</td>
      ))}
    </tr>
  );
}

/** The rate and its bar, or a dash where nothing has fallen due. */
export function RateCell({ sums }: { sums: EndingSums }) {
  return (
    <td>
      <div class="rate">
        <span>{percentage(onTimeRate(sums))}</span>
        <ShareBar shares={sums} />
      </div>
    </td>
  );
}
