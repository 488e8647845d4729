import { gateName } from '../../../templates/words/gates.ts';
import { incidentLevelNames, incidentStatusNames } from '../../../templates/words/incidents.ts';
import { incidentWords } from '../../../templates/words/portal-incidents.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import type { Department } from '../../application/city.ts';
import type { IncidentList } from '../../application/incident/list-incidents.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { FailedForm } from '../forms/form-state.ts';
import { DoneBanner } from '../layout/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { Pager } from '../layout/pager.tsx';
import { ProblemBox } from '../layout/problem-box.tsx';
import { minuteOf } from '../layout/times.ts';
import { OpenForm } from './open-form.tsx';
import { timeLeft } from './spans.ts';

/** All incidents that the reader may see, and the form that records the next one. */
export function IncidentListPage(props: {
  frame: Frame;
  list: IncidentList;
  departments: readonly Department[];
  now: Instant;
  mayOpen: boolean;
  failed: FailedForm | null;
}) {
  const { frame, list, failed } = props;
  const { tell } = frame;
  const title = tell(incidentWords.title);
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <h1>{title}</h1>
      <p>{tell(incidentWords.lead)}</p>
      <IncidentTable frame={frame} list={list} now={props.now} />
      <Pager frame={frame} address="/portal/incidents?" next={list.next} />
      {props.mayOpen ? <OpenForm {...props} /> : null}
    </Layout>
  );
}

function IncidentTable(props: { frame: Frame; list: IncidentList; now: Instant }) {
  const { frame, list, now } = props;
  const { tell } = frame;
  if (list.incidents.length === 0) return <p class="box">{tell(incidentWords.none)}</p>;
  return (
    <HeadedTable
      heads={[
        tell(incidentWords.incident),
        tell(incidentWords.nextDue),
        tell(listWords.status),
        tell(incidentWords.level),
        tell(incidentWords.happenedAt),
        tell(incidentWords.statements),
      ]}
    >
      {list.incidents.map((incident) => (
        <tr>
          <td>
            <a href={`/portal/incidents/${incident.incident}`} lang="zh-CN">
              {incident.title}
            </a>
            <div class="quiet">{frame.department(incident.department)}</div>
          </td>
          <td>
            {incident.gates.map(({ gate, dueAt }) => (
              <div>
                {tell(gateName(gate))}{' '}
                <span class={`mark ${dueAt < now ? 'bad' : 'plain'}`}>
                  {timeLeft(frame, dueAt, now)}
                </span>
              </div>
            ))}
          </td>
          <td>
            <span class={`mark ${incident.status === 'open' ? 'warn' : 'plain'}`}>
              {tell(incidentStatusNames[incident.status])}
            </span>
          </td>
          <td>{tell(incidentLevelNames[incident.level])}</td>
          <td class="nowrap">{minuteOf(incident.happenedAt)}</td>
          <td>{incident.statements}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}
