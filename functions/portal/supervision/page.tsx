import { inBookMarks } from '../../../templates/words/book-marks.ts';
import { gateKindName } from '../../../templates/words/gates.ts';
import {
  executionStatusNames,
  listWords,
  workflowNames,
} from '../../../templates/words/portal-lists.ts';
import { stateName } from '../../../templates/words/workflow-states.ts';
import type { SubjectView } from '../../application/workflow/view-subjects.ts';
import type { LocalDate } from '../../domain/kernel/time.ts';
import { issueName } from '../gazette/names.ts';
import { DueMark } from '../inbox/page.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { minuteOf } from '../layout/times.ts';
import type { SupervisedLine } from './supervised-lines.ts';

/** Which workflows run, where they wait and why one failed. */
export function SupervisionPage(props: {
  frame: Frame;
  lines: readonly SupervisedLine[];
  today: LocalDate;
}) {
  const { frame, lines } = props;
  const { tell } = frame;
  const title = tell(listWords.supervisionTitle);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      {lines.length === 0 ? (
        <p class="box">{tell(listWords.noExecutions)}</p>
      ) : (
        <HeadedTable
          heads={[
            tell(listWords.execution),
            tell(listWords.workflow),
            tell(listWords.status),
            tell(listWords.current),
            tell(listWords.started),
            tell(listWords.nextDue),
          ]}
        >
          {lines.map((line) => (
            <ExecutionRow frame={frame} line={line} today={props.today} />
          ))}
        </HeadedTable>
      )}
    </Layout>
  );
}

function ExecutionRow(props: { frame: Frame; line: SupervisedLine; today: LocalDate }) {
  const { frame, line } = props;
  const { status, error, cause, startedAt, endedAt, workflow } = line.execution;
  const known = executionStatusNames[status];
  return (
    <tr>
      <td>
        <SubjectName frame={frame} line={line} />
      </td>
      <td>{nameOf(frame, workflow)}</td>
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
      <td>
        <WhereItIs frame={frame} line={line} />
      </td>
      <td class="nowrap">
        {minuteOf(startedAt)}
        {endedAt === null ? null : <div class="quiet">– {minuteOf(endedAt)}</div>}
      </td>
      <td class="nowrap">
        <NextDue {...props} />
      </td>
    </tr>
  );
}

/** The title, with the name of the execution beneath; the name alone where nobody knows it. */
function SubjectName({ frame, line }: { frame: Frame; line: SupervisedLine }) {
  const { execution, subject, view } = line;
  if (subject === null) return <>{execution.name}</>;
  if (view === null) return <a href={subject.address}>{execution.name}</a>;
  const isTitled = view.of !== 'issue';
  const title = titleOf(frame, view);
  return (
    <>
      <a href={subject.address} lang={isTitled ? 'zh-CN' : undefined}>
        {title}
      </a>
      <div class="quiet">{execution.name}</div>
    </>
  );
}

function titleOf(frame: Frame, view: SubjectView): string {
  if (view.of === 'issue') return frame.tell(issueName(view.summary));
  return view.of === 'dossier' ? inBookMarks(view.summary.title) : view.summary.title;
}

/** The open gates, each with its day; the states of the workflow where no gate keeps it. */
function WhereItIs({ frame, line }: { frame: Frame; line: SupervisedLine }) {
  const { execution, gates } = line;
  if (gates.length === 0) {
    return <>{execution.current.map((state) => stateOf(frame, state)).join(' · ')}</>;
  }
  return (
    <>
      {gates.map(({ gate, dueOn }) => (
        <div>
          {frame.tell(gateKindName(gate))}{' '}
          {dueOn === null ? null : (
            <span class="quiet nowrap">{frame.tell(listWords.dueBy).replace('{day}', dueOn)}</span>
          )}
        </div>
      ))}
    </>
  );
}

/** What waits for a gate is due with it; its timeout after a year would say nothing. */
function NextDue(props: { frame: Frame; line: SupervisedLine; today: LocalDate }) {
  const { frame, line, today } = props;
  const { nextDueAt } = line.execution;
  if (!line.waitsForGate) return <>{nextDueAt === null ? '' : minuteOf(nextDueAt)}</>;
  const [dueOn] = line.gates.flatMap((open) => open.dueOn ?? []).toSorted();
  if (dueOn === undefined) return null;
  return (
    <>
      <time datetime={dueOn}>{dueOn}</time> <DueMark frame={frame} dueOn={dueOn} today={today} />
    </>
  );
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
