import { homeWords } from '../../templates/words/public-home.ts';
import { addresses } from './addresses.ts';
import { link, type Page, t } from './page.ts';

/** Looks for policies by words of their title, their number or their texts. */
export function SearchBox({ page, text }: { page: Page; text: string }) {
  return (
    <search>
      <form class="search" method="get" action={link(page, addresses.policies)}>
        <label for="text">{t(page, homeWords.search)}</label>
        <input
          id="text"
          name="text"
          type="search"
          value={text}
          maxlength={200}
          placeholder={t(page, homeWords.searchHint)}
        />
        <button type="submit">{t(page, homeWords.searchButton)}</button>
      </form>
    </search>
  );
}
