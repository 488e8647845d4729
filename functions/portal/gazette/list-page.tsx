import { gazetteWords } from '../../../templates/words/portal-gazette.ts';
import { listWords } from '../../../templates/words/portal-lists.ts';
import { issueStatusNames } from '../../../templates/words/statuses.ts';
import type { IssueSummary } from '../../domain/gazette/head.ts';
import type { IssueStatus } from '../../domain/gazette/state.ts';
import { CommandForm, Submit, TextField } from '../forms/controls.tsx';
import { type FailedForm, formState } from '../forms/form-state.ts';
import { DoneBanner } from '../layout/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { Pager } from '../layout/pager.tsx';
import { ProblemBox } from '../layout/problem-box.tsx';
import { issueName } from './names.ts';

export type ListedIssue = IssueSummary & { readonly status: IssueStatus };

/** All issues, and the form that opens the next one. */
export function IssueListPage(props: {
  frame: Frame;
  issues: readonly ListedIssue[];
  next: string | null;
  today: string;
  mayOpen: boolean;
  failed: FailedForm | null;
}) {
  const { frame, issues, failed } = props;
  const { tell } = frame;
  const title = tell(gazetteWords.title);
  const form = formState('openIssue', failed);
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <h1>{title}</h1>
      <IssueTable frame={frame} issues={issues} />
      <Pager frame={frame} address="/portal/gazette?" next={props.next} />
      {props.mayOpen ? (
        <section class="step">
          <h2>{tell(gazetteWords.open)}</h2>
          <p>{tell(gazetteWords.openHint)}</p>
          <CommandForm frame={frame} form={form} action="/portal/gazette">
            <TextField
              frame={frame}
              form={form}
              name="publishedOn"
              type="date"
              label={tell(gazetteWords.publishedOn)}
              value={props.today}
            />
            <Submit label={tell(gazetteWords.open)} />
          </CommandForm>
        </section>
      ) : null}
    </Layout>
  );
}

function IssueTable({ frame, issues }: { frame: Frame; issues: readonly ListedIssue[] }) {
  const { tell } = frame;
  if (issues.length === 0) return <p class="box">{tell(gazetteWords.none)}</p>;
  return (
    <HeadedTable
      heads={[
        tell(gazetteWords.issue),
        tell(listWords.status),
        tell(gazetteWords.publishedOn),
        tell(gazetteWords.entries),
        tell(gazetteWords.pages),
      ]}
    >
      {issues.map((issue) => (
        <tr>
          <td>
            <a href={`/portal/gazette/${issue.issue}`}>{tell(issueName(issue))}</a>
          </td>
          <td>
            <span class={`mark ${issue.status === 'published' ? 'good' : 'plain'}`}>
              {tell(issueStatusNames[issue.status])}
            </span>
          </td>
          <td class="nowrap">{issue.publishedOn}</td>
          <td>{issue.entries}</td>
          <td>{issue.pages}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}
