/** @import { PlacedPassage } from './model.mjs' */

/** @typedef {{ readonly key: string, readonly start: number, readonly end: number, readonly words: string, readonly box: DOMRect }} Selected */

/**
 * What is selected in the text, counted in the text of its passage; null where nothing is, and
 * `several` where it reaches over more than one passage.
 *
 * @param {Element} text
 * @param {(key: string) => PlacedPassage | undefined} passageOf
 * @returns {Selected | 'several' | null}
 */
export function selectedIn(text, passageOf) {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  const first = passageAt(range.startContainer);
  const last = passageAt(range.endContainer);
  if (first === null) return null;
  // A triple click ends at the very start of what follows.
  const isWhole = last !== first && range.endOffset === 0;
  if (last !== first && !isWhole) return 'several';
  const key = first.dataset.passage ?? '';
  const placed = passageOf(key);
  if (placed === undefined) return null;
  const whole = placed.passage.text;
  const from = offsetIn(first, range.startContainer, range.startOffset, false);
  const to = isWhole ? whole.length : offsetIn(first, range.endContainer, range.endOffset, true);
  const { start, end } = trimmed(whole, from, to);
  if (start >= end) return null;
  const words = whole.slice(start, end);
  return { key, start, end, words, box: range.getBoundingClientRect() };
}

/**
 * @param {Node} node
 * @returns {HTMLElement | null}
 */
function passageAt(node) {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest('[data-passage]') ?? null;
}

/**
 * Characters of the document's text before a point of the page. Inside a stand-in the point is
 * at the start of what it stands for, or at its end.
 *
 * @param {HTMLElement} passage
 * @param {Node} container
 * @param {number} offset
 * @param {boolean} isEnd
 */
function offsetIn(passage, container, offset, isEnd) {
  const element = container instanceof Element ? container : container.parentElement;
  const extra = element?.closest('[data-extra]') ?? null;
  const point = document.createRange();
  point.setStart(passage, 0);
  if (extra === null) point.setEnd(container, offset);
  else if (isEnd) point.setEndAfter(extra.parentElement ?? extra);
  else point.setEndBefore(extra.parentElement ?? extra);
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  let counted = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('[data-extra]') !== null) continue;
    if (point.comparePoint(node, 0) > 0) break;
    if (point.comparePoint(node, node.length) <= 0) counted += node.length;
    else return counted + (point.endContainer === node ? point.endOffset : 0);
  }
  return counted;
}

/**
 * Blanks at either end are nobody's.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 */
function trimmed(text, from, to) {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
