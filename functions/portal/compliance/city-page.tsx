import { complianceFigureName, complianceWords } from '../../../templates/words/compliance.ts';
import type { City } from '../../application/city.ts';
import type { CityCompliance } from '../../application/compliance/view-city-compliance.ts';
import { endings, fallenDue, together } from '../../domain/compliance/endings.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { minuteOf } from '../layout/times.ts';
import { Legend, StandingInks } from '../obligations/standing-inks.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { EndingTiles } from './ending-tiles.tsx';
import { RateCell } from './on-time-table.tsx';

/** All departments beside each other, those with most that is overdue first; each leads to its report. */
export function CityCompliancePage(props: {
  frame: Frame;
  city: City;
  compliance: CityCompliance;
}) {
  const { frame, city, compliance } = props;
  const { tell } = frame;
  const { year, departments } = compliance;
  const title = tell(complianceWords.title);
  const all = together(departments);
  return (
    <Layout frame={frame} title={title}>
      <StandingInks />
      <h1>
        {title}{' '}
        <small>
          {frame.tell(city.name)} · {year}
        </small>
      </h1>
      <p>{tell(complianceWords.cityLead)}</p>
      <ChoiceForm
        frame={frame}
        departments={city.departments}
        department={null}
        year={year}
        mayTakeAll
      />
      <p class="inline">
        <span class="quiet">
          {tell(complianceWords.asOf)} {minuteOf(compliance.asOf)}
        </span>
        <span class="noprint">
          {tell(complianceWords.download)}{' '}
          <a href={`/portal/compliance/city/pdf?year=${year}`}>PDF</a>{' '}
          <a href={`/portal/compliance/city/docx?year=${year}`}>Word</a>{' '}
          <a href={`/portal/compliance/city.csv?year=${year}`}>CSV</a>{' '}
          <a href={`/portal/compliance/city.json?year=${year}`}>JSON</a>
        </span>
      </p>
      <EndingTiles frame={frame} sums={all} />
      <Legend frame={frame} standings={fallenDue} />
      <HeadedTable
        class="on-time"
        heads={[
          tell(complianceWords.department),
          tell(complianceWords.rateOnTime),
          ...endings.map((name) => tell(complianceFigureName(name))),
        ]}
      >
        {departments.map(({ department, ...sums }) => (
          <tr>
            <th scope="row">
              <a href={`/portal/compliance?department=${department}&year=${year}`}>
                {frame.department(department)}
              </a>
            </th>
            <RateCell sums={sums} />
            {endings.map((name) => (
              <td>{sums[name] === 0 ? <span class="quiet">0</span> : sums[name]}</td>
            ))}
          </tr>
        ))}
      </HeadedTable>
    </Layout>
  );
}
