import {
  gazetteWords,
  issueCount,
  issueName,
  pageCount,
} from '../../../templates/words/public-gazette.ts';
import { siteWords } from '../../../templates/words/public-site.ts';
import type { IssueEntry } from '../../application/public/issue-entry.ts';
import { addresses } from '../addresses.ts';
import { Day } from '../dates.tsx';
import { Layout } from '../layout.tsx';
import { chinese, link, type Page, t } from '../page.ts';

/** All issues of the gazette, the latest first. */
export function GazettePage({ page, issues }: { page: Page; issues: readonly IssueEntry[] }) {
  return (
    <Layout page={page} title={t(page, siteWords.gazette)}>
      <h1 {...chinese(page)}>{page.city.gazetteTitle}</h1>
      <p class="lead">{t(page, gazetteWords.sameFile)}</p>
      {issues.length === 0 ? (
        <p class="empty">{t(page, gazetteWords.none)}</p>
      ) : (
        <ul class="issue-list">
          {issues.map((issue) => (
            <li>
              <h2>
                <a href={link(page, addresses.issue(issue.issue))}>
                  {t(page, issueName(issue.year, issue.issueNumber))}
                </a>
              </h2>
              <p class="facts">
                <span>{t(page, issueCount(issue.cumulativeIssueNumber))}</span>
                <span>
                  <Day page={page} day={issue.publishedOn} />
                </span>
                <span>{t(page, pageCount(issue.pages))}</span>
                <a href={link(page, addresses.file(issue.digest))}>
                  {t(page, gazetteWords.download)}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}
