import { columnNames } from '../../../templates/words/columns.ts';
import { dossierWords } from '../../../templates/words/portal-dossier.ts';
import { gazetteWords } from '../../../templates/words/portal-gazette.ts';
import { issueStatusNames } from '../../../templates/words/statuses.ts';
import { DoneBanner } from '../layout/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { HeadedTable } from '../layout/headed-table.tsx';
import { Layout } from '../layout/layout.tsx';
import { ProblemBox } from '../layout/problem-box.tsx';
import { ComposeForm, Validity } from './compose-form.tsx';
import type { IssuePageModel, ValidityMark } from './issue-model.ts';
import type { IssuePageProps } from './issue-page-props.ts';
import { issueName } from './names.ts';
import { ApproveForm, ReturnIssueForm, WithdrawIssueForm } from './proof-forms.tsx';

export function IssuePage(props: IssuePageProps) {
  const { frame, model, failed } = props;
  const { issue, person } = model;
  const { tell } = frame;
  const title = tell(issueName(issue));
  const edits = person.roles.includes('gazetteEditor') && issue.status === 'composition';
  const chief = person.roles.includes('chiefEditor');
  return (
    <Layout frame={frame} title={title} failed={failed !== null}>
      <DoneBanner frame={frame} />
      {failed === null ? null : (
        <ProblemBox frame={frame} problem={failed.problem} formId={failed.id} />
      )}
      <h1>
        {title} <span class="mark plain">{tell(issueStatusNames[issue.status])}</span>
      </h1>
      {issue.lastReturn === null ? null : (
        <section class="warning">
          <p>
            <b>{tell(dossierWords.lastReturn)}</b>
          </p>
          <ol lang="zh-CN">
            {issue.lastReturn.map((reason) => (
              <li>{reason}</li>
            ))}
          </ol>
        </section>
      )}
      <dl class="facts box">
        <dt>{tell(gazetteWords.publishedOn)}</dt>
        <dd>{issue.publishedOn}</dd>
        <dt>{tell(gazetteWords.digest)}</dt>
        <dd class="hash">{issue.compositionDigest}</dd>
      </dl>
      {issue.digest === null ? null : (
        <p>
          <a class="button" href={`/portal/gazette/${issue.issue}/rendition`}>
            {tell(gazetteWords.download)}
          </a>
        </p>
      )}
      <Entries frame={frame} model={model} />
      <LeftOut frame={frame} model={model} />
      {edits ? <ComposeForm {...props} /> : null}
      {chief && issue.status === 'finalProof' ? <ApproveForm {...props} /> : null}
      {chief && (issue.status === 'finalProof' || issue.status === 'approved') ? (
        <ReturnIssueForm {...props} />
      ) : null}
      {chief && issue.status !== 'published' && issue.status !== 'withdrawn' ? (
        <WithdrawIssueForm {...props} />
      ) : null}
    </Layout>
  );
}

function Entries({ frame, model }: { frame: Frame; model: IssuePageModel }) {
  const { issue, titles, marks } = model;
  const { tell } = frame;
  if (issue.entries.length === 0) return null;
  const pageOf = (dossier: string) =>
    issue.placements.find((placed) => placed.dossier === dossier && placed.part === 'document');
  return (
    <section>
      <h2>{tell(gazetteWords.entries)}</h2>
      <HeadedTable
        heads={[tell(gazetteWords.column), tell(dossierWords.document), tell(gazetteWords.page)]}
      >
        {issue.entries.map(({ dossier, column }) => (
          <tr>
            <td class="nowrap">{tell(columnNames[column])}</td>
            <td lang="zh-CN">
              <a href={`/portal/dossiers/${dossier}`}>{titles.get(dossier)}</a>{' '}
              <Mark frame={frame} mark={marks.get(dossier)} />
            </td>
            <td>{pageOf(dossier)?.page}</td>
          </tr>
        ))}
      </HeadedTable>
    </section>
  );
}

function Mark({ frame, mark }: { frame: Frame; mark: ValidityMark | undefined }) {
  return mark === undefined ? null : <Validity frame={frame} {...mark} />;
}

/** 应登尽登: what must be printed and is not in this issue. */
function LeftOut({ frame, model }: { frame: Frame; model: IssuePageModel }) {
  const { leftOut, issue } = model;
  if (leftOut.length === 0 || issue.entries.length === 0) return null;
  return (
    <section class="warning">
      <p>{frame.tell(gazetteWords.leftOut)}</p>
      <ul>
        {leftOut.map(({ dossier, title }) => (
          <li lang="zh-CN">
            <a href={`/portal/dossiers/${dossier}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
