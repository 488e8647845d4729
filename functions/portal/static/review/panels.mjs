/** @import { ReviewIndex } from './model.mjs' */
/** @import { ViewElement } from './node.mjs' */
/** @import { ReviewPage } from './page.mjs' */
import { placeOf } from './inspector.mjs';
import { fill, h } from './node.mjs';
import { actForm, button, hidden, problemOf, select } from './page.mjs';

/** @typedef {ReviewIndex['view']['warnings'][number]} Warning */

/**
 * How far the review is, and the way back from the last act.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @returns {ViewElement}
 */
export function progress(page, { view, order }) {
  const { review, states } = page.words;
  const { counts, undo, redo } = view;
  const decided = order.length - counts.undecided;
  const share = (/** @type {'mask' | 'keep' | 'exempt'} */ state) =>
    h('li', {}, h('span', { class: `state ${state}` }, states[state]), String(counts[state]));
  return h(
    'div',
    { id: 'progress', class: 'progress' },
    h('progress', {
      max: Math.max(1, order.length),
      value: order.length === 0 ? 1 : decided,
      'aria-label': review.title,
    }),
    h(
      'ul',
      { class: 'inline plain', role: 'status', 'aria-live': 'polite' },
      h('li', {}, h('b', {}, fill(review.done, { decided, count: order.length }))),
      h(
        'li',
        { class: counts.undecided > 0 ? 'open' : 'quiet' },
        counts.undecided > 0
          ? fill(review.left, { count: counts.undecided })
          : h(
              'a',
              { href: '#close' },
              `${order.length === 0 ? review.unmarked : review.allDecided} · ${page.words.close.title}`,
            ),
      ),
      share('mask'),
      share('keep'),
      share('exempt'),
      counts.unacknowledged === 0
        ? null
        : h(
            'li',
            { class: 'open' },
            h(
              'a',
              { href: '#warnings' },
              fill(review.warningsLeft, { count: counts.unacknowledged }),
            ),
          ),
    ),
    step(page, 'undo', review.undo, undo, 'u'),
    step(page, 'redo', review.redo, redo, 'U'),
  );
}

/**
 * Undo or redo; what it would take back is told by the act’s name.
 *
 * @param {ReviewPage} page
 * @param {'undo' | 'redo'} act
 * @param {string} label
 * @param {string | null} what
 * @param {string} key
 */
function step(page, act, label, what, key) {
  const { acts, review } = page.words;
  const named = what === null ? label : `${label}${review.colon}${acts[what] ?? what}`;
  return actForm(page, { act, id: act }, button(named, { key, disabled: what === null }));
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @returns {ViewElement | null}
 */
export function warnings(page, index) {
  const { warnings: found } = index.view;
  if (found.length === 0) return h('div', { id: 'warnings' });
  const { words } = page;
  const open = found.filter(({ acknowledged }) => !acknowledged);
  return h(
    'section',
    { id: 'warnings', class: 'box warnings', tabindex: -1, 'aria-label': words.warnings.title },
    h('h2', {}, words.warnings.title),
    h('p', { class: 'hint' }, words.warnings.lead),
    problemOf(page, 'acknowledge'),
    h(
      'ul',
      { class: 'plain' },
      found.map((warning) => warningRow(page, index, warning)),
    ),
    open.length < 2
      ? null
      : actForm(
          page,
          { act: 'acknowledge', id: 'acknowledge-all' },
          open.map(({ id }) => hidden('warning', id)),
          button(fill(words.warnings.acknowledgeAll, { count: open.length })),
        ),
  );
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {Warning} warning
 */
function warningRow(page, index, warning) {
  const { words } = page;
  const { warnings: own } = words;
  const { id, kind, people, fields, part, block, acknowledged } = warning;
  const names = fields.map((field) => words.warningFields[field]).join('、');
  return h(
    'li',
    { class: acknowledged ? 'seen' : '' },
    h('b', {}, words.warningKinds[kind]),
    h(
      'p',
      { class: 'quiet' },
      [
        placeOf(page, index, warning),
        people > 0 ? fill(own.people, { count: people }) : '',
        fields.length > 0 ? fill(own.fields, { fields: names }) : '',
      ]
        .filter((text) => text !== '')
        .join(' · '),
    ),
    h(
      'div',
      { class: 'inline' },
      h('a', { href: `#at-${part}-${block}`, 'data-jump': id }, own.jump),
      acknowledged
        ? h('span', { class: 'mark good' }, own.acknowledged)
        : actForm(
            page,
            { act: 'acknowledge', id: `acknowledge-${id}` },
            hidden('warning', id),
            button(own.acknowledge),
          ),
    ),
  );
}

/**
 * Adding what was missed by writing it down; selecting it in the text needs scripts.
 *
 * @param {ReviewPage} page
 * @returns {ViewElement}
 */
export function addForm(page) {
  const { add, types } = page.words;
  const { draft } = page;
  return h(
    'details',
    { id: 'add-details', class: 'box', open: draft.form === 'add' ? true : undefined },
    h('summary', {}, add.title, h('kbd', { 'aria-hidden': 'true' }, 'a')),
    actForm(
      page,
      { act: 'add', id: 'add' },
      problemOf(page, 'add'),
      h('p', { class: 'hint' }, add.hint),
      h('label', { for: 'add-words' }, add.words),
      h('input', {
        type: 'text',
        id: 'add-words',
        name: 'words',
        value: draft['add.words'] ?? '',
        maxlength: 200,
        autocomplete: 'off',
      }),
      select(
        add.type,
        'type',
        Object.entries(types).map(([value, label]) => ({ value, label })),
        draft['add.type'] ?? 'person',
        'add-type',
      ),
      button(add.button, { class: 'mask' }),
    ),
  );
}

/**
 * What the document is for; it decides which exceptions are proposed.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @returns {ViewElement}
 */
export function contextForm(page, { view }) {
  const { review, contexts } = page.words;
  return actForm(
    page,
    { act: 'setContext', id: 'set-context', class: 'context' },
    problemOf(page, 'setContext'),
    select(
      review.context,
      'context',
      /** @type {const} */ (['ordinary', 'punishment', 'mandatory']).map((value) => ({
        value,
        label: contexts[value],
      })),
      view.context,
      'context',
    ),
    button(review.setContext),
    h('p', { class: 'hint' }, review.contextHint),
  );
}

/**
 * All proposals thrown away at once: asked for, and confirmed a second time.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @returns {ViewElement}
 */
export function discardForm(page, { order }) {
  const { close } = page.words;
  const { draft } = page;
  const count = order.filter(({ action, added }) => action === 'mask' && !added).length;
  if (count === 0) return h('div', { id: 'discard-details' });
  return h(
    'details',
    { id: 'discard-details', open: draft.form === 'discardProposals' ? true : undefined },
    h('summary', {}, close.discardTitle),
    actForm(
      page,
      { act: 'discardProposals', id: 'discardProposals', 'data-confirm': close.discardAsk },
      problemOf(page, 'discardProposals'),
      h('p', {}, fill(close.discardLead, { count })),
      h('label', { for: 'discard-reason' }, close.discardReason),
      h('input', {
        type: 'text',
        id: 'discard-reason',
        name: 'reason',
        value: draft['discardProposals.reason'] ?? '',
        maxlength: 1000,
      }),
      h(
        'label',
        { class: 'everywhere' },
        h('input', { type: 'checkbox', name: 'confirmed', value: 'yes' }),
        h('span', {}, close.discardConfirm),
      ),
      button(close.discardButton, { class: 'danger' }),
    ),
  );
}

/**
 * Whether the review can be completed.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @returns {ViewElement}
 */
export function readiness({ words }, { view, order }) {
  const { undecided, unacknowledged } = view.counts;
  const isReady = undecided === 0 && unacknowledged === 0;
  const ready = order.length === 0 ? words.close.readyUnmarked : words.close.ready;
  return h(
    'p',
    { id: 'readiness', class: isReady ? 'notice' : 'warning' },
    isReady ? ready : fill(words.close.notReady, { undecided, warnings: unacknowledged }),
  );
}
