import { homeWords } from '../../templates/words/public-home.ts';
import { validityWords } from '../../templates/words/public-validity.ts';
import {
  type PolicyFilter,
  type PolicyList,
  validities,
} from '../application/public/list-policies.ts';
import { Choice } from './choice.tsx';
import { link, type Page, t } from './page.ts';

/** Searches and filters a list of policies, or of what belongs to them, by the address alone. */
export function PolicyFilterForm(props: {
  page: Page;
  /** Of the list, without language and query. */
  address: string;
  /** What the words are searched for in. */
  searchHint: string;
  filter: PolicyFilter;
  list: Pick<PolicyList, 'departments' | 'years'>;
}) {
  const { page, filter, list } = props;
  const address = link(page, props.address);
  return (
    <search>
      <form class="filters" method="get" action={address}>
        <div class="field wide">
          <label for="text">{props.searchHint}</label>
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
          <a href={address}>{t(page, homeWords.clear)}</a>
        </div>
      </form>
    </search>
  );
}

/** Whether anything but words is asked for. */
export function isNarrowed({ department, validity, year }: PolicyFilter): boolean {
  return department !== null || validity !== null || year !== null;
}

/** The query of a page of the list, with all that is asked for kept. */
export function filterQuery(filter: PolicyFilter, page: number): string {
  const { text, department, validity, year } = filter;
  const query = new URLSearchParams();
  if (text !== '') query.set('text', text);
  if (department !== null) query.set('department', department);
  if (validity !== null) query.set('validity', validity);
  if (year !== null) query.set('year', String(year));
  query.set('page', String(page));
  return query.toString();
}
