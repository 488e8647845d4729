import type { PropsWithChildren } from 'hono/jsx';
import { answerWords } from '../../templates/words/public-answers.ts';
import { responseWords } from '../../templates/words/public-responses.ts';
import { siteWords } from '../../templates/words/public-site.ts';
import { addresses } from './addresses.ts';
import { inLanguage, link, type Page, t } from './page.ts';
import { SearchBox } from './search-box.tsx';

type LayoutProps = PropsWithChildren<{
  page: Page;
  /** Null on the front page, which is named after the site. */
  title: string | null;
  /** Keeps result pages and errors out of search engines. */
  unlisted?: boolean;
}>;

/** The frame of every page: head, skip link, banner, navigation, main content, footer. */
export function Layout({ page, title, unlisted, children }: LayoutProps) {
  const site = [t(page, page.city.name), t(page, siteWords.siteName)].join(
    page.language === 'en' ? ' ' : '',
  );
  return (
    <html lang={page.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === null ? site : `${title} - ${site}`}</title>
        <meta name="description" content={t(page, siteWords.siteTagline)} />
        {unlisted === true ? <meta name="robots" content="noindex" /> : null}
        <link rel="stylesheet" href={link(page, addresses.stylesheet)} />
        <link rel="icon" href={link(page, addresses.icon)} type="image/svg+xml" />
        <link
          rel="alternate"
          type="application/atom+xml"
          title={site}
          href={link(page, addresses.feed)}
        />
        <link rel="alternate" hreflang="zh-CN" href={inLanguage(page, 'zh-CN')} />
        <link rel="alternate" hreflang="en" href={inLanguage(page, 'en')} />
      </head>
      <body>
        <a class="skip" href="#main">
          {t(page, siteWords.skip)}
        </a>
        <Banner page={page} site={site} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
}

const ownSearch: ReadonlySet<string> = new Set([
  addresses.home,
  addresses.policies,
  addresses.answers,
]);

function Banner({ page, site }: { page: Page; site: string }) {
  const places = [
    { address: addresses.home, words: siteWords.home },
    { address: addresses.policies, words: siteWords.policies },
    { address: addresses.answers, words: answerWords.title },
    { address: addresses.gazette, words: siteWords.gazette },
    { address: addresses.responses, words: responseWords.title },
    { address: addresses.verify, words: siteWords.verify },
    { address: addresses.about, words: siteWords.about },
  ];
  const other = page.language === 'en' ? 'zh-CN' : 'en';
  // The front page and the list have a search of their own.
  const searches = ownSearch.has(page.path);
  return (
    <header class="banner">
      <div class="inner">
        <a class="site-name" href={link(page, addresses.home)}>
          {site}
        </a>
        <p class="tagline">{t(page, siteWords.siteTagline)}</p>
        <a class="language" href={inLanguage(page, other)} lang={other} hreflang={other}>
          {other === 'en' ? 'English' : '中文'}
        </a>
        <nav aria-label={t(page, siteWords.navigation)}>
          <ul>
            {places.map(({ address, words }) => (
              <li>
                <a
                  href={link(page, address)}
                  aria-current={isCurrent(page.path, address) ? 'page' : undefined}
                >
                  {t(page, words)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {searches ? null : <SearchBox page={page} text="" />}
      </div>
    </header>
  );
}

function isCurrent(path: string, address: string): boolean {
  return address === '/' ? path === '/' : path === address || path.startsWith(`${address}/`);
}

function Footer({ page }: { page: Page }) {
  return (
    <footer class="footer">
      <div class="inner">
        <p>{t(page, siteWords.footer)}</p>
        {page.language === 'en' ? <p>{t(page, siteWords.chineseOnly)}</p> : null}
        <p>{t(page, siteWords.gregorian)}</p>
        <ul class="inline-list">
          <li>
            <a href={link(page, addresses.feed)}>{t(page, siteWords.feed)}</a>
          </li>
          <li>
            <a href={link(page, addresses.policiesData)}>{t(page, siteWords.policiesData)}</a>
          </li>
          <li>
            <a href={link(page, addresses.answersData)}>{t(page, answerWords.data)}</a>
          </li>
          <li>
            <a href={link(page, addresses.gazetteData)}>{t(page, siteWords.gazetteData)}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
