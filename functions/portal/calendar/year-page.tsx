import { calendarWords, withFigure } from '../../../templates/words/portal-calendar.ts';
import type { CalendarView } from '../../application/calendar/view-calendar.ts';
import type { FailedForm } from '../forms/form-state.ts';
import { DoneBanner } from '../layout/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { ProblemBox } from '../layout/problem-box.tsx';
import { minuteOf } from '../layout/times.ts';
import { ImportForm, RestoreForm } from './forms.tsx';
import { Month } from './month.tsx';

export interface YearPageProps {
  readonly frame: Frame;
  readonly view: CalendarView;
  readonly mayImport: boolean;
  readonly failed: FailedForm | null;
}

/** A year of the calendar, the city's own days in it, and how they came there. */
export function CalendarYearPage(props: YearPageProps) {
  const { frame, view, failed } = props;
  const { tell } = frame;
  const { year } = view;
  const title = tell(withFigure(calendarWords.title, { year }));
  const covered = view.coveredYears.last >= year && view.coveredYears.first <= year;
  const confirmed = view.confirmedYears.some((one) => one.year === year);
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <h1>{title}</h1>
      <nav class="actions" aria-label={title}>
        <a href={`/portal/calendar?year=${Math.max(year - 1, 1990)}`}>
          ← {tell(calendarWords.earlier)}
        </a>
        <a href={`/portal/calendar?year=${Math.min(year + 1, 2200)}`}>
          {tell(calendarWords.later)} →
        </a>
      </nav>
      {covered || confirmed ? null : <p class="warning">{tell(calendarWords.uncovered)}</p>}
      <p>{tell(withFigure(calendarWords.lead, { days: view.workingDays }))}</p>
      <div class="year">
        {Array.from({ length: 12 }, (_, index) => {
          const month = `${year}-${String(index + 1).padStart(2, '0')}`;
          const days = view.days.filter(({ date }) => date.startsWith(month));
          return <Month frame={frame} days={days} today={view.today} />;
        })}
      </div>
      <p class="quiet">
        {tell(calendarWords.version)}: {view.version}
      </p>
      <OwnDays frame={frame} view={view} />
      <Entries frame={frame} view={view} />
      {props.mayImport ? (
        <>
          <ImportForm frame={frame} failed={failed} />
          {view.entries.length === 0 ? null : <RestoreForm {...props} />}
        </>
      ) : null}
    </Layout>
  );
}

function OwnDays({ frame, view }: { frame: Frame; view: CalendarView }) {
  const { tell } = frame;
  return (
    <>
      <h2>{tell(calendarWords.ownDays)}</h2>
      {view.overrides.length === 0 ? (
        <p class="box">{tell(calendarWords.noOwnDays)}</p>
      ) : (
        <HeadedTable
          heads={[
            tell(calendarWords.day),
            tell(calendarWords.counts),
            tell(calendarWords.name),
            tell(calendarWords.source),
          ]}
        >
          {view.overrides.map(({ date, working, name, source }) => (
            <tr>
              <td class="nowrap">{date}</td>
              <td>{tell(working ? calendarWords.working : calendarWords.notWorking)}</td>
              <td lang="zh-CN">{name}</td>
              <td lang="zh-CN">{source}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
    </>
  );
}

function Entries({ frame, view }: { frame: Frame; view: CalendarView }) {
  const { tell } = frame;
  return (
    <>
      <h2>{tell(calendarWords.entries)}</h2>
      {view.entries.length === 0 ? (
        <p class="box">{tell(calendarWords.noEntries)}</p>
      ) : (
        <HeadedTable
          heads={[
            tell(calendarWords.entry),
            tell(calendarWords.when),
            tell(calendarWords.source),
            tell(calendarWords.days),
            tell(calendarWords.by),
          ]}
        >
          {view.entries.map(({ entry, at, source, overrides, restores, by }) => (
            <tr>
              <td>{entry}</td>
              <td class="nowrap">{minuteOf(at)}</td>
              <td>
                <span lang="zh-CN">{source}</span>
                {restores === null ? null : (
                  <div class="quiet">
                    {tell(withFigure(calendarWords.restored, { entry: restores }))}
                  </div>
                )}
              </td>
              <td>{overrides}</td>
              <td>{frame.person(by)}</td>
            </tr>
          ))}
        </HeadedTable>
      )}
    </>
  );
}
