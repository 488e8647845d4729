import { gazetteWords, issueCount, issueName } from '../../../templates/words/public-gazette.ts';
import { homeWords } from '../../../templates/words/public-home.ts';
import { siteWords } from '../../../templates/words/public-site.ts';
import type { IssueEntry } from '../../application/public/issue-entry.ts';
import type { PolicyEntry } from '../../application/public/policy-entry.ts';
import { addresses } from '../addresses.ts';
import { Day } from '../dates.tsx';
import { Layout } from '../layout.tsx';
import { chinese, link, type Page, t } from '../page.ts';
import { PolicyCard } from '../policy-card.tsx';
import { SearchBox } from '../search-box.tsx';

interface HomeProps {
  readonly page: Page;
  readonly policies: readonly PolicyEntry[];
  readonly issue: IssueEntry | null;
}

/** The front page: the latest policies, each with its interpretation, and the latest issue. */
export function HomePage({ page, policies, issue }: HomeProps) {
  return (
    <Layout page={page} title={null}>
      <h1 class="visually-hidden">
        {t(page, page.city.name)} {t(page, siteWords.siteName)}
      </h1>
      <SearchBox page={page} text="" />
      <div class="home">
        <section aria-labelledby="latest">
          <h2 id="latest">{t(page, homeWords.latest)}</h2>
          {policies.length === 0 ? (
            <p class="empty">{t(page, homeWords.noPolicies)}</p>
          ) : (
            <ul class="policy-list">
              {policies.map((policy) => (
                <PolicyCard page={page} policy={policy} />
              ))}
            </ul>
          )}
          <p class="more">
            <a href={link(page, addresses.policies)}>{t(page, homeWords.allPolicies)}</a>
          </p>
        </section>
        <section class="latest-issue" aria-labelledby="issue">
          <h2 id="issue">{t(page, homeWords.latestIssue)}</h2>
          {issue === null ? (
            <p class="empty">{t(page, homeWords.noIssue)}</p>
          ) : (
            <LatestIssue page={page} issue={issue} />
          )}
        </section>
      </div>
    </Layout>
  );
}

function LatestIssue({ page, issue }: { page: Page; issue: IssueEntry }) {
  return (
    <>
      <a class="cover" href={link(page, addresses.issue(issue.issue))}>
        <span class="cover-title" {...chinese(page)}>
          {page.city.gazetteTitle}
        </span>
        <span class="cover-number">{t(page, issueName(issue.year, issue.issueNumber))}</span>
        <span class="cover-count">{t(page, issueCount(issue.cumulativeIssueNumber))}</span>
        <span class="cover-day">
          <Day page={page} day={issue.publishedOn} />
        </span>
      </a>
      <p>
        <a href={link(page, addresses.file(issue.digest))}>{t(page, gazetteWords.download)}</a>
      </p>
    </>
  );
}
