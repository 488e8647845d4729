/** @import { ReviewedCandidate } from '../../../application/privacy/review-view.ts' */
/** @import { PageWords } from '../../dossier/personal-data/page-words.ts' */
/** @import { ViewElement } from './node.mjs' */
import { fill, h } from './node.mjs';

/** The source of a rule that the deployment makes itself. */
const OWN_SETTING = '本部署';

/** @typedef {Pick<ReviewedCandidate, 'part' | 'block' | 'cell'>} Place */

/**
 * Why a candidate was found and what is proposed, in words.
 *
 * @param {PageWords} words
 * @param {ReviewedCandidate} candidate
 * @param {(place: Place) => string} textOf a block or cell
 * @returns {ViewElement}
 */
export function explained(words, candidate, textOf) {
  const { explanation, score } = candidate;
  const { candidate: own } = words;
  const { checksum, kept, exemption, operator, role, scoreBefore } = explanation;
  return h(
    'dl',
    { class: 'why' },
    line(own.foundBy, foundBy(words, candidate)),
    h('dt', {}, own.evidence),
    h('dd', {}, evidenceList(words, candidate, textOf)),
    role === null ? [] : line(own.role, words.roles[role]),
    checksum === null ? [] : line(own.checksum, words.checksum[checksum]),
    line(own.score, fill(own.scoreChange, { before: percent(scoreBefore), after: percent(score) })),
    kept === null ? [] : line(own.kept, words.kept[kept]),
    exemption === null
      ? []
      : line(own.exemption, `${words.exceptions[exemption.exception]} · ${sourceOf(exemption)}`),
    line(own.operator, words.operators[operator]),
  );
}

/**
 * @param {string} term
 * @param {string} description
 */
function line(term, description) {
  return [h('dt', {}, term), h('dd', {}, description)];
}

/**
 * Recogniser and rule; a rule that has no words yet is told by its code.
 *
 * @param {PageWords} words
 * @param {ReviewedCandidate} candidate
 */
export function foundBy({ recognisers, rules }, { rule, explanation }) {
  const [first = rule, ...rest] = rule.split('.');
  const how = rest.join('.');
  const who = recognisers[explanation.recogniser] ?? recognisers[first] ?? explanation.recogniser;
  return how === '' ? who : `${who} · ${rules[how] ?? how}`;
}

/**
 * @param {PageWords} words
 * @param {ReviewedCandidate} candidate
 * @param {(place: Place) => string} textOf
 */
function evidenceList({ evidence: names, candidate: own }, candidate, textOf) {
  // What neither quotes a word nor counts tells its reader nothing.
  const evidence = candidate.explanation.evidence.filter(
    ({ span, weight }) => span !== null || weight === 0 || isFelt(weight),
  );
  if (evidence.length === 0) return own.noEvidence;
  return h(
    'ul',
    { class: 'plain' },
    evidence.map(({ kind, span, weight, place = candidate }) =>
      h(
        'li',
        {},
        kind === 'context' && span === null ? own.wholeContext : names[kind],
        span === null
          ? null
          : h('q', { class: 'evidence', lang: 'zh-CN' }, textOf(place).slice(span.start, span.end)),
        !isFelt(weight) ? null : h('span', { class: 'weight' }, weightOf(own, weight)),
      ),
    ),
  );
}

/**
 * Whether a weight shows in whole per cents.
 *
 * @param {number} weight
 */
function isFelt(weight) {
  return Math.round(Math.abs(weight) * 100) > 0;
}

/**
 * @param {PageWords['candidate']} words
 * @param {number} weight
 */
function weightOf(words, weight) {
  const sentence = weight > 0 ? words.weightFor : words.weightAgainst;
  return fill(sentence, { weight: percent(Math.abs(weight)) });
}

/** @typedef {NonNullable<ReviewedCandidate['explanation']['exemption']>} ProposedExemption */

/**
 * The source of a proposed exception in words.
 *
 * @param {ProposedExemption} exemption
 */
function sourceOf(exemption) {
  return paperOf(exemption) || `${exemption.title}：${clauseOf(exemption).clause}`;
}

/**
 * The paper that a proposed exception rests on, as a legal basis names it; nothing where no paper
 * says so and only the deployment does, for that is no basis.
 *
 * @param {ProposedExemption} exemption
 */
export function paperOf(exemption) {
  const { source, clause } = clauseOf(exemption);
  if (source === OWN_SETTING) return '';
  const { title } = exemption;
  return `${title.includes('《') ? title : `《${title}》`}${clause}`;
}

/**
 * A clause stands behind the short name of its source.
 *
 * @param {ProposedExemption} exemption
 */
function clauseOf({ clause }) {
  const [source = '', ...rest] = clause.split(' ');
  return { source, clause: rest.join(' ') };
}

/** @param {number} share of one */
export function percent(share) {
  return `${Math.round(share * 100)}%`;
}
