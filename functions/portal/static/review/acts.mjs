/** @import { PersonalDataType, PrivacyContext } from '../../../domain/privacy/personal-data.ts' */
/** @import { ReviewAct } from '../../../domain/privacy/review/acts.ts' */
/** @import { PrivacyException, Ruling } from '../../../domain/privacy/decisions.ts' */
/** @import { Filter, ReviewIndex } from './model.mjs' */
import { isAcceptable, matches, restOfColumn } from './model.mjs';

/**
 * A form as it was filled in, by whomever it is read.
 *
 * @typedef {object} Filled
 * @property {(name: string) => string} text empty where there is no such field
 * @property {(name: string) => readonly string[]} all
 */

/** @typedef {'notFound' | 'confirmMissing' | 'nothing'} Lacking */

/**
 * The acts for which a form of the page stands, or what it still lacks. Their values are judged
 * where they are carried out.
 *
 * @param {Filled} form
 * @param {ReviewIndex} index
 * @param {Readonly<Filter>} filter what the page shows
 * @returns {{ readonly acts: readonly ReviewAct[] } | { readonly lacking: Lacking }}
 */
export function actsOf(form, index, filter) {
  const act = form.text('act');
  const candidates = [...form.all('candidate')];
  switch (act) {
    case 'decide': {
      const everywhere = form.text('everywhere') === 'yes';
      return { acts: [{ act, candidates, ruling: rulingOf(form), everywhere }] };
    }
    case 'acceptProposals': {
      const group = groupOf(form, index, filter);
      return group.length === 0 ? { lacking: 'nothing' } : { acts: [{ act, candidates: group }] };
    }
    case 'reopen':
    case 'remove':
      return { acts: [{ act, candidates }] };
    case 'add':
      return additionOf(form, index);
    case 'discardProposals': {
      if (form.text('confirmed') !== 'yes') return { lacking: 'confirmMissing' };
      return { acts: [{ act, reason: form.text('reason'), confirmed: true }] };
    }
    case 'acknowledge': {
      const warnings = [...form.all('warning')];
      return warnings.length === 0 ? { lacking: 'nothing' } : { acts: [{ act, warnings }] };
    }
    case 'setContext':
      return { acts: [{ act, context: /** @type {PrivacyContext} */ (form.text('context')) }] };
    case 'undo':
    case 'redo':
      return { acts: [{ act }] };
    default:
      return { lacking: 'nothing' };
  }
}

/**
 * @param {Filled} form
 * @returns {Ruling}
 */
function rulingOf(form) {
  const decision = form.text('decision');
  if (decision === 'keep') {
    return { decision, reason: form.text('other').trim() || form.text('reason') };
  }
  if (decision === 'exempt') {
    return {
      decision,
      exception: /** @type {PrivacyException} */ (form.text('exception')),
      legalBasis: form.text('legalBasis'),
      decidedBy: form.text('decidedBy'),
      scope: form.text('scope'),
      method: form.text('method'),
    };
  }
  return { decision: 'mask' };
}

/**
 * One candidate, the rest of its column, or all that the filter shows.
 *
 * @param {Filled} form
 * @param {ReviewIndex} index
 * @param {Readonly<Filter>} filter
 */
function groupOf(form, index, filter) {
  const named = form.all('candidate');
  if (named.length > 0) return [...named];
  const first = index.byId.get(form.text('column'));
  const group =
    first === undefined
      ? index.order.filter((one) => isAcceptable(one) && matches(one, filter))
      : restOfColumn(index, first);
  return group.map(({ id }) => id);
}

/**
 * What was selected, or words that were typed: the first place where they stand, and from there
 * everywhere.
 *
 * @param {Filled} form
 * @param {ReviewIndex} index
 * @returns {{ readonly acts: readonly ReviewAct[] } | { readonly lacking: Lacking }}
 */
function additionOf(form, { passages }) {
  const type = /** @type {PersonalDataType} */ (form.text('type'));
  const key = form.text('passage');
  const words = form.text('words').trim();
  const placed =
    key === ''
      ? passages.find(({ passage }) => words !== '' && passage.text.includes(words))
      : passages.find((one) => one.key === key);
  if (placed === undefined) return { lacking: 'notFound' };
  const { part, passage } = placed;
  const start = key === '' ? passage.text.indexOf(words) : Number(form.text('start'));
  const end = key === '' ? start + words.length : Number(form.text('end'));
  const everywhere = key === '' || form.text('everywhere') === 'yes';
  const { block, cell } = passage;
  return { acts: [{ act: 'add', part, block, cell, start, end, type, everywhere }] };
}
