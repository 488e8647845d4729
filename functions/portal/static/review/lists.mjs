/** @import { ReviewedCandidate } from '../../../application/privacy/review-view.ts' */
/** @import { ReviewIndex } from './model.mjs' */
/** @import { ViewElement } from './node.mjs' */
/** @import { ReviewPage } from './page.mjs' */
import { placeOf } from './inspector.mjs';
import { isAcceptable, LOW_SCORE, PAGE_SIZE, pagesOf, stateOf } from './model.mjs';
import { fill, h } from './node.mjs';
import { actForm, addressOf, button, hidden, problemOf, select } from './page.mjs';

/**
 * What the list can be narrowed down to. It is posted, because what is searched for may be a name
 * and no address may hold one.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @returns {ViewElement}
 */
export function filterForm(page, { view, order }) {
  const { words, filter } = page;
  const { filter: own } = words;
  const all = { value: '', label: own.all };
  const types = [...new Set(order.map(({ type }) => type))];
  const isNarrowed = [filter.type, filter.part, filter.role, filter.doubt].some(
    (one) => one !== '',
  );
  const roles = [...new Set(order.flatMap(({ explanation }) => explanation.role ?? []))];
  return h(
    'form',
    { method: 'post', action: page.address, id: 'filter', class: 'filter', 'data-filter': 'yes' },
    hidden('formToken', page.formToken),
    h(
      'div',
      { class: 'pick search' },
      h('label', { for: 'filter-q' }, own.search),
      h('input', {
        type: 'search',
        id: 'filter-q',
        name: 'q',
        value: filter.q,
        maxlength: 200,
        placeholder: own.searchHint,
        autocomplete: 'off',
        'aria-keyshortcuts': '/',
      }),
    ),
    select(
      own.state,
      'state',
      [
        all,
        .../** @type {const} */ (['undecided', 'mask', 'keep', 'exempt']).map((value) => ({
          value,
          label: words.states[value],
        })),
      ],
      filter.state,
      'filter-state',
    ),
    h(
      'details',
      { open: isNarrowed ? true : undefined },
      h('summary', {}, own.more),
      h(
        'div',
        { class: 'more' },
        select(
          own.type,
          'type',
          [all, ...types.map((value) => ({ value, label: words.types[value] }))],
          filter.type,
          'filter-type',
        ),
        select(
          own.part,
          'part',
          [
            all,
            ...view.parts.map(({ part, title }) => ({
              value: part,
              label: words.parts[part] ?? title,
            })),
          ],
          filter.part,
          'filter-part',
        ),
        select(
          own.role,
          'role',
          [all, ...roles.map((value) => ({ value, label: words.roles[value] }))],
          filter.role,
          'filter-role',
        ),
        select(
          own.doubt,
          'doubt',
          [
            all,
            { value: 'low', label: fill(own.low, { score: `${LOW_SCORE * 100}%` }) },
            { value: 'suppressed', label: own.suppressed },
            { value: 'added', label: own.added },
          ],
          filter.doubt,
          'filter-doubt',
        ),
      ),
    ),
    h(
      'div',
      { class: 'inline unscripted' },
      button(own.apply),
      h('a', { href: page.address }, own.reset),
    ),
  );
}

/**
 * One page of the list, its group act, and the way to the other pages.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {readonly ReviewedCandidate[]} list what the filter shows
 * @param {ReviewedCandidate | null} present
 * @returns {ViewElement}
 */
export function candidateList(page, index, list, present) {
  const { words } = page;
  const acceptable = list.filter((one) => isAcceptable(one)).length;
  const rows = list.slice(page.number * PAGE_SIZE, (page.number + 1) * PAGE_SIZE);
  return h(
    'section',
    { id: 'list', class: 'list', 'aria-label': words.review.list },
    h(
      'div',
      { class: 'inline group' },
      h('b', { role: 'status' }, fill(words.filter.found, { count: list.length })),
      acceptable === 0
        ? null
        : actForm(
            page,
            { act: 'acceptProposals', id: 'accept-group' },
            button(fill(words.decide.accept, { count: acceptable })),
          ),
    ),
    problemOf(page, 'accept-group'),
    acceptable === 0 ? null : h('p', { class: 'hint' }, words.decide.acceptHint),
    h(
      'ol',
      { class: 'candidates plain', start: page.number * PAGE_SIZE + 1 },
      rows.map((candidate) => row(page, index, candidate, candidate === present)),
    ),
    pager(page, list.length),
  );
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} candidate
 * @param {boolean} isPresent
 */
function row(page, index, candidate, isPresent) {
  const { words } = page;
  const state = stateOf(candidate);
  return h(
    'li',
    { class: isPresent ? 'row here' : 'row' },
    h(
      'a',
      {
        href: addressOf(page, { at: candidate.id }),
        'data-id': candidate.id,
        tabindex: page.isLive && !isPresent ? -1 : undefined,
        'aria-current': isPresent ? 'true' : undefined,
      },
      h('span', { class: `state ${state}` }, words.states[state]),
      h('span', { class: 'value', lang: 'zh-CN' }, candidate.value),
      h('span', { class: 'quiet' }, words.types[candidate.type]),
      h('span', { class: 'quiet where' }, placeOf(page, index, candidate)),
    ),
  );
}

/**
 * @param {ReviewPage} page
 * @param {number} count
 */
function pager(page, count) {
  const { review } = page.words;
  const pages = pagesOf(count);
  if (pages === 1) return null;
  const { number } = page;
  return h(
    'nav',
    { class: 'inline pager', 'aria-label': review.list },
    number > 0 ? turn(page, number - 1, review.earlier) : null,
    h('span', {}, fill(review.page, { page: number + 1, pages })),
    number + 1 < pages ? turn(page, number + 1, review.later) : null,
  );
}

/**
 * A page is a link; while something is searched for it is a form, which keeps the words out of
 * the address.
 *
 * @param {ReviewPage} page
 * @param {number} number
 * @param {string} label
 */
function turn(page, number, label) {
  if (page.filter.q === '') {
    return h(
      'a',
      { class: 'button', href: addressOf(page, { number }), 'data-page': number },
      label,
    );
  }
  return h(
    'form',
    { method: 'post', action: page.address, 'data-page': number },
    hidden('formToken', page.formToken),
    Object.entries(page.filter).map(([name, value]) => hidden(name, value)),
    hidden('page', String(number + 1)),
    button(label),
  );
}
