/** @import { ReviewedCandidate } from '../../../application/privacy/review-view.ts' */
/** @import { ReviewIndex } from './model.mjs' */
/** @import { ViewElement } from './node.mjs' */
/** @import { ReviewPage } from './page.mjs' */
import { paperOf } from './explained.mjs';
import { isAcceptable, lastExemption, restOfColumn } from './model.mjs';
import { fill, h } from './node.mjs';
import { actForm, button, hidden, select } from './page.mjs';

/** @type {readonly ['legalBasis', 'decidedBy', 'scope', 'method']} */
export const exemptionFields = ['legalBasis', 'decidedBy', 'scope', 'method'];

/**
 * The forms by which one candidate is decided, each of its own, so that Enter in a field never
 * sends another decision than the one that it belongs to.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} present
 * @returns {ViewElement}
 */
export function decisionForms(page, index, present) {
  const { decide } = page.words;
  return h(
    'div',
    { class: 'decide', role: 'group', 'aria-label': decide.legend },
    maskForm(page, index, present),
    keepForm(page, index, present),
    exemptForm(page, index, present),
    smallForms(page, index, present),
  );
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} present
 */
function maskForm(page, index, present) {
  const { decide } = page.words;
  return actForm(
    page,
    { act: 'decide', id: 'mask', class: 'inline' },
    hidden('candidate', present.id),
    hidden('decision', 'mask'),
    button(decide.mask, { class: 'primary mask', key: 'm' }),
    everywhere(page, index, present, 'mask'),
  );
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} present
 */
function keepForm(page, index, present) {
  const { words, draft } = page;
  const { decide } = words;
  const { ruling } = present;
  const given = ruling?.decision === 'keep' ? ruling.reason : '';
  const chosen = draft['keep.reason'] ?? given;
  const other = draft['keep.other'] ?? (isListed(page, present, given) ? '' : given);
  return h(
    'details',
    {
      id: 'keep-details',
      class: 'choice-of',
      open: ruling?.decision === 'keep' || draft.form === 'keep' ? true : undefined,
    },
    h('summary', {}, decide.keep, h('kbd', { 'aria-hidden': 'true' }, 'k')),
    actForm(
      page,
      { act: 'decide', id: 'keep' },
      hidden('candidate', present.id),
      hidden('decision', 'keep'),
      h(
        'fieldset',
        { class: 'reasons' },
        h('legend', {}, decide.reason),
        reasonsFor(page, present).map(({ value, label, digit }) =>
          h(
            'label',
            { class: 'reason' },
            h('input', {
              type: 'radio',
              name: 'reason',
              value,
              'data-digit': digit,
              checked: value === chosen ? true : undefined,
            }),
            h('kbd', { 'aria-hidden': 'true' }, String(digit)),
            h('span', {}, label),
          ),
        ),
        h('label', { for: 'keep-other' }, decide.otherReason),
        h('input', {
          type: 'text',
          id: 'keep-other',
          name: 'other',
          value: other,
          maxlength: 1000,
        }),
      ),
      h(
        'div',
        { class: 'inline' },
        button(decide.keep, { class: 'keep' }),
        everywhere(page, index, present, 'keep'),
      ),
    ),
  );
}

/**
 * Frequent reasons; before them the engine’s own, where it proposes to keep. Its digit is 0, so
 * that a frequent reason has the same digit everywhere.
 *
 * @param {ReviewPage} page
 * @param {ReviewedCandidate} present
 * @returns {readonly { readonly value: string, readonly label: string, readonly digit: number }[]}
 */
export function reasonsFor({ words }, { action, explanation }) {
  const { kept } = explanation;
  const own = fill(words.decide.asProposed, {
    reason: kept === null ? words.candidate.proposeKeep : words.kept[kept],
  });
  return [
    ...(action === 'keep' ? [{ value: '', label: own, digit: 0 }] : []),
    ...words.frequentReasons.map((reason, at) => ({ ...reason, digit: at + 1 })),
  ];
}

/**
 * @param {ReviewPage} page
 * @param {ReviewedCandidate} present
 * @param {string} reason
 */
function isListed(page, present, reason) {
  return reasonsFor(page, present).some(({ value }) => value === reason);
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} present
 */
function exemptForm(page, index, present) {
  const { words, draft } = page;
  const { decide } = words;
  const { exceptions } = index.view;
  const { ruling, explanation } = present;
  const last = lastExemption(index, present);
  const given = ruling?.decision === 'exempt' ? ruling : last;
  const proposed = explanation.exemption;
  const exception = draft['exempt.exception'] ?? given?.exception ?? proposed?.exception ?? '';
  const shown = (/** @type {typeof exemptionFields[number]} */ field) =>
    draft[`exempt.${field}`] ??
    given?.[field] ??
    (field === 'legalBasis' && proposed !== null ? paperOf(proposed) : '');
  const isOpen = ruling?.decision === 'exempt' || draft.form === 'exempt' || proposed !== null;
  return h(
    'details',
    { id: 'exempt-details', class: 'choice-of', open: isOpen ? true : undefined },
    h('summary', {}, decide.exempt, h('kbd', { 'aria-hidden': 'true' }, 'e')),
    exceptions.length === 0
      ? h('p', { class: 'quiet' }, decide.noException)
      : words.neverExempt.includes(present.type)
        ? h('p', { class: 'quiet' }, decide.neverExempt)
        : actForm(
            page,
            { act: 'decide', id: 'exempt' },
            hidden('candidate', present.id),
            hidden('decision', 'exempt'),
            last === null || ruling !== null ? null : h('p', { class: 'hint' }, decide.lastUsed),
            select(
              decide.exception,
              'exception',
              exceptions.map((value) => ({ value, label: words.exceptions[value] })),
              exception,
              'exempt-exception',
            ),
            exemptionFields.flatMap((field) => [
              h(
                'label',
                { for: `exempt-${field}` },
                words.exemptionFields[field],
                h('small', { class: 'example' }, words.exemptionExamples[field]),
              ),
              h('input', {
                type: 'text',
                id: `exempt-${field}`,
                name: field,
                value: shown(field),
                maxlength: 1000,
              }),
            ]),
            h(
              'div',
              { class: 'inline' },
              button(decide.exempt, { class: 'exempt' }),
              everywhere(page, index, present, 'exempt'),
            ),
          ),
  );
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} present
 * @param {string} form
 */
function everywhere(page, index, present, form) {
  const count = index.mentions.get(present.same) ?? 1;
  if (count < 2) return null;
  const { decide } = page.words;
  const words = present.type === 'person' ? decide.everywhere : decide.everywhereValue;
  return h(
    'label',
    { class: 'everywhere' },
    h('input', {
      type: 'checkbox',
      role: 'switch',
      name: 'everywhere',
      value: 'yes',
      checked: page.draft[`${form}.everywhere`] === 'yes' ? true : undefined,
    }),
    h('span', {}, fill(words, { count })),
  );
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} present
 */
function smallForms(page, index, present) {
  const { decide } = page.words;
  const column = restOfColumn(index, present).length;
  return h(
    'div',
    { class: 'inline small' },
    isAcceptable(present)
      ? actForm(
          page,
          { act: 'acceptProposals', id: 'accept-one' },
          hidden('candidate', present.id),
          button(fill(decide.accept, { count: 1 }), { key: 'y' }),
        )
      : null,
    column === 0
      ? null
      : actForm(
          page,
          { act: 'acceptProposals', id: 'accept-column' },
          hidden('column', present.id),
          button(fill(decide.column, { count: column })),
        ),
    present.ruling === null
      ? null
      : actForm(
          page,
          { act: 'reopen', id: 'reopen' },
          hidden('candidate', present.id),
          button(decide.reopen, { key: 'r' }),
        ),
    present.added
      ? actForm(
          page,
          { act: 'remove', id: 'remove' },
          hidden('candidate', present.id),
          button(decide.remove),
        )
      : null,
  );
}
