import { siteWords } from '../../../templates/words/public-site.ts';
import type { Words } from '../../../templates/words/words.ts';
import { addresses } from '../addresses.ts';
import { Layout } from '../layout.tsx';
import { link, type Page, t } from '../page.ts';

/** A page that says what went wrong and where to go on. */
export function FailurePage({ page, title, text }: { page: Page; title: Words; text: Words }) {
  return (
    <Layout page={page} title={t(page, title)} unlisted>
      <h1>{t(page, title)}</h1>
      <p class="lead">{t(page, text)}</p>
      <ul class="inline-list">
        <li>
          <a href={link(page, addresses.home)}>{t(page, siteWords.home)}</a>
        </li>
        <li>
          <a href={link(page, addresses.policies)}>{t(page, siteWords.policies)}</a>
        </li>
      </ul>
    </Layout>
  );
}
