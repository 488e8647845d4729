/** @import { PageWords } from '../../dossier/personal-data/page-words.ts' */
import { elementFrom } from './dom.mjs';
import { h } from './node.mjs';

/** What is told above the text: what went wrong with what to do, and, quietly, what was done. */
export class Alerts {
  #words;
  #retry;

  /**
   * @param {PageWords['sending']} words
   * @param {() => void} retry
   */
  constructor(words, retry) {
    this.#words = words;
    this.#retry = retry;
  }

  /**
   * For who does not see the page.
   *
   * @param {string} text
   */
  say(text) {
    const told = document.getElementById('told');
    if (told !== null) told.textContent = text;
  }

  /** @param {'conflict'} what */
  tell(what) {
    this.show(this.#words[what]);
  }

  /** @param {string} text */
  show(text) {
    this.#place(h('div', { class: 'problem' }, h('p', {}, text), this.#dismissal()));
  }

  /** @param {'offline' | 'sessionOver' | 'unexpected' | null} why */
  halt(why) {
    if (why === null) return this.clear();
    const signIn = h(
      'a',
      { href: '/portal/sign-in?returnTo=/portal', target: '_blank', rel: 'noopener' },
      this.#words.signIn,
    );
    const retry = h('button', { type: 'button', 'data-does': 'retry' }, this.#words.retry);
    this.#place(
      h(
        'div',
        { class: 'problem' },
        h('p', {}, this.#words[why]),
        h('div', { class: 'actions' }, why === 'sessionOver' ? signIn : null, retry),
      ),
    );
  }

  clear() {
    document.getElementById('alerts')?.replaceChildren();
  }

  #dismissal() {
    return h('button', { type: 'button', 'data-does': 'dismiss' }, this.#words.dismiss);
  }

  /** @param {import('./node.mjs').ViewElement} alert */
  #place(alert) {
    const made = elementFrom(alert);
    made.querySelector('[data-does=retry]')?.addEventListener('click', () => this.#retry());
    made.querySelector('[data-does=dismiss]')?.addEventListener('click', () => this.clear());
    document.getElementById('alerts')?.replaceChildren(made);
  }
}
