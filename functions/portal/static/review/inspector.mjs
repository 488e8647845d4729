/** @import { ReviewedCandidate } from '../../../application/privacy/review-view.ts' */
/** @import { ReviewIndex } from './model.mjs' */
/** @import { ViewElement } from './node.mjs' */
/** @import { ReviewPage } from './page.mjs' */
import { decisionForms } from './decide.mjs';
import { explained } from './explained.mjs';
import { passageKey, stateOf } from './model.mjs';
import { fill, h } from './node.mjs';
import { addressOf, problemOf } from './page.mjs';

/**
 * All that is known about the present candidate, and what can be decided about it.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate | null} present
 * @param {{ readonly previous: string | null, readonly next: string | null }} ways
 * @returns {ViewElement}
 */
export function inspector(page, index, present, ways) {
  const { review } = page.words;
  if (present === null) {
    const empty = index.order.length === 0 ? review.noneFound : review.noneChosen;
    return h(
      'section',
      { id: 'inspector', class: 'inspector', tabindex: -1, 'aria-label': review.inspector },
      h('p', { class: 'quiet' }, empty),
    );
  }
  const state = stateOf(present);
  return h(
    'section',
    {
      id: 'inspector',
      class: `inspector ${state}`,
      tabindex: -1,
      'aria-label': review.inspector,
      'data-key': present.id,
    },
    h(
      'header',
      {},
      h('span', { class: `state ${state}` }, page.words.states[state]),
      h('span', { class: 'type' }, page.words.types[present.type]),
      h(
        'span',
        { class: 'quiet where' },
        fill(review.position, { at: index.order.indexOf(present) + 1, count: index.order.length }),
      ),
      way(page, ways.previous, review.previous, 'p'),
      way(page, ways.next, review.next, 'n'),
    ),
    problemOf(page, 'decide'),
    change(page, present),
    facts(page, index, present),
    decisionForms(page, index, present),
    h(
      'details',
      { class: 'explained', open: true },
      h('summary', {}, page.words.candidate.why),
      explained(page.words, present, (place) => textOf(index, place)),
    ),
  );
}

/**
 * @param {ReviewPage} page
 * @param {string | null} to
 * @param {string} label
 * @param {string} key
 */
function way(page, to, label, key) {
  if (to === null) return null;
  return h(
    'a',
    {
      class: `way ${key === 'p' ? 'back' : 'on'}`,
      href: addressOf(page, { at: to }),
      'data-way': key,
      'aria-label': label,
      title: label,
      'aria-keyshortcuts': key,
    },
    key === 'p' ? '‹' : '›',
  );
}

/**
 * The value and what would be printed.
 *
 * @param {ReviewPage} page
 * @param {ReviewedCandidate} present
 */
function change({ words }, { value, standIn }) {
  return h(
    'dl',
    { class: 'change', lang: 'zh-CN' },
    h('div', {}, h('dt', {}, words.candidate.value), h('dd', { class: 'value' }, value)),
    h('div', {}, h('dt', {}, words.candidate.standIn), h('dd', { class: 'stand-in' }, standIn)),
  );
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} present
 */
function facts({ words }, index, present) {
  const { candidate: own, review } = words;
  const mentions = index.mentions.get(present.same) ?? 1;
  const grounds = groundsOf(present);
  return h(
    'ul',
    { class: 'facts plain' },
    h('li', {}, `${own.proposal}${review.colon}${proposalOf({ words }, present)}`),
    h('li', {}, placeOf({ words }, index, present)),
    mentions > 1 ? h('li', {}, fill(own.mentions, { count: mentions })) : null,
    grounds === '' ? null : h('li', { lang: 'zh-CN' }, `${own.ruledKeep}${review.colon}${grounds}`),
  );
}

/**
 * @param {Pick<ReviewPage, 'words'>} page
 * @param {ReviewedCandidate} candidate
 */
export function proposalOf({ words }, { action, added, explanation }) {
  const { candidate: own } = words;
  if (added) return own.added;
  if (explanation.exemption !== null) return own.proposeExempt;
  if (action === 'mask') return own.proposeMask;
  const { kept } = explanation;
  return kept === null
    ? own.proposeKeep
    : `${own.proposeKeep}${words.review.colon}${words.kept[kept]}`;
}

/**
 * Where a candidate stands, counted as people count.
 *
 * @param {Pick<ReviewPage, 'words'>} page
 * @param {ReviewIndex} index
 * @param {{ readonly part: string, readonly block: number, readonly cell: ReviewedCandidate['cell'] }} place
 */
export function placeOf({ words }, { view }, { part, block, cell }) {
  const title = words.parts[part] ?? view.parts.find((one) => one.part === part)?.title ?? part;
  const where =
    cell === null
      ? fill(words.candidate.block, { block: block + 1 })
      : fill(words.candidate.cell, {
          block: block + 1,
          row: cell.row + 1,
          column: cell.column + 1,
        });
  return `${title} · ${where}`;
}

/**
 * Why it is shown, in the reviewer’s own words.
 *
 * @param {ReviewedCandidate} candidate
 */
export function groundsOf({ ruling }) {
  if (ruling?.decision === 'keep') return ruling.reason;
  if (ruling?.decision !== 'exempt') return '';
  const { legalBasis, decidedBy, scope, method } = ruling;
  return [legalBasis, decidedBy, scope, method].join(' · ');
}

/**
 * @param {ReviewIndex} index
 * @param {Pick<ReviewedCandidate, 'part' | 'block' | 'cell'>} place
 */
function textOf({ passages, ordinal }, place) {
  const at = ordinal.get(passageKey(place.part, place));
  return at === undefined ? '' : (passages[at]?.passage.text ?? '');
}
