/**
 * @typedef {Readonly<Record<string, string | number | boolean | null | undefined>>} Attributes
 * @typedef {string | ViewElement | null} ViewNode
 * @typedef {{ readonly tag: string, readonly attributes: Attributes, readonly children: readonly ViewNode[] }} ViewElement
 * @typedef {ViewNode | readonly ViewNode[]} Child
 */

/**
 * One element of the review page. Server and browser draw the page from the same elements, so
 * that it reads the same with scripts and without; texts stay texts in both.
 *
 * @param {string} tag
 * @param {Attributes} attributes
 * @param {...Child} children
 * @returns {ViewElement}
 */
export function h(tag, attributes, ...children) {
  return { tag, attributes, children: children.flat() };
}

/**
 * Fills the gaps `{name}` of a sentence.
 *
 * @param {string} sentence
 * @param {Readonly<Record<string, string | number>>} values
 */
export function fill(sentence, values) {
  return sentence.replaceAll(/\{(\w+)\}/gu, (gap, name) => String(values[name] ?? gap));
}
