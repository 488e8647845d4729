import { registerWords } from '../../../templates/words/register.ts';
import type { Department } from '../../application/city.ts';
import type { DepartmentView, RegisterView } from '../../application/registry/view-register.ts';
import type { FailedForm } from '../forms/form-state.ts';
import { LateEntryNote } from '../forms/late-entry.tsx';
import { DoneBanner } from '../layout/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { ProblemBox } from '../layout/problem-box.tsx';
import { RegisterForms } from './forms.tsx';

/** Who heads which department, what heads owe this year, the reports and the experts. */
export function RegisterPage(props: {
  frame: Frame;
  register: RegisterView;
  /** Those of the city, for the forms. */
  departments: readonly Department[];
  mayChange: boolean;
  failed: FailedForm | null;
}) {
  const { frame, register, failed } = props;
  const { tell } = frame;
  const forms = { frame, failed, departments: props.departments };
  const title = tell(registerWords.title);
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <h1>{title}</h1>
      <p>{tell(registerWords.lead)}</p>
      <h2>{tell(registerWords.departments)}</h2>
      {register.departments.length === 0 ? (
        <p class="box">{tell(registerWords.none)}</p>
      ) : (
        <DepartmentTable frame={frame} {...register} departments={inCityOrder(props)} />
      )}
      {props.mayChange ? <RegisterForms {...forms} of="departments" /> : null}
      <h2>{tell(registerWords.reports)}</h2>
      <Reports frame={frame} reports={register.reports} />
      {props.mayChange ? <RegisterForms {...forms} of="reports" /> : null}
      <h2>{tell(registerWords.experts)}</h2>
      <ExpertTable frame={frame} experts={register.experts} />
      {props.mayChange ? <RegisterForms {...forms} of="experts" /> : null}
    </Layout>
  );
}

/** As the city lists its departments, and then those that it has no longer. */
function inCityOrder({
  register,
  departments,
}: {
  register: RegisterView;
  departments: readonly Department[];
}): readonly DepartmentView[] {
  const places = new Map<string, number>(departments.map(({ id }, place) => [id, place]));
  const placeOf = ({ department }: DepartmentView) => places.get(department) ?? departments.length;
  return register.departments.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function DepartmentTable(props: {
  frame: Frame;
  year: number;
  departments: readonly DepartmentView[];
}) {
  const { frame, year, departments } = props;
  const { tell } = frame;
  return (
    <HeadedTable
      heads={[
        tell(registerWords.department),
        tell(registerWords.livelihood),
        tell(registerWords.head),
        tell(registerWords.terms),
        tell(registerWords.duty).replace('{year}', String(year)),
      ]}
    >
      {departments.map((department) => (
        <DepartmentRow frame={frame} view={department} />
      ))}
    </HeadedTable>
  );
}

function DepartmentRow({ frame, view }: { frame: Frame; view: DepartmentView }) {
  const { tell } = frame;
  const { head, heads, closeToLivelihood } = view;
  return (
    <tr>
      <td>
        {frame.department(view.department)}
        <div class="quiet">
          {view.since} – {view.until ?? tell(registerWords.today)}
        </div>
      </td>
      <td>{tell(closeToLivelihood ? registerWords.yes : registerWords.no)}</td>
      <td>
        {head === null ? (
          <span class="mark bad">{tell(registerWords.noHead)}</span>
        ) : (
          frame.person(head)
        )}
      </td>
      <td>
        {heads.map(({ term, person, from, until }) => (
          <div>
            {term}. {frame.person(person)} {from} – {until ?? tell(registerWords.now)}
          </div>
        ))}
      </td>
      <td>
        <Duty frame={frame} duty={view.duty} />
      </td>
    </tr>
  );
}

function Duty({ frame, duty }: { frame: Frame; duty: DepartmentView['duty'] }) {
  const { tell } = frame;
  if (duty === null) return <span class="quiet">{tell(registerWords.dutyNone)}</span>;
  const { done, needed } = duty;
  const text = tell(registerWords.dutyCount)
    .replace('{done}', String(done.length))
    .replace('{needed}', String(needed));
  return <span class={`mark ${done.length >= needed ? 'good' : 'warn'}`}>{text}</span>;
}

/** The reports of the last year openly, those of the years before folded away. */
function Reports({ frame, reports }: { frame: Frame; reports: RegisterView['reports'] }) {
  if (reports.length === 0) return <p>{frame.tell(registerWords.noReports)}</p>;
  const years = [...Map.groupBy(reports, ({ year }) => year)].toSorted(([a], [b]) => b - a);
  return (
    <>
      {years.map(([year, ofYear], index) => (
        <details class="later" open={index === 0}>
          <summary>
            {year} · {ofYear.length}
          </summary>
          <ReportTable frame={frame} reports={ofYear} />
        </details>
      ))}
    </>
  );
}

function ReportTable(props: { frame: Frame; reports: RegisterView['reports'] }) {
  const { frame, reports } = props;
  const { tell } = frame;
  return (
    <HeadedTable
      heads={[
        tell(registerWords.reporting),
        tell(registerWords.year),
        tell(registerWords.publishedOn),
        tell(registerWords.reference),
      ]}
    >
      {reports.map(({ reporting, year, publishedOn, reference, ...entered }) => (
        <tr>
          <td>
            {reporting === 'government'
              ? tell(registerWords.government)
              : frame.department(reporting)}
          </td>
          <td>{year}</td>
          <td class="nowrap">{publishedOn}</td>
          <td>
            <span lang="zh-CN">{reference}</span>
            <LateEntryNote frame={frame} {...entered} />
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}

function ExpertTable(props: { frame: Frame; experts: RegisterView['experts'] }) {
  const { frame, experts } = props;
  const { tell } = frame;
  if (experts.length === 0) return <p>{tell(registerWords.noExperts)}</p>;
  return (
    <HeadedTable
      heads={[
        tell(registerWords.expert),
        tell(registerWords.fields),
        tell(registerWords.organisation),
        tell(registerWords.from),
        tell(registerWords.until),
      ]}
    >
      {experts.map(({ expert, fields, organisation, from, until }) => (
        <tr>
          <td>
            {frame.person(expert)} <span class="quiet">{expert}</span>
          </td>
          <td lang="zh-CN">{fields.join('、')}</td>
          <td lang="zh-CN">{organisation}</td>
          <td class="nowrap">{from}</td>
          <td class="nowrap">{until}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}
