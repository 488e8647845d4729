import { homeWords, pageOf } from '../../templates/words/public-home.ts';
import { type Page, t } from './page.ts';

interface ListPagerProps {
  readonly page: Page;
  readonly list: { readonly page: number; readonly pages: number };
  /** The address of a page of the list. */
  readonly to: (number: number) => string;
}

/** Leads to the page before and the page after; nothing where there is one page. */
export function ListPager({ page, list, to }: ListPagerProps) {
  if (list.pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t(page, homeWords.pages)}>
      {list.page > 1 ? (
        <a rel="prev" href={to(list.page - 1)}>
          {t(page, homeWords.previous)}
        </a>
      ) : null}
      <span>{t(page, pageOf(list.page, list.pages))}</span>
      {list.page < list.pages ? (
        <a rel="next" href={to(list.page + 1)}>
          {t(page, homeWords.next)}
        </a>
      ) : null}
    </nav>
  );
}
