import {
  executionStatusNames,
  listWords,
  workflowNames,
} from '../../../templates/words/portal-lists.ts';
import { stateName } from '../../../templates/words/workflow-states.ts';
import type { Frame } from '../layout/frame.ts';
import { Layout } from '../layout/layout.tsx';
import { minuteOf } from '../layout/times.ts';
import type { ExecutionLine } from '../portal-parts.ts';

/** Which workflows run, where they wait and why one failed. */
export function SupervisionPage(props: { frame: Frame; executions: readonly ExecutionLine[] }) {
  const { frame, executions } = props;
  const { tell } = frame;
  const title = tell(listWords.supervisionTitle);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      {executions.length === 0 ? (
        <p class="box">{tell(listWords.noExecutions)}</p>
      ) : (
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{tell(listWords.execution)}</th>
                <th scope="col">{tell(listWords.workflow)}</th>
                <th scope="col">{tell(listWords.status)}</th>
                <th scope="col">{tell(listWords.current)}</th>
                <th scope="col">{tell(listWords.started)}</th>
                <th scope="col">{tell(listWords.nextDue)}</th>
              </tr>
            </thead>
            <tbody>
              {executions.map((execution) => (
                <ExecutionRow frame={frame} execution={execution} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Layout>
  );
}

function ExecutionRow({ frame, execution }: { frame: Frame; execution: ExecutionLine }) {
  const { name, status, error, cause, endedAt, nextDueAt } = execution;
  const known = executionStatusNames[status];
  return (
    <tr>
      <td>{subject(name)}</td>
      <td>{nameOf(frame, execution.workflow)}</td>
      <td>
        <span class={`mark ${look(status)}`}>
          {known === undefined ? status : frame.tell(known)}
        </span>
        {error === null ? null : (
          <div class="quiet">
            {error}: {cause}
          </div>
        )}
      </td>
      <td>{execution.current.map((state) => stateOf(frame, state)).join(' · ')}</td>
      <td class="nowrap">
        {minuteOf(execution.startedAt)}
        {endedAt === null ? null : <div class="quiet">– {minuteOf(endedAt)}</div>}
      </td>
      <td class="nowrap">{nextDueAt === null ? '' : minuteOf(nextDueAt)}</td>
    </tr>
  );
}

/** Executions are named `dossier.<id>`, `issue.<id>` or, for a follow-up, `<dossier>.<key>`. */
function subject(name: string) {
  const dossier = /^dossier\.([a-z0-9-]+)$/.exec(name)?.[1];
  if (dossier !== undefined) return <a href={`/portal/dossiers/${dossier}`}>{name}</a>;
  const issue = /^issue\.([a-z0-9-]+)$/.exec(name)?.[1];
  if (issue !== undefined) return <a href={`/portal/gazette/${issue}`}>{name}</a>;
  const [, of, key] = /^([a-z0-9-]+)\.([a-z0-9-]+)$/.exec(name) ?? [];
  if (of === undefined || key === undefined) return name;
  return <a href={`/portal/dossiers/${of}/follow-ups/${key}`}>{name}</a>;
}

function nameOf(frame: Frame, workflow: string): string {
  const known = workflowNames[workflow];
  return known === undefined ? workflow : frame.tell(known);
}

function stateOf(frame: Frame, state: string): string {
  const known = stateName(state);
  return known === null ? state : frame.tell(known);
}

function look(status: string): string {
  if (status === 'running') return 'plain';
  return status === 'succeeded' ? 'good' : 'bad';
}
