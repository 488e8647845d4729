import { gateName } from '../../../templates/words/gates.ts';
import { gazetteWords } from '../../../templates/words/portal-gazette.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import { boardWords } from '../../../templates/words/portal-obligations.ts';
import { issueStatusNames } from '../../../templates/words/statuses.ts';
import { gateSchema } from '../../domain/dossier/gate-names.ts';
import type { DossierSummary } from '../../domain/dossier/head.ts';
import type { LocalDate } from '../../domain/kernel/time.ts';
import type { ListedIssue } from '../gazette/list-page.tsx';
import { issueName } from '../gazette/names.ts';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';

export interface Work {
  readonly gate: string;
  readonly dueOn: LocalDate;
  readonly dossier: DossierSummary;
}

/** What waits for the person who looks, the most urgent first. */
export function InboxPage(props: {
  frame: Frame;
  work: readonly Work[];
  issues: readonly ListedIssue[];
  today: LocalDate;
}) {
  const { frame, work, issues, today } = props;
  const title = frame.tell(listWords.inboxTitle);
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      {work.length + issues.length === 0 ? (
        <p class="box">{frame.tell(listWords.inboxEmpty)}</p>
      ) : null}
      <WaitingIssues frame={frame} issues={issues} />
      {work.length === 0 ? null : (
        <HeadedTable
          heads={[
            frame.tell(listWords.dossier),
            frame.tell(listWords.gate),
            frame.tell(listWords.due),
            frame.tell(listWords.department),
          ]}
        >
          {work.map((item) => (
            <WorkRow frame={frame} work={item} today={today} />
          ))}
        </HeadedTable>
      )}
      <p>
        {frame.tell(listWords.inboxElsewhere)}{' '}
        <a href="/portal/obligations">{frame.tell(boardWords.title)}</a>
      </p>
    </Layout>
  );
}

function WaitingIssues({ frame, issues }: { frame: Frame; issues: readonly ListedIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <section class="box">
      <h2>{frame.tell(gazetteWords.waitingIssues)}</h2>
      <ul>
        {issues.map((issue) => (
          <li>
            <a href={`/portal/gazette/${issue.issue}`}>{frame.tell(issueName(issue))}</a>{' '}
            <span class="mark plain">{frame.tell(issueStatusNames[issue.status])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WorkRow({ frame, work, today }: { frame: Frame; work: Work; today: LocalDate }) {
  const { dossier, gate, dueOn } = work;
  return (
    <tr>
      <td>
        <a href={addressOf(dossier.dossier, gate)}>{dossier.title}</a>
        <div class="quiet">{dossier.documentNumber}</div>
      </td>
      <td>{frame.tell(gateName(gateSchema.parse(gate)))}</td>
      <td class="nowrap">
        <time datetime={dueOn}>{dueOn}</time> <DueMark frame={frame} dueOn={dueOn} today={today} />
      </td>
      <td>{frame.department(dossier.department)}</td>
    </tr>
  );
}

/** Dates are ISO, so they compare as text. */
export function DueMark(props: { frame: Frame; dueOn: string; today: string }) {
  const { frame, dueOn, today } = props;
  if (dueOn < today) return <span class="mark bad">{frame.tell(listWords.overdue)}</span>;
  if (dueOn === today) return <span class="mark warn">{frame.tell(listWords.today)}</span>;
  return null;
}

/** Straight to where the step is taken. */
function addressOf(dossier: string, gate: string): string {
  const key = /^followUp(?:Lodging|Review):(.+)$/.exec(gate)?.[1];
  return key === undefined
    ? `/portal/dossiers/${dossier}#step`
    : `/portal/dossiers/${dossier}/follow-ups/${key}`;
}
