/** @import { Filled } from './acts.mjs' */

/**
 * What is typed about a candidate and not sent yet. It stays in memory alone, and ends with the
 * page.
 */
export class Drafts {
  /** @type {Map<string, Record<string, string>>} */ #kept = new Map();

  /** @param {string | null} candidate */
  of(candidate) {
    return (candidate === null ? undefined : this.#kept.get(candidate)) ?? {};
  }

  /**
   * @param {string | null} candidate
   * @param {HTMLFormElement} form
   */
  note(candidate, form) {
    if (candidate !== null) this.#kept.set(candidate, { ...this.of(candidate), ...typedIn(form) });
  }

  /**
   * Gives out what was typed and forgets it: it is being sent.
   *
   * @param {string | null} candidate
   * @param {HTMLFormElement} form
   */
  take(candidate, form) {
    const draft = { ...this.of(candidate), ...typedIn(form) };
    if (candidate !== null) this.#kept.delete(candidate);
    return draft;
  }

  /**
   * @param {string | null} candidate
   * @param {Readonly<Record<string, string>>} draft
   */
  put(candidate, draft) {
    if (candidate !== null) this.#kept.set(candidate, { ...draft });
  }
}

/**
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
function typedIn(form) {
  const typed = [...new FormData(form)].map(([name, value]) => [
    `${form.id}.${name}`,
    typeof value === 'string' ? value : '',
  ]);
  return { ...Object.fromEntries(typed), form: form.id };
}

/**
 * A form as it stands.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} submitter
 * @returns {Filled}
 */
export function filled(form, submitter) {
  const data = new FormData(form, submitter);
  const all = (/** @type {string} */ name) =>
    data.getAll(name).filter((value) => typeof value === 'string');
  return { all, text: (name) => all(name)[0] ?? '' };
}
