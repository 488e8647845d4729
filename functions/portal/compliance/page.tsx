import { complianceWords } from '../../../templates/words/compliance.ts';
import type { Department } from '../../application/city.ts';
import { endingSums, fallenDue } from '../../domain/compliance/endings.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { minuteOf } from '../layout/times.ts';
import { Legend, StandingInks } from '../obligations/standing-inks.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { CountedTable } from './counted-table.tsx';
import { EndingTiles } from './ending-tiles.tsx';
import { OnTimeTable } from './on-time-table.tsx';
import type { ShownReport } from './shown-report.ts';

/** 年度合规报告 of one department: what was due and when it was done, then what else the year brought. */
export function CompliancePage(props: {
  frame: Frame;
  report: ShownReport;
  /** Those whose reports the reader may see. */
  departments: readonly Department[];
  mayTakeAll: boolean;
}) {
  const { frame, report } = props;
  const { tell } = frame;
  const title = tell(complianceWords.title);
  return (
    <Layout frame={frame} title={title}>
      <StandingInks />
      <h1>
        {title}{' '}
        <small>
          {frame.department(report.department)} · {report.year}
        </small>
      </h1>
      <p>{tell(complianceWords.lead)}</p>
      <ChoiceForm {...props} department={report.department} year={report.year} />
      <p class="inline">
        <span class="quiet">
          {tell(complianceWords.asOf)} {minuteOf(report.asOf)}
        </span>
        <Downloads frame={frame} report={report} />
      </p>
      <Rows frame={frame} report={report} />
    </Layout>
  );
}

interface ReportProps {
  readonly frame: Frame;
  readonly report: ShownReport;
}

function Downloads({ frame, report }: ReportProps) {
  const query = `department=${encodeURIComponent(report.department)}&year=${report.year}`;
  return (
    <span class="noprint">
      {frame.tell(complianceWords.download)}{' '}
      <a href={`/portal/compliance/report/pdf?${query}`}>PDF</a>{' '}
      <a href={`/portal/compliance/report/docx?${query}`}>Word</a>{' '}
      <a href={`/portal/compliance/report.csv?${query}`}>CSV</a>{' '}
      <a href={`/portal/compliance/report.json?${query}`}>JSON</a>
    </span>
  );
}

function Rows({ frame, report }: ReportProps) {
  const { tell } = frame;
  const onTime = report.rows.filter(({ row }) => row.startsWith('onTime:'));
  const counted = report.rows.filter(({ row }) => !row.startsWith('onTime:'));
  const isEmpty = report.rows.every(({ figures }) => figures.every(({ value }) => value === 0));
  return (
    <>
      {isEmpty ? <p class="notice">{tell(complianceWords.nothingRecorded)}</p> : null}
      <h2>{tell(complianceWords.onTime)}</h2>
      {onTime.length === 0 ? (
        <p class="box">{tell(complianceWords.nothingDue)}</p>
      ) : (
        <>
          <EndingTiles frame={frame} sums={endingSums(onTime.flatMap(({ figures }) => figures))} />
          <Legend frame={frame} standings={fallenDue} />
          <OnTimeTable frame={frame} report={report} rows={onTime} />
        </>
      )}
      <h2>{tell(complianceWords.counted)}</h2>
      <CountedTable frame={frame} report={report} rows={counted} />
    </>
  );
}
