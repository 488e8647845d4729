/** @import { PageWords } from '../../dossier/personal-data/page-words.ts' */
/** @import { PlacedPassage } from './model.mjs' */
import { elementFrom } from './dom.mjs';
import { guessedType } from './guess.mjs';
import { h } from './node.mjs';
import { hidden, select } from './page.mjs';
import { selectedIn } from './selection.mjs';

const GAP = 6;

/** The small menu beside selected words by which what was missed is masked. */
export class SelectionMenu {
  #root;
  #text;
  #words;
  /** @type {HTMLElement | null} */ #menu = null;
  #shown = '';

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} text
   * @param {PageWords} words
   */
  constructor(root, text, words) {
    this.#root = root;
    this.#text = text;
    this.#words = words;
  }

  /** @param {(key: string) => PlacedPassage | undefined} passageOf */
  follow(passageOf) {
    // While the menu is in use the selection may go; what was selected stays in it.
    if (this.#menu?.matches(':hover, :focus-within') === true) return;
    const selected = selectedIn(this.#text, passageOf);
    if (selected === null) {
      this.close();
      return;
    }
    const shown =
      selected === 'several' ? selected : `${selected.key} ${selected.start} ${selected.end}`;
    if (shown === this.#shown) return;
    this.close();
    this.#shown = shown;
    const { add, types } = this.#words;
    if (selected === 'several') {
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      return this.#place(h('p', {}, add.severalPassages), box);
    }
    this.#place(
      h(
        'form',
        { id: 'add-selected', 'data-act': 'add', method: 'post', 'aria-label': add.title },
        hidden('act', 'add'),
        hidden('passage', selected.key),
        hidden('start', String(selected.start)),
        hidden('end', String(selected.end)),
        h('p', { class: 'chosen' }, `${add.selected}${selected.words}`),
        select(
          add.type,
          'type',
          Object.entries(types).map(([value, label]) => ({ value, label })),
          guessedType(selected.words),
          'add-selected-type',
        ),
        h(
          'label',
          { class: 'everywhere' },
          h('input', { type: 'checkbox', name: 'everywhere', value: 'yes', checked: true }),
          h('span', {}, add.everywhere),
        ),
        h('button', { type: 'submit', class: 'mask' }, add.button),
      ),
      selected.box,
    );
  }

  /**
   * @param {import('./node.mjs').ViewElement} content
   * @param {DOMRect | undefined} box
   */
  #place(content, box) {
    const { title } = this.#words.add;
    const menu = elementFrom(
      h('div', { class: 'selection-menu', role: 'dialog', 'aria-label': title }, content),
    );
    this.#menu = menu;
    this.#root.append(menu);
    if (box === undefined) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetWidth, offsetHeight } = menu;
    const below = box.bottom + GAP;
    const top = below + offsetHeight < clientHeight ? below : box.top - offsetHeight - GAP;
    menu.style.left = `${within(box.left, clientWidth - offsetWidth)}px`;
    menu.style.top = `${within(top, clientHeight - offsetHeight)}px`;
  }

  /** Puts the keyboard into the menu. @returns {boolean} whether there is one */
  enter() {
    const first = this.#menu?.querySelector('select');
    first?.focus();
    return first != null;
  }

  /** @returns {boolean} whether there was one */
  close() {
    const { activeElement } = document;
    const hadFocus = this.#menu?.contains(activeElement) === true;
    const was = this.#menu !== null;
    this.#menu?.remove();
    this.#menu = null;
    this.#shown = '';
    if (hadFocus) this.#text.focus({ preventScroll: true });
    return was;
  }
}

/**
 * Never beside the screen.
 *
 * @param {number} wanted
 * @param {number} most
 */
function within(wanted, most) {
  return Math.max(GAP, Math.min(wanted, most - GAP));
}
