/** @import { ReviewedCandidate } from '../../../application/privacy/review-view.ts' */
/** @import { ReviewIndex, PlacedPassage } from './model.mjs' */
/** @import { ReviewPage } from './page.mjs' */
/** @import { ViewElement, ViewNode } from './node.mjs' */
import { passageKey, stateOf } from './model.mjs';
import { h } from './node.mjs';
import { addressOf } from './page.mjs';

/** Rows of a table that are laid out together; a browser passes over the others until they show. */
const ROWS = 60;

/**
 * Where the words stand on which a candidate rests, by passage: also the head of its column.
 *
 * @param {ReviewedCandidate} candidate
 */
export function evidencePlaces(candidate) {
  /** @type {Map<string, { readonly start: number, readonly end: number }[]>} */
  const places = new Map();
  for (const { span, place = candidate } of candidate.explanation.evidence) {
    if (span === null) continue;
    const key = passageKey(place.part, place);
    places.set(key, [...(places.get(key) ?? []), span]);
  }
  return places;
}

/**
 * The candidate that is looked at, with the words on which it rests.
 *
 * @typedef {{ readonly present: ReviewedCandidate | null, readonly evidence: ReadonlyMap<string, readonly { readonly start: number, readonly end: number }[]> }} Looked
 */

/**
 * @param {ReviewedCandidate | null} present
 * @returns {Looked}
 */
export function lookedAt(present) {
  return { present, evidence: present === null ? new Map() : evidencePlaces(present) };
}

/**
 * The text of some passages, part by part, with every candidate marked in its place.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {readonly PlacedPassage[]} passages
 * @param {ReviewedCandidate | null} present
 * @returns {ViewElement[]}
 */
export function textSections(page, index, passages, present) {
  const looked = lookedAt(present);
  return index.view.parts.flatMap(({ part, title }) => {
    const own = passages.filter((one) => one.part === part);
    if (own.length === 0 && index.passages.some((one) => one.part === part)) return [];
    return [
      h(
        'section',
        { class: 'part', id: `part-${part}`, 'aria-label': title },
        h('h2', {}, title),
        own.length === 0 ? h('p', { class: 'quiet' }, page.words.review.emptyPart) : null,
        blocksOf(page, index, own, looked),
      ),
    ];
  });
}

/**
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {readonly PlacedPassage[]} passages
 * @param {Looked} looked
 * @returns {ViewElement[]}
 */
function blocksOf(page, index, passages, looked) {
  return [...Map.groupBy(passages, ({ passage }) => passage.block)].flatMap(([block, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { part, passage } = first;
    const id = `at-${part}-${block}`;
    if (passage.cell === null) {
      return [h('div', { id, class: 'block' }, passageElement(page, index, first, looked))];
    }
    return [h('div', { id, class: 'block' }, tablesOf(page, index, own, looked))];
  });
}

/**
 * Long tables are cut into several of the same columns, of which only the visible are laid out.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {readonly PlacedPassage[]} cells
 * @param {Looked} looked
 */
function tablesOf(page, index, cells, looked) {
  const rows = [...Map.groupBy(cells, ({ passage }) => passage.cell?.row ?? 0).values()];
  const chunks = [];
  for (let at = 0; at < rows.length; at += ROWS) chunks.push(rows.slice(at, at + ROWS));
  return chunks.map((chunk) =>
    h(
      'div',
      { class: rows.length > ROWS ? 'rows long' : 'rows' },
      h(
        'table',
        {},
        h(
          'tbody',
          {},
          chunk.map((row) =>
            h(
              'tr',
              {},
              row.map((cell) => passageElement(page, index, cell, looked)),
            ),
          ),
        ),
      ),
    ),
  );
}

/**
 * One block or cell. Its text in the page is, but for what is marked as extra, the text of the
 * document, so that a selection can be counted in it.
 *
 * @param {ReviewPage} page
 * @param {ReviewIndex} index
 * @param {PlacedPassage} placed
 * @param {Looked} looked
 * @returns {ViewElement}
 */
export function passageElement(page, index, { part, passage, key }, looked) {
  const tag = passage.cell === null ? 'p' : 'td';
  const marks = index.byPassage.get(key) ?? [];
  const evidence = looked.evidence.get(key) ?? [];
  return h(
    tag,
    {
      class: `passage ${passage.kind}${isRunning(passage) ? ' running' : ''}`,
      lang: 'zh-CN',
      'data-passage': key,
      'data-part': part,
    },
    pieces(page, passage.text, marks, evidence, looked.present),
  );
}

/**
 * An article is heading and text in one: 第十四条　本办法由市住房城乡建设局负责解释。
 *
 * @param {PlacedPassage['passage']} passage
 */
function isRunning({ kind, text }) {
  return kind === 'heading' && /[。；：]$/u.test(text.trimEnd());
}

/**
 * @param {ReviewPage} page
 * @param {string} text
 * @param {readonly ReviewedCandidate[]} marks
 * @param {readonly { readonly start: number, readonly end: number }[]} evidence
 * @param {ReviewedCandidate | null} present
 * @returns {ViewNode[]}
 */
function pieces(page, text, marks, evidence, present) {
  /** @type {ViewNode[]} */
  const found = [];
  let end = 0;
  for (const candidate of marks) {
    // Where two overlap the later one shows what is left; none is ever left out.
    const start = Math.max(end, candidate.start);
    found.push(...plain(text, end, start, evidence));
    const stop = Math.max(start, candidate.end);
    const speaks = evidence.some((span) => span.start < stop && span.end > start);
    found.push(mark(page, candidate, text.slice(start, stop), candidate === present, speaks));
    end = stop;
  }
  found.push(...plain(text, end, text.length, evidence));
  return found;
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {readonly { readonly start: number, readonly end: number }[]} evidence
 * @returns {ViewNode[]}
 */
function plain(text, from, to, evidence) {
  const here = evidence
    .filter(({ start, end }) => start < to && end > from)
    .toSorted((a, b) => a.start - b.start);
  /** @type {ViewNode[]} */
  const found = [];
  let end = from;
  for (const span of here) {
    const start = Math.max(end, span.start);
    const stop = Math.min(to, span.end);
    if (stop <= start) continue;
    if (start > end) found.push(text.slice(end, start));
    found.push(h('span', { class: 'evidence' }, text.slice(start, stop)));
    end = stop;
  }
  if (to > end) found.push(text.slice(end, to));
  return found;
}

/**
 * A candidate in its place: what stands there, and what is printed instead where it is masked or
 * would be.
 *
 * @param {ReviewPage} page
 * @param {ReviewedCandidate} candidate
 * @param {string} shown
 * @param {boolean} isPresent
 * @param {boolean} speaks
 */
function mark(page, candidate, shown, isPresent, speaks) {
  const state = stateOf(candidate);
  const goes = state === 'mask' || state === 'undecided';
  const { type, action } = candidate;
  const looks = ['pd', state, type, speaks ? 'evidence' : '', action === 'keep' ? 'faint' : ''];
  return h(
    'a',
    {
      class: looks.filter((look) => look !== '').join(' '),
      href: addressOf(page, { at: candidate.id }),
      id: `c-${candidate.id}`,
      'data-id': candidate.id,
      // Thousands of stops would make Tab useless; keys lead from one to the next.
      tabindex: page.isLive && !isPresent ? -1 : undefined,
      'aria-current': isPresent ? 'true' : undefined,
    },
    h('span', { class: 'unseen', 'data-extra': 'yes' }, `${page.words.states[state]} `),
    h(state === 'mask' ? 'del' : 'span', { class: 'raw' }, shown),
    goes ? h('ins', { class: 'instead', 'data-extra': 'yes' }, candidate.standIn) : null,
  );
}
