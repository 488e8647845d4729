import { homeWords, resultCount, searchTitle } from '../../../templates/words/public-home.ts';
import { validityWords } from '../../../templates/words/public-validity.ts';
import {
  type PolicyFilter,
  type PolicyList,
  validities,
} from '../../application/public/list-policies.ts';
import { addresses } from '../addresses.ts';
import { Choice } from '../choice.tsx';
import { Layout } from '../layout.tsx';
import { ListPager } from '../list-pager.tsx';
import { link, type Page, t } from '../page.ts';
import { PolicyCard } from '../policy-card.tsx';

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
      <FilterForm page={page} filter={filter} list={list} />
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
        <ul class="policy-list">
          {list.policies.map(({ policy, passages }) => (
            <PolicyCard page={page} policy={policy} passages={passages} />
          ))}
        </ul>
      )}
      <ListPager
        page={page}
        list={list}
        to={(number) => `${link(page, addresses.policies)}?${queryOf(filter, number)}`}
      />
    </Layout>
  );
}

function NothingFound({ page, filter }: Pick<PoliciesProps, 'page' | 'filter'>) {
  const { text, department, validity, year } = filter;
  if (text === '') return <p class="empty">{t(page, homeWords.nothingFound)}</p>;
  const isFiltered = department !== null || validity !== null || year !== null;
  const unfiltered = queryOf({ ...filter, department: null, validity: null, year: null }, 1);
  return (
    <div class="empty">
      <p>{t(page, homeWords.nothingFoundAdvice)}</p>
      <ul>
        {isFiltered ? (
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

function FilterForm({ page, filter, list }: PoliciesProps) {
  return (
    <search>
      <form class="filters" method="get" action={link(page, addresses.policies)}>
        <div class="field wide">
          <label for="text">{t(page, homeWords.searchHint)}</label>
          <input id="text" name="text" type="search" value={filter.text} maxlength={200} />
        </div>
        <Choice
          page={page}
          name="department"
          label={t(page, homeWords.department)}
          chosen={filter.department}
          options={list.departments.map(({ id, name }) => ({ value: id, label: t(page, name) }))}
        />
        <Choice
          page={page}
          name="validity"
          label={t(page, homeWords.validity)}
          chosen={filter.validity}
          options={validities.map((value) => ({ value, label: t(page, validityWords[value]) }))}
        />
        <Choice
          page={page}
          name="year"
          label={t(page, homeWords.year)}
          chosen={filter.year === null ? null : String(filter.year)}
          options={list.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <div class="buttons">
          <button type="submit">{t(page, homeWords.searchButton)}</button>
          <a href={link(page, addresses.policies)}>{t(page, homeWords.clear)}</a>
        </div>
      </form>
    </search>
  );
}

function queryOf({ text, department, validity, year }: PolicyFilter, page: number): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('text', text);
  if (department !== null) query.set('department', department);
  if (validity !== null) query.set('validity', validity);
  if (year !== null) query.set('year', String(year));
  query.set('page', String(page));
  return query.toString();
}
