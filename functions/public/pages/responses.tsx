import { responseWords } from '../../../templates/words/public-responses.ts';
import type { PublicResponse } from '../../application/public/responses.ts';
import { addresses } from '../addresses.ts';
import { Moment } from '../dates.tsx';
import { Layout } from '../layout.tsx';
import { chinese, link, type Page, t } from '../page.ts';

/** What was said to the public, the newest first. */
export function ResponsesPage(props: {
  page: Page;
  responses: readonly PublicResponse[];
  next: string | null;
}) {
  const { page, responses, next } = props;
  const title = t(page, responseWords.title);
  return (
    <Layout page={page} title={title}>
      <h1>{title}</h1>
      <p class="lead">{t(page, responseWords.lead)}</p>
      {responses.length === 0 ? <p class="empty">{t(page, responseWords.none)}</p> : null}
      <ul class="issue-list">
        {responses.map((response) => (
          <li>
            <h2>
              <a href={link(page, addresses.response(response.incident))} {...chinese(page)}>
                {response.title}
              </a>
            </h2>
            <p class="facts">
              <span>
                <Moment page={page} at={response.saidAt} />
              </span>
              <span>{t(page, response.department)}</span>
              <span>
                {t(page, responseWords.count).replace('{number}', String(response.statements))}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p>
          <a href={`${link(page, addresses.responses)}?after=${encodeURIComponent(next)}`}>
            {t(page, responseWords.next)}
          </a>
        </p>
      )}
    </Layout>
  );
}
