import {
  complianceFigureName,
  complianceWords,
  eventsOf,
  streamName,
} from '../../../templates/words/compliance.ts';
import type { ComplianceRowView } from '../../application/compliance/view-compliance.ts';
import type { Frame } from '../layout/frame.ts';
import type { ShownReport } from './shown-report.ts';

/** A longer list is for the data; a page that names each of a thousand reminders helps nobody. */
const MOST_SHOWN = 60;

/** A number that opens into the events of the ledger behind it. */
export function Figure(props: {
  frame: Frame;
  report: Pick<ShownReport, 'streams'>;
  figure: ComplianceRowView['figures'][number];
  /** The column of a table names it already for those who see the column. */
  named?: 'byColumn';
}) {
  const { frame, report, figure } = props;
  const { tell } = frame;
  const { name, value, evidence } = figure;
  const shown = evidence.slice(0, MOST_SHOWN);
  const streams = new Map(report.streams.map((one) => [one.stream, one]));
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
        {shown.map(({ stream, versions }) => {
          const known = streams.get(stream);
          return (
            <li>
              <a href={known?.address} lang="zh-CN">
                {known?.title ?? stream}
              </a>
              <div class="quiet">
                {tell(streamName(stream))} · {tell(eventsOf(versions))}
              </div>
            </li>
          );
        })}
      </ul>
      {evidence.length === shown.length ? null : (
        <p>
          {tell(complianceWords.more).replace('{more}', String(evidence.length - shown.length))}
        </p>
      )}
    </details>
  );
}
