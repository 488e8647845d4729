/** @import { PageWords } from '../../dossier/personal-data/page-words.ts' */
/** @import { Child, ViewElement } from './node.mjs' */
/** @import { Filter } from './model.mjs' */
import { h } from './node.mjs';

/**
 * What the parts of the page share.
 *
 * @typedef {object} ReviewPage
 * @property {PageWords} words in the reader’s language
 * @property {'zh-CN' | 'en'} language
 * @property {string} address of the page; what it sends goes below it
 * @property {string} formToken
 * @property {number} version of the review that is shown
 * @property {Readonly<Filter>} filter
 * @property {number} number of the page of the list, from 0
 * @property {string | null} at the candidate that is looked at
 * @property {Problem | null} problem why the last act was not done
 * @property {Readonly<Record<string, string>>} draft what was typed, by field
 * @property {boolean} isLive whether scripts have taken the page over
 */

/** @typedef {{ readonly title: string, readonly text: string, readonly rule: string | null, readonly about: string | null }} Problem `about` is the form concerned */

/**
 * An address of this page. What is searched for may be a name and never stands in one.
 *
 * @param {Pick<ReviewPage, 'address' | 'filter' | 'number'>} page
 * @param {{ at?: string, number?: number }} [where]
 */
export function addressOf({ address, filter, number }, { at, number: other = number } = {}) {
  const query = new URLSearchParams();
  for (const name of /** @type {const} */ (['state', 'type', 'part', 'role', 'doubt'])) {
    if (filter[name] !== '') query.set(name, filter[name]);
  }
  if (other > 0) query.set('page', String(other + 1));
  if (at !== undefined) query.set('at', at);
  const asked = query.toString();
  const place = at === undefined ? '' : `#c-${encodeURIComponent(at)}`;
  return `${address}${asked === '' ? '' : `?${asked}`}${place}`;
}

/**
 * A form that does something: it carries the session’s token, the version that its reader saw,
 * and the way back.
 *
 * @param {ReviewPage} page
 * @param {{ act: string, id: string, class?: string, 'data-confirm'?: string, 'aria-label'?: string }} named
 * @param {...Child} children
 * @returns {ViewElement}
 */
export function actForm(page, { act, ...attributes }, ...children) {
  return h(
    'form',
    { method: 'post', action: `${page.address}/acts`, 'data-act': act, ...attributes },
    hidden('formToken', page.formToken),
    hidden('version', String(page.version)),
    hidden('act', act),
    hidden('formId', attributes.id),
    wayBack(page),
    ...children,
  );
}

/**
 * @param {ReviewPage} page
 * @returns {ViewElement[]}
 */
function wayBack({ filter, number, at }) {
  const kept = Object.entries(filter).filter(([, value]) => value !== '');
  return [
    ...kept.map(([name, value]) => hidden(`back.${name}`, value)),
    ...(number > 0 ? [hidden('back.page', String(number + 1))] : []),
    ...(at === null ? [] : [hidden('back.at', at)]),
  ];
}

/**
 * @param {string} name
 * @param {string} value
 */
export function hidden(name, value) {
  return h('input', { type: 'hidden', name, value });
}

/**
 * @param {string} label
 * @param {{ class?: string, name?: string, value?: string, key?: string, disabled?: boolean, id?: string }} [options]
 * @returns {ViewElement}
 */
export function button(label, { class: look, name, value, key, disabled, id } = {}) {
  return h(
    'button',
    {
      type: 'submit',
      class: look,
      name,
      value,
      id,
      disabled: disabled === true ? true : undefined,
      'aria-keyshortcuts': key,
    },
    label,
    key === undefined ? null : h('kbd', { 'aria-hidden': 'true' }, key),
  );
}

/**
 * A refusal as it is told beside its candidate, where nobody needs the id.
 *
 * @param {PageWords} words
 * @param {string} text
 * @param {unknown} id
 */
export function besideCandidate({ sending }, text, id) {
  if (typeof id !== 'string' || id === '') return text;
  const bracketed = text.replaceAll(/（[^（）]*）| \([^()]*\)/gu, (words) =>
    words.includes(id) ? '' : words,
  );
  return bracketed.replaceAll(id, sending.thisOne);
}

/**
 * What was refused, beside what it is about.
 *
 * @param {ReviewPage} page
 * @param {string} about
 * @returns {ViewElement | null}
 */
export function problemOf({ problem }, about) {
  if (problem === null || problem.about !== about) return null;
  return h(
    'div',
    { class: 'problem', role: 'alert', tabindex: -1, 'data-take-focus': true },
    h('h3', {}, problem.title),
    h('p', {}, problem.text),
    problem.rule === null ? null : h('blockquote', {}, problem.rule),
  );
}

/**
 * @param {string} label
 * @param {string} name
 * @param {readonly { readonly value: string, readonly label: string }[]} options
 * @param {string} present
 * @param {string} id
 * @returns {ViewElement}
 */
export function select(label, name, options, present, id) {
  return h(
    'div',
    { class: 'pick' },
    h('label', { for: id }, label),
    h(
      'select',
      { name, id },
      options.map(({ value, label: shown }) =>
        h('option', { value, selected: value === present ? true : undefined }, shown),
      ),
    ),
  );
}
