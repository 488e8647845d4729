import {
  complianceFigureName,
  complianceRowName,
  complianceWords,
} from '../../../templates/words/compliance.ts';
import type { ComplianceRowView } from '../../application/compliance/view-compliance.ts';
import type { RowName } from '../../domain/compliance/report.ts';
import type { Frame } from '../layout/frame.ts';
import { Figure, percentage } from './figure-list.tsx';

const columns = ['met', 'metLate', 'overdue', 'pending', 'ceased'] as const;
type Column = (typeof columns)[number];

/** One row a kind of obligation: how many ended how, and a bar that shows it at a glance. */
export function OnTimeTable(props: { frame: Frame; rows: readonly ComplianceRowView[] }) {
  const { frame, rows } = props;
  const { tell } = frame;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{tell(complianceWords.item)}</th>
            {columns.map((name) => (
              <th scope="col">{tell(complianceFigureName(name))}</th>
            ))}
            <th scope="col">{tell(complianceWords.rateOnTime)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row frame={frame} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ frame, row }: { frame: Frame; row: ComplianceRowView }) {
  const { tell } = frame;
  return (
    <tr>
      <th scope="row">
        {tell(complianceRowName(row.row as RowName))}
        <div class="quiet" lang="zh-CN">
          {row.basis.title} {row.basis.clause}
        </div>
      </th>
      {columns.map((name) => (
        <td>
          {valueOfColumn(row, name) === 0
            ? '0'
            : row.figures
                .filter((figure) => figure.name === name)
                .map((figure) => <Figure frame={frame} figure={figure} named="byColumn" />)}
        </td>
      ))}
      <td class="nowrap">
        {row.rate === null ? '—' : percentage(row.rate)}
        <Bar row={row} />
      </td>
    </tr>
  );
}

function valueOfColumn({ figures }: ComplianceRowView, name: Column): number {
  return figures.find((figure) => figure.name === name)?.value ?? 0;
}

const WIDTH = 120;
const HEIGHT = 10;
/** In time is filled, late is hatched by half its height, overdue an outline: not by colour alone. */
const looks = [
  { name: 'met', height: HEIGHT, fill: '#1f6f54', stroke: '#1f6f54' },
  { name: 'metLate', height: HEIGHT / 2, fill: '#b7791f', stroke: '#b7791f' },
  { name: 'overdue', height: HEIGHT, fill: 'none', stroke: '#a3262a' },
] as const;

function Bar({ row }: { row: ComplianceRowView }) {
  const whole = looks.reduce((sum, { name }) => sum + valueOfColumn(row, name), 0);
  if (whole === 0) return null;
  let x = 0;
  const parts = looks.map((look) => {
    const width = (valueOfColumn(row, look.name) / whole) * WIDTH;
    const part = { ...look, x, width };
    x += width;
    return part;
  });
  return (
    <svg
      class="share"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      {parts
        .filter(({ width }) => width > 0)
        .map((part) => (
          <rect
            x={part.x + 0.5}
            y={HEIGHT - part.height + 0.5}
            width={Math.max(part.width - 1, 1)}
            height={part.height - 1}
            fill={part.fill}
            stroke={part.stroke}
          />
        ))}
    </svg>
  );
}
