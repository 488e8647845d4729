import { incidentLevelNames, incidentStatusNames } from '../../../templates/words/incidents.ts';
import { controlWords } from '../../../templates/words/portal-controls.ts';
import { dossierWords } from '../../../templates/words/portal-dossier.ts';
import { incidentEventNames, incidentWords } from '../../../templates/words/portal-incidents.ts';
import type { IncidentView } from '../../application/incident/view-incident.ts';
import { Checkbox, CommandForm, Submit, TextArea } from '../forms/controls.tsx';
import { formState } from '../forms/form-state.ts';
import { DoneBanner } from '../layout/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { ProblemBox } from '../layout/problem-box.tsx';
import { minuteOf } from '../layout/times.ts';
import { Clocks } from './clocks.tsx';
import type { IncidentPageProps } from './incident-page-props.ts';
import { ReassessForm } from './open-form.tsx';
import { StatementForm } from './statement-form.tsx';
import { Statements } from './statements.tsx';
import { TextsSection } from './texts.tsx';

/** One incident: its running clocks, who said what where, and what may be done. */
export function IncidentPage(props: IncidentPageProps) {
  const { frame, view, failed, may } = props;
  const { tell } = frame;
  const states = view.texts.some(({ clearedBy }) => clearedBy !== null);
  return (
    <Layout frame={frame} title={view.title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <h1>
        <span lang="zh-CN">{view.title}</span>{' '}
        <span class={`mark ${view.status === 'open' ? 'warn' : 'plain'}`}>
          {tell(incidentStatusNames[view.status])}
        </span>
      </h1>
      {view.withdrawal === null ? null : (
        <section class="warning">
          <p>
            <b>{tell(incidentWords.withdrawn)}</b>
          </p>
          <ol lang="zh-CN">
            {view.withdrawal.map((reason) => (
              <li>{reason}</li>
            ))}
          </ol>
        </section>
      )}
      <Facts frame={frame} view={view} />
      <h2>{tell(incidentWords.clocks)}</h2>
      <Clocks frame={frame} view={view} />
      <Statements frame={frame} view={view} />
      {may.answer || (may.prepare && states) ? <StatementForm {...props} /> : null}
      <TextsSection {...props} />
      {may.answer ? <ReassessForm {...props} /> : null}
      {may.withdraw ? <WithdrawForm {...props} /> : null}
      <History {...props} />
    </Layout>
  );
}

function Facts({ frame, view }: { frame: Frame; view: IncidentView }) {
  const { tell } = frame;
  return (
    <dl class="facts box">
      <dt>{tell(incidentWords.level)}</dt>
      <dd>{tell(incidentLevelNames[view.level])}</dd>
      <dt>{tell(incidentWords.department)}</dt>
      <dd>{frame.department(view.department)}</dd>
      <dt>{tell(incidentWords.happenedAt)}</dt>
      <dd>{minuteOf(view.happenedAt)}</dd>
      {view.learnedAt === null ? null : (
        <>
          <dt>{tell(incidentWords.learnedAt)}</dt>
          <dd>{minuteOf(view.learnedAt)}</dd>
        </>
      )}
      <dt>{tell(incidentWords.openedAt)}</dt>
      <dd>{minuteOf(view.openedAt)}</dd>
    </dl>
  );
}

function WithdrawForm({ frame, view, failed }: IncidentPageProps) {
  const { tell } = frame;
  const form = formState('withdrawIncident', failed);
  return (
    <section class="step stop">
      <h2>{tell(incidentWords.withdraw)}</h2>
      <p>{tell(incidentWords.withdrawHint)}</p>
      <CommandForm
        frame={frame}
        form={form}
        action={`/portal/incidents/${view.incident}/steps/withdrawIncident`}
      >
        <TextArea
          frame={frame}
          form={form}
          name="reasons"
          label={tell(controlWords.reasons)}
          hint={tell(controlWords.reasonsHint)}
        />
        <Checkbox form={form} name="sure" label={tell(incidentWords.withdrawTick)} />
        <Submit label={tell(incidentWords.withdraw)} kind="danger" />
      </CommandForm>
    </section>
  );
}

/** The audit trail, newest first, with the digests that chain it. */
function History({ frame, history }: IncidentPageProps) {
  const { tell } = frame;
  const { version, when, what, who } = dossierWords;
  return (
    <details class="later">
      <summary>
        {tell(incidentWords.history)} · {history.length}
      </summary>
      <HeadedTable heads={[version, when, what, who].map(tell)}>
        {history.toReversed().map(({ version, at, type, data, actor, hash }) => (
          <tr>
            <td>{version}</td>
            <td class="nowrap">{minuteOf(at)}</td>
            <td>
              {tell(incidentEventNames[type] ?? { zh: type, en: type })}
              <details>
                <summary>{tell(dossierWords.details)}</summary>
                <pre class="hash">{JSON.stringify(data, null, 2)}</pre>
                <p class="hash">
                  {tell(dossierWords.hash)} {hash}
                </p>
              </details>
            </td>
            <td>{frame.person(actor.id)}</td>
          </tr>
        ))}
      </HeadedTable>
    </details>
  );
}
