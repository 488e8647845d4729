import { columnNames } from '../../../templates/words/columns.ts';
import {
  gazetteWords,
  issueCount,
  issueName,
  pageCount,
} from '../../../templates/words/public-gazette.ts';
import { policyWords } from '../../../templates/words/public-policy.ts';
import type {
  IssueArticle,
  IssueEntry,
  PublicIssue,
} from '../../application/public/issue-entry.ts';
import type { PolicyEntry } from '../../application/public/policy-entry.ts';
import { validityOn } from '../../application/public/validity-on.ts';
import { addresses } from '../addresses.ts';
import { Day } from '../dates.tsx';
import { Layout } from '../layout.tsx';
import { chinese, link, type Page, t } from '../page.ts';
import { interpretationTitle, policyTitle } from '../titles.ts';
import { ValidityTag } from '../validity-mark.tsx';

/** One issue: its contents with page numbers, and the file that went to print. */
export function IssuePage({ page, view }: { page: Page; view: PublicIssue }) {
  const { issue, columns } = view;
  const name = t(page, issueName(issue.year, issue.issueNumber));
  return (
    <Layout page={page} title={`${page.city.gazetteTitle} ${name}`}>
      <h1>
        <span {...chinese(page)}>{page.city.gazetteTitle}</span> {name}
      </h1>
      <p class="facts">
        <span>{t(page, issueCount(issue.cumulativeIssueNumber))}</span>
        <span>
          <Day page={page} day={issue.publishedOn} />
        </span>
        <span>{t(page, pageCount(issue.pages))}</span>
      </p>
      <IssueFile page={page} issue={issue} />
      <section aria-labelledby="contents">
        <h2 id="contents">{t(page, gazetteWords.contents)}</h2>
        {columns.map(({ column, articles }) => (
          <section class="gazette-column">
            <h3>{t(page, columnNames[column])}</h3>
            <ol class="gazette-contents">
              {articles.map((article) => (
                <Article page={page} article={article} />
              ))}
            </ol>
          </section>
        ))}
      </section>
    </Layout>
  );
}

function IssueFile({ page, issue }: { page: Page; issue: IssueEntry }) {
  return (
    <div class="box">
      <p>
        <a class="button" href={link(page, addresses.file(issue.digest))}>
          {t(page, gazetteWords.download)}
        </a>
      </p>
      <p>{t(page, gazetteWords.sameFile)}</p>
      <p>
        {t(page, gazetteWords.digest)} <code>{issue.digest}</code>{' '}
        <a href={link(page, addresses.verifyDigest(issue.digest))}>
          {t(page, policyWords.verifyThis)}
        </a>
      </p>
    </div>
  );
}

function Article({ page, article }: { page: Page; article: IssueArticle }) {
  const { policy, part } = article;
  const interpretation = policy.interpretations.find(({ key }) => key === part);
  const address =
    interpretation === undefined
      ? addresses.policy(policy.dossier)
      : addresses.interpretation(policy.dossier, interpretation.key);
  return (
    <li>
      <div class="entry">
        <a href={link(page, address)} {...chinese(page)}>
          {interpretation === undefined
            ? policyTitle(policy)
            : interpretationTitle(policy, interpretation)}
        </a>
        <p class="facts">
          <ChangedSince page={page} policy={policy} />
          {interpretation === undefined ? (
            <span {...chinese(page)}>{policy.documentNumber ?? ''}</span>
          ) : (
            <span>
              {t(page, gazetteWords.interprets)}{' '}
              <a href={link(page, addresses.policy(policy.dossier))} {...chinese(page)}>
                {policyTitle(policy)}
              </a>
            </span>
          )}
        </p>
      </div>
      <span class="page-number">
        <span class="visually-hidden">{t(page, gazetteWords.page)} </span>
        {article.page}
      </span>
    </li>
  );
}

/** The printed issue never changes; what has become of a document since is said beside it. */
function ChangedSince({ page, policy }: { page: Page; policy: PolicyEntry }) {
  if (validityOn(policy, page.today).validity === 'inForce') return null;
  return <ValidityTag page={page} policy={policy} />;
}
