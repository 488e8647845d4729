/** @import { ViewElement, ViewNode } from './node.mjs' */

/**
 * An element as a node of the document. Texts become text nodes, so nothing in them is markup.
 *
 * @param {ViewElement} element
 * @returns {HTMLElement}
 */
export function elementFrom({ tag, attributes, children }) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  for (const child of children) {
    if (child !== null) made.append(typeof child === 'string' ? child : elementFrom(child));
  }
  return made;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | null | undefined} value
 */
function setAttribute(element, name, value) {
  if (value === undefined || value === null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * Brings an element up to date in place, so that focus, scrolling and what was typed stay. What
 * is about something else, by its `data-key`, is made anew.
 *
 * @param {Element} present
 * @param {ViewElement} wanted
 * @returns {Element} the element that stands there now
 */
export function patch(present, wanted) {
  if (!isSame(present, wanted)) {
    const made = elementFrom(wanted);
    present.replaceWith(made);
    return made;
  }
  for (const { name } of [...present.attributes]) {
    if (!Object.hasOwn(wanted.attributes, name) && !isReaders(present, name)) {
      present.removeAttribute(name);
    }
  }
  for (const [name, value] of Object.entries(wanted.attributes)) {
    const shown = value === true ? '' : value;
    if (!isReaders(present, name) && present.getAttribute(name) !== String(shown)) {
      setAttribute(present, name, value);
    }
  }
  patchChildren(
    present,
    wanted.children.filter((child) => child !== null),
  );
  return present;
}

/**
 * Whether something is folded open is the reader's choice.
 *
 * @param {Element} element
 * @param {string} name
 */
function isReaders(element, name) {
  return name === 'open' && element.tagName === 'DETAILS';
}

/**
 * @param {Element} present
 * @param {ViewElement} wanted
 */
function isSame(present, { tag, attributes }) {
  if (present.tagName.toLowerCase() !== tag) return false;
  const own = (/** @type {string} */ name) => present.getAttribute(name) ?? undefined;
  return own('data-key') === attributes['data-key'] && own('id') === attributes.id;
}

/**
 * @param {Element} parent
 * @param {readonly (string | ViewElement | null)[]} wanted
 */
function patchChildren(parent, wanted) {
  const present = [...parent.childNodes];
  for (const [at, child] of wanted.entries()) {
    const old = present[at];
    if (old === undefined) {
      if (child !== null) parent.append(typeof child === 'string' ? child : elementFrom(child));
    } else patchChild(old, child);
  }
  for (const old of present.slice(wanted.length)) old.remove();
}

/**
 * @param {ChildNode} old
 * @param {ViewNode} child
 */
function patchChild(old, child) {
  if (typeof child === 'string') {
    if (old instanceof Text) {
      if (old.data !== child) old.data = child;
    } else old.replaceWith(child);
  } else if (child !== null) {
    if (old instanceof Element) patch(old, child);
    else old.replaceWith(elementFrom(child));
  }
}
