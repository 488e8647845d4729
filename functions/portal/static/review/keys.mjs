/**
 * @typedef {'next' | 'previous' | 'following' | 'preceding' | 'mask' | 'keep' | 'exempt' | 'accept' | 'reopen' | 'undo' | 'redo' | 'inspect' | 'leave' | 'search' | 'add' | 'preview' | 'help'} Does
 */

/** @type {Readonly<Record<string, Does>>} */
const plainKeys = {
  n: 'next',
  j: 'next',
  p: 'previous',
  ']': 'following',
  '[': 'preceding',
  m: 'mask',
  k: 'keep',
  e: 'exempt',
  y: 'accept',
  r: 'reopen',
  u: 'undo',
  enter: 'inspect',
  '/': 'search',
  a: 'add',
  v: 'preview',
  '?': 'help',
};

/**
 * What a key asks for. Where something is typed the keys belong to it, but for Escape; where a
 * control has the focus, Enter is its own.
 *
 * @param {KeyboardEvent} event
 * @returns {{ readonly does: Does, readonly everywhere: boolean } | { readonly digit: number, readonly everywhere: boolean } | null}
 */
export function meaningOf(event) {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (isComposing || altKey) return null;
  const lower = key.toLowerCase();
  if (lower === 'escape') return { does: 'leave', everywhere: false };
  if (isTyping(target)) return null;
  if (ctrlKey || metaKey) {
    if (lower === 'z') return { does: shiftKey ? 'redo' : 'undo', everywhere: false };
    return lower === 'y' ? { does: 'redo', everywhere: false } : null;
  }
  const digit = /^Digit([0-9])$/u.exec(event.code)?.[1];
  if (digit !== undefined) return { digit: Number(digit), everywhere: shiftKey };
  if (lower === 'enter' && isControl(target)) return null;
  if (lower === 'u' && shiftKey) return { does: 'redo', everywhere: false };
  const does = plainKeys[lower];
  return does === undefined ? null : { does, everywhere: shiftKey };
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** @param {EventTarget | null} target */
function isControl(target) {
  if (!(target instanceof Element)) return false;
  return target.matches('button, input, summary, a:not(.pd)');
}
