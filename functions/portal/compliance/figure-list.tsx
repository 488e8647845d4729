import {
  complianceFigureName,
  complianceWords,
  streamName,
} from '../../../templates/words/compliance.ts';
import type { ComplianceRowView } from '../../application/compliance/view-compliance.ts';
import type { Frame } from '../layout/frame.ts';

type FigureView = ComplianceRowView['figures'][number];

/** A longer list is for the data; a page that names each of a thousand reminders helps nobody. */
const MOST_SHOWN = 60;

/** The figures of a row that are not nothing, each to be opened for its evidence. */
export function FigureList({ frame, row }: { frame: Frame; row: ComplianceRowView }) {
  const { tell } = frame;
  const told = row.figures.filter(({ value }) => value > 0);
  return (
    <>
      {told.length === 0 ? '0' : told.map((figure) => <Figure frame={frame} figure={figure} />)}
      {row.rate === null ? null : (
        <span>
          {' '}
          {tell(complianceWords.rate)} {percentage(row.rate)}
        </span>
      )}
      {row.least === null || row.least === 0 ? null : <Least frame={frame} row={row} />}
      <div class="quiet" lang="zh-CN">
        {row.basis.title} {row.basis.clause}
        {row.basis.quotation === '' ? '' : `：“${row.basis.quotation}”`}
      </div>
    </>
  );
}

function Least({ frame, row }: { frame: Frame; row: ComplianceRowView }) {
  const { tell } = frame;
  const least = row.least ?? 0;
  const isMet = row.figures.reduce((sum, { value }) => sum + value, 0) >= least;
  return (
    <span>
      {' '}
      {tell(complianceWords.least).replace('{least}', String(least))}{' '}
      <span class={`mark ${isMet ? 'good' : 'bad'}`}>
        {tell(isMet ? complianceWords.leastMet : complianceWords.leastUnmet)}
      </span>
    </span>
  );
}

/** A number that opens into the events of the ledger behind it. */
export function Figure(props: {
  frame: Frame;
  figure: FigureView;
  /** The column of a table names it already for those who see the column. */
  named?: 'byColumn';
}) {
  const { frame, figure } = props;
  const { tell } = frame;
  const { name, value, evidence } = figure;
  const shown = evidence.slice(0, MOST_SHOWN);
  return (
    <details class="figure">
      <summary>
        <span class={props.named === undefined ? undefined : 'unseen'}>
          {tell(complianceFigureName(name))}
        </span>{' '}
        <b>{value}</b>
      </summary>
      <p class="quiet">{tell(complianceWords.evidence)}</p>
      <ul>
        {shown.map(({ stream, versions }) => (
          <li>
            <a href={addressOf(stream)}>{tell(streamName(stream))}</a>{' '}
            {tell(complianceWords.event).replace('{versions}', versions.join('、'))}
          </li>
        ))}
      </ul>
      {evidence.length === shown.length ? null : (
        <p>
          {tell(complianceWords.more).replace('{more}', String(evidence.length - shown.length))}
        </p>
      )}
    </details>
  );
}

/** Where staff open what a stream is about. */
function addressOf(stream: string): string {
  const [category, id = ''] = stream.split('/', 2);
  if (category === 'registry') return id === 'calendar' ? '/portal/calendar' : '/portal/register';
  return `/portal/${category}s/${id}`;
}

export function percentage(rate: number): string {
  return `${(rate * 100).toFixed(1)}%`;
}
