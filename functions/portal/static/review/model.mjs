/** @import { ReviewedCandidate, ReviewView } from '../../../application/privacy/review-view.ts' */

/**
 * @typedef {'undecided' | 'mask' | 'keep' | 'exempt'} State
 * @typedef {{ state: string, type: string, part: string, role: string, doubt: string, q: string }} Filter
 * @typedef {ReviewView['parts'][number]['passages'][number]} Passage
 * @typedef {{ readonly part: string, readonly passage: Passage, readonly key: string }} PlacedPassage
 *
 * @typedef {object} ReviewIndex
 * @property {ReviewView} view
 * @property {readonly PlacedPassage[]} passages in reading order
 * @property {readonly ReviewedCandidate[]} order all candidates in reading order
 * @property {ReadonlyMap<string, ReviewedCandidate>} byId
 * @property {ReadonlyMap<string, readonly ReviewedCandidate[]>} byPassage
 * @property {ReadonlyMap<string, number>} mentions how many share one `same`
 * @property {ReadonlyMap<string, number>} ordinal place of a passage in reading order
 */

export const PAGE_SIZE = 100;
/** Below this a proposal deserves a second look. */
export const LOW_SCORE = 0.7;

/** @type {Readonly<Filter>} */
export const everything = { state: '', type: '', part: '', role: '', doubt: '', q: '' };

/**
 * @param {ReviewedCandidate} candidate
 * @returns {State}
 */
export function stateOf({ ruling }) {
  return ruling?.decision ?? 'undecided';
}

/**
 * Names a passage; candidates and warnings name the same.
 *
 * @param {string} part
 * @param {{ readonly block: number, readonly cell: { readonly row: number, readonly column: number } | null }} place
 */
export function passageKey(part, { block, cell }) {
  return cell === null ? `${part}/${block}` : `${part}/${block}/${cell.row}/${cell.column}`;
}

/**
 * @param {ReviewView} view
 * @param {ReviewIndex | null} [before] while the texts are the same, its passages stay
 * @returns {ReviewIndex}
 */
export function indexOf(view, before = null) {
  const { passages, ordinal } =
    before !== null && hasSameTexts(before.view, view) ? before : placesOf(view);
  const placed = view.candidates.map((candidate) => {
    const key = passageKey(candidate.part, candidate);
    return { candidate, key, place: ordinal.get(key) ?? passages.length };
  });
  placed.sort(
    (a, b) =>
      a.place - b.place ||
      a.candidate.start - b.candidate.start ||
      b.candidate.end - a.candidate.end,
  );
  /** @type {Map<string, ReviewedCandidate[]>} */
  const byPassage = new Map();
  for (const { candidate, key } of placed) {
    const there = byPassage.get(key);
    if (there === undefined) byPassage.set(key, [candidate]);
    else there.push(candidate);
  }
  const order = placed.map(({ candidate }) => candidate);
  return {
    view,
    passages,
    order,
    byId: new Map(order.map((candidate) => [candidate.id, candidate])),
    byPassage,
    mentions: mentionsIn(order),
    ordinal,
  };
}

/** @param {readonly ReviewedCandidate[]} order */
function mentionsIn(order) {
  /** @type {Map<string, number>} */
  const mentions = new Map();
  for (const { same } of order) mentions.set(same, (mentions.get(same) ?? 0) + 1);
  return mentions;
}

/** @param {ReviewView} view */
function placesOf({ parts }) {
  const passages = parts.flatMap(({ part, passages: own }) =>
    own.map((passage) => ({ part, passage, key: passageKey(part, passage) })),
  );
  return { passages, ordinal: new Map(passages.map(({ key }, at) => [key, at])) };
}

/**
 * @param {ReviewView} one
 * @param {ReviewView} other
 */
function hasSameTexts(one, other) {
  if (one.parts === other.parts) return true;
  return (
    one.parts.length === other.parts.length &&
    one.parts.every(({ part, passages }, at) => {
      const there = other.parts[at];
      return (
        there?.part === part &&
        there.passages.length === passages.length &&
        passages.every((passage, place) => {
          const same = there.passages[place];
          return same !== undefined && same.text === passage.text && same.block === passage.block;
        })
      );
    })
  );
}

/**
 * @param {ReviewedCandidate} candidate
 * @param {Readonly<Filter>} filter
 */
export function matches(candidate, { state, type, part, role, doubt, q }) {
  if (state !== '' && stateOf(candidate) !== state) return false;
  if (type !== '' && candidate.type !== type) return false;
  if (part !== '' && candidate.part !== part) return false;
  if (role !== '' && candidate.explanation.role !== role) return false;
  if (doubt === 'low' && candidate.score >= LOW_SCORE) return false;
  if (doubt === 'suppressed' && candidate.action !== 'keep') return false;
  if (doubt === 'added' && !candidate.added) return false;
  return q === '' || wordsOf(candidate).includes(q.trim().toLowerCase());
}

/**
 * What a search looks through.
 *
 * @param {ReviewedCandidate} candidate
 */
function wordsOf({ value, standIn, ruling }) {
  const grounds = ruling === null ? [] : Object.values(ruling);
  return [value, standIn, ...grounds].join('\n').toLowerCase();
}

/**
 * What one act can accept: undecided, and not waiting for a ground that a person must give.
 *
 * @param {ReviewedCandidate} candidate
 */
export function isAcceptable(candidate) {
  return candidate.ruling === null && candidate.explanation.exemption === null;
}

/**
 * The other cells of a column that are still to be accepted.
 *
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} candidate
 */
export function restOfColumn({ order }, { id, part, block, cell }) {
  if (cell === null) return [];
  return order.filter(
    (other) =>
      other.id !== id &&
      other.part === part &&
      other.block === block &&
      other.cell?.column === cell.column &&
      isAcceptable(other),
  );
}

/**
 * The next one of a list for which `wanted` holds, round the end if need be.
 *
 * @param {readonly ReviewedCandidate[]} list
 * @param {string | null} from
 * @param {1 | -1} step
 * @param {(candidate: ReviewedCandidate) => boolean} wanted
 */
export function nextIn(list, from, step, wanted) {
  const start = list.findIndex(({ id }) => id === from);
  const first = start === -1 ? (step === 1 ? 0 : list.length - 1) : start + step;
  for (let passed = 0; passed < list.length; passed += 1) {
    const at = (first + step * passed + list.length * 2) % list.length;
    const candidate = list[at];
    if (candidate !== undefined && candidate.id !== from && wanted(candidate)) return candidate;
  }
  return null;
}

/**
 * The candidate to look at: the one asked for, else the first that is undecided.
 *
 * @param {ReviewIndex} index
 * @param {readonly ReviewedCandidate[]} list
 * @param {string | null} asked
 */
export function presentOf({ byId }, list, asked) {
  const known = asked === null ? undefined : byId.get(asked);
  return known ?? list.find(({ ruling }) => ruling === null) ?? list[0] ?? null;
}

/**
 * The exemption to offer again: that of the nearest candidate before, else any.
 *
 * @param {ReviewIndex} index
 * @param {ReviewedCandidate} candidate
 */
export function lastExemption({ order }, candidate) {
  const at = order.indexOf(candidate);
  const before = order.slice(0, at).findLast(({ ruling }) => ruling?.decision === 'exempt');
  const any = before ?? order.find(({ ruling }) => ruling?.decision === 'exempt');
  return any?.ruling?.decision === 'exempt' ? any.ruling : null;
}

/**
 * The passages that one page shows. Page after page they are the whole text, so that who reads
 * them all has read all.
 *
 * @param {ReviewIndex} index
 * @param {number} page
 */
export function sliceOf({ passages, order, ordinal }, page) {
  const edge = (/** @type {number} */ at) => {
    const candidate = order[at];
    if (candidate === undefined) return passages.length;
    return ordinal.get(passageKey(candidate.part, candidate)) ?? passages.length;
  };
  const from = page <= 0 ? 0 : edge(page * PAGE_SIZE);
  const last = (page + 1) * PAGE_SIZE;
  const to = last >= order.length ? passages.length : Math.max(from + 1, edge(last));
  const shared = order[last - 1];
  const whole = shared === undefined ? 0 : edge(last - 1) + 1;
  return passages.slice(from, last >= order.length ? to : Math.max(to, whole));
}

/** @param {number} count */
export function pagesOf(count) {
  return Math.max(1, Math.ceil(count / PAGE_SIZE));
}
