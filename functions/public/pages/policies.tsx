import { homeWords, resultCount, searchTitle } from '../../../templates/words/public-home.ts';
import type { PolicyFilter, PolicyList } from '../../application/public/list-policies.ts';
import { addresses } from '../addresses.ts';
import { Layout } from '../layout.tsx';
import { ListPager } from '../list-pager.tsx';
import { link, type Page, t } from '../page.ts';
import { PolicyCard } from '../policy-card.tsx';
import { filterQuery, isNarrowed, PolicyFilterForm } from '../policy-filter.tsx';

interface PoliciesProps {
  readonly page: Page;
  readonly filter: PolicyFilter;
  readonly list: PolicyList;
}

/** All policies, to search and to filter, page by page. */
export function PoliciesPage({ page, filter, list }: PoliciesProps) {
  const title = t(page, searchTitle(filter.text));
  return (
    <Layout page={page} title={title} unlisted={filter.text !== ''}>
      <h1>{title}</h1>
      <PolicyFilterForm
        page={page}
        address={addresses.policies}
        searchHint={t(page, homeWords.searchHint)}
        filter={filter}
        list={list}
      />
      {list.complete ? null : (
        <p class="incomplete" role="note">
          {t(page, homeWords.incomplete)}
        </p>
      )}
      <p class="count" role="status">
        {t(page, resultCount(list.total))}
      </p>
      {list.policies.length === 0 ? (
        <NothingFound page={page} filter={filter} />
      ) : (
        <section aria-labelledby="found">
          <h2 id="found" class="visually-hidden">
            {t(page, homeWords.policy)}
          </h2>
          <ul class="policy-list">
            {list.policies.map(({ policy, passages }) => (
              <PolicyCard page={page} policy={policy} passages={passages} />
            ))}
          </ul>
        </section>
      )}
      <ListPager
        page={page}
        list={list}
        to={(number) => `${link(page, addresses.policies)}?${filterQuery(filter, number)}`}
      />
    </Layout>
  );
}

function NothingFound({ page, filter }: Pick<PoliciesProps, 'page' | 'filter'>) {
  if (filter.text === '') return <p class="empty">{t(page, homeWords.nothingFound)}</p>;
  const unfiltered = filterQuery({ ...filter, department: null, validity: null, year: null }, 1);
  return (
    <div class="empty">
      <p>{t(page, homeWords.nothingFoundAdvice)}</p>
      <ul>
        {isNarrowed(filter) ? (
          <li>
            <a href={`${link(page, addresses.policies)}?${unfiltered}`}>
              {t(page, homeWords.withoutFilters)}
            </a>
          </li>
        ) : null}
        <li>{t(page, homeWords.fewerWords)}</li>
        <li>{t(page, homeWords.wordsOfTheText)}</li>
        <li>{t(page, homeWords.onlyTheNumber)}</li>
      </ul>
    </div>
  );
}
