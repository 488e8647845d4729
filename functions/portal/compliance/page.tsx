import { complianceRowName, complianceWords } from '../../../templates/words/compliance.ts';
import type { City } from '../../application/city.ts';
import { mayReadReport } from '../../application/compliance/make-report.ts';
import type { ComplianceRowView } from '../../application/compliance/view-compliance.ts';
import type { RowName } from '../../domain/compliance/report.ts';
import type { Person } from '../../domain/kernel/people.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { minuteOf } from '../layout/times.ts';
import { FigureList } from './figure-list.tsx';
import { OnTimeTable } from './on-time-table.tsx';

interface Choice {
  readonly department: string;
  readonly year: number;
}

interface CompliancePageProps {
  readonly frame: Frame;
  readonly person: Person;
  readonly city: City;
  readonly choice: Choice;
  /** Null until somebody who belongs to no department has chosen one. */
  readonly report: (Choice & { asOf: Instant; rows: readonly ComplianceRowView[] }) | null;
}

/** 年度合规报告: what was due and when it was done, then what else the year brought. */
export function CompliancePage(props: CompliancePageProps) {
  const { frame, report } = props;
  const { tell } = frame;
  const title = tell(complianceWords.title);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <p>{tell(complianceWords.lead)}</p>
      <ChoiceForm {...props} />
      {report === null ? null : <Report frame={frame} report={report} />}
    </Layout>
  );
}

function ChoiceForm({ frame, person, city, choice }: CompliancePageProps) {
  const { tell } = frame;
  const readable = city.departments.filter(({ id }) => mayReadReport(person, id));
  return (
    <form class="inline noprint" method="get" action="/portal/compliance">
      <label>
        {tell(complianceWords.department)}{' '}
        <select name="department">
          {readable.map(({ id, name }) => (
            <option value={id} selected={id === choice.department}>
              {tell(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {tell(complianceWords.year)}{' '}
        <input type="number" name="year" min="2004" max="2200" value={String(choice.year)} />
      </label>
      <button type="submit">{tell(complianceWords.show)}</button>
    </form>
  );
}

function Report(props: { frame: Frame; report: NonNullable<CompliancePageProps['report']> }) {
  const { frame, report } = props;
  const { tell } = frame;
  const onTime = report.rows.filter(({ row }) => row.startsWith('onTime:'));
  const counted = report.rows.filter(({ row }) => !row.startsWith('onTime:'));
  const query = `department=${encodeURIComponent(report.department)}&year=${report.year}`;
  return (
    <>
      <h2>
        {frame.department(report.department)} · {report.year}
      </h2>
      <p class="quiet">
        {tell(complianceWords.asOf)} {minuteOf(report.asOf)}
      </p>
      <p class="noprint">
        {tell(complianceWords.download)} <a href={`/portal/compliance/report/pdf?${query}`}>PDF</a>{' '}
        <a href={`/portal/compliance/report/docx?${query}`}>Word</a>{' '}
        <a href={`/portal/compliance/report.csv?${query}`}>CSV</a>{' '}
        <a href={`/portal/compliance/report.json?${query}`}>JSON</a>
      </p>
      {report.rows.some(({ figures }) => figures.some(({ value }) => value > 0)) ? null : (
        <p class="notice">{tell(complianceWords.nothingRecorded)}</p>
      )}
      <h3>{tell(complianceWords.onTime)}</h3>
      {onTime.length === 0 ? (
        <p class="box">{tell(complianceWords.nothingDue)}</p>
      ) : (
        <OnTimeTable frame={frame} rows={onTime} />
      )}
      <h3>{tell(complianceWords.counted)}</h3>
      <dl class="facts">
        {counted.map((row) => (
          <>
            <dt>{tell(complianceRowName(row.row as RowName))}</dt>
            <dd>
              <FigureList frame={frame} row={row} />
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}
