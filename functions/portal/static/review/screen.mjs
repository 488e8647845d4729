/** @import { ReviewedCandidate, ReviewView } from '../../../application/privacy/review-view.ts' */
/** @import { ReviewIndex } from './model.mjs' */
/** @import { ReviewPage } from './page.mjs' */
/** @import { ViewElement } from './node.mjs' */
import { elementFrom, patch } from './dom.mjs';
import { inspector } from './inspector.mjs';
import { candidateList, filterForm } from './lists.mjs';
import { passageKey } from './model.mjs';
import { contextForm, discardForm, progress, readiness, warnings } from './panels.mjs';
import { evidencePlaces, lookedAt, passageElement, textSections } from './text.mjs';

/**
 * What the page shows besides the review itself.
 *
 * @typedef {object} Shown
 * @property {readonly ReviewedCandidate[]} list
 * @property {ReviewedCandidate | null} present
 * @property {{ readonly previous: string | null, readonly next: string | null }} ways
 */

/** The page in the browser: draws what changed, and leads eye and keyboard. */
export class Screen {
  #root;
  /** @type {Map<string, Element>} */ #passages = new Map();
  /** @type {ReviewIndex | null} */ #index = null;
  /** @type {ReviewedCandidate | null} */ #present = null;
  #choices = '';

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.text = /** @type {HTMLElement} */ (root.querySelector('#text'));
  }

  /**
   * Draws the whole text, where the page had one slice of it.
   *
   * @param {ReviewPage} page
   * @param {ReviewIndex} index
   * @param {Shown} shown
   */
  begin(page, index, shown) {
    document.documentElement.classList.add('live');
    this.draw(page, index, shown);
    // A refusal that the page came with is read first.
    if (!this.focusProblem() && shown.present !== null) this.reveal(shown.present.id, false);
  }

  /**
   * @param {ReviewPage} page
   * @param {ReviewIndex} index
   * @param {Shown} shown
   */
  draw(page, index, { list, present, ways }) {
    this.#drawText(page, index, present);
    this.#put('progress', progress(page, index));
    this.#put('inspector', inspector(page, index, present, ways));
    this.#put('list', candidateList(page, index, list, present));
    this.#put('warnings', warnings(page, index));
    this.#put('readiness', readiness(page, index));
    this.#put('discard-details', discardForm(page, index));
    this.#put('set-context', contextForm(page, index));
    this.#putFilter(page, index);
    for (const field of this.#root.querySelectorAll('#close input[name=version]')) {
      field.setAttribute('value', String(page.version));
    }
    if (present?.id !== this.#present?.id) this.#showInspector();
    this.#index = index;
    this.#present = present;
  }

  /** What is looked at stands at the top of its column, unless somebody types further down. */
  #showInspector() {
    const side = this.#root.querySelector('.review-side');
    if (side !== null && document.activeElement?.closest('#filter') == null) side.scrollTop = 0;
  }

  /**
   * @param {ReviewPage} page
   * @param {ReviewIndex} index
   * @param {ReviewedCandidate | null} present
   */
  #drawText(page, index, present) {
    if (this.#index?.passages !== index.passages) {
      const sections = textSections(page, index, index.passages, present);
      this.text.replaceChildren(...sections.map((section) => elementFrom(section)));
      const drawn = this.text.querySelectorAll('[data-passage]');
      this.#passages = new Map(
        [...drawn].map((element) => [element.getAttribute('data-passage') ?? '', element]),
      );
      return;
    }
    const looked = lookedAt(present);
    for (const key of this.#changed(this.#index, index, present)) {
      const placed = index.passages[index.ordinal.get(key) ?? -1];
      const old = this.#passages.get(key);
      if (placed === undefined || old === undefined) continue;
      this.#passages.set(key, patch(old, passageElement(page, index, placed, looked)));
    }
  }

  /**
   * The passages that look different now.
   *
   * @param {ReviewIndex} before
   * @param {ReviewIndex} now
   * @param {ReviewedCandidate | null} present
   */
  #changed(before, now, present) {
    const keys = new Set();
    const note = (/** @type {ReviewedCandidate | null | undefined} */ one) => {
      if (one != null) keys.add(passageKey(one.part, one));
    };
    if (present?.id !== this.#present?.id) {
      for (const one of [present, this.#present]) {
        note(one);
        if (one !== null) for (const key of evidencePlaces(one).keys()) keys.add(key);
      }
    }
    if (before === now) return keys;
    for (const candidate of now.order) {
      const old = before.byId.get(candidate.id);
      if (old === undefined || looks(old) !== looks(candidate)) note(candidate);
    }
    for (const candidate of before.order) if (!now.byId.has(candidate.id)) note(candidate);
    return keys;
  }

  /**
   * Options of the filter come and go with what was found; while they stay it is left alone.
   *
   * @param {ReviewPage} page
   * @param {ReviewIndex} index
   */
  #putFilter(page, index) {
    const form = filterForm(page, index);
    const choices = JSON.stringify(form, (name, value) =>
      name === 'selected' || name === 'value' ? undefined : value,
    );
    if (choices === this.#choices) return;
    this.#choices = choices;
    this.#put('filter', form);
  }

  /**
   * Brings one part of the page up to date; focus that would be lost goes to its heir.
   *
   * @param {string} id
   * @param {ViewElement | null} wanted
   */
  #put(id, wanted) {
    const present = document.getElementById(id);
    if (present === null || wanted === null) return;
    const focused = document.activeElement;
    const name = present.contains(focused) ? nameOf(focused) : null;
    const now = patch(present, wanted);
    if (name === null || now.contains(document.activeElement)) return;
    const heir = name === '' ? null : now.querySelector(name);
    if (heir instanceof HTMLElement && heir.checkVisibility()) heir.focus({ preventScroll: true });
    else this.keepFocus();
  }

  /** Whoever works by keyboard is never sent back to the top of the page. */
  keepFocus() {
    const { activeElement } = document;
    const isLost =
      activeElement === null ||
      activeElement === document.body ||
      (activeElement instanceof HTMLButtonElement && activeElement.disabled);
    if (isLost) document.getElementById('inspector')?.focus({ preventScroll: true });
  }

  /** Whether the keyboard is at work beside the text. */
  isBeside() {
    const { activeElement } = document;
    return activeElement?.closest('.review-side, .review-foot, .review-head') != null;
  }

  /**
   * @param {string} id
   * @param {boolean} takesFocus
   */
  reveal(id, takesFocus) {
    const mark = document.getElementById(`c-${id}`);
    if (mark === null) return;
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (takesFocus) mark.focus({ preventScroll: true });
    this.#showRow();
  }

  /** Within the list alone: what is decided beside the text stays where it is. */
  #showRow() {
    const row = document.querySelector('#list .row.here');
    const list = row?.parentElement;
    if (!(row instanceof HTMLElement) || list == null) return;
    const top = row.offsetTop - list.offsetTop;
    const isSeen =
      top >= list.scrollTop && top + row.offsetHeight <= list.scrollTop + list.clientHeight;
    if (!isSeen) list.scrollTop = top - list.clientHeight / 3;
  }

  /** @param {ReviewView['warnings'][number]} warning */
  showWarning(warning) {
    const place = this.#passages.get(passageKey(warning.part, warning));
    const shown = place ?? document.getElementById(`at-${warning.part}-${warning.block}`);
    if (!(shown instanceof HTMLElement)) return;
    shown.tabIndex = -1;
    shown.scrollIntoView({ block: 'center', behavior: 'instant' });
    shown.focus({ preventScroll: true });
  }

  toList() {
    document.getElementById('list')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** @param {string | null} id */
  toText(id) {
    const mark = id === null ? null : document.getElementById(`c-${id}`);
    (mark ?? this.text).focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  keysAreOn() {
    const box = document.getElementById('keys-enabled');
    return !(box instanceof HTMLInputElement) || box.checked;
  }

  /**
   * @param {string} id of a form
   * @param {boolean} everywhere
   */
  press(id, everywhere) {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return false;
    const button = form.querySelector('button');
    if (button === null || button.disabled) return false;
    if (everywhere) tick(form);
    form.requestSubmit(button);
    return true;
  }

  /**
   * @param {string} what
   * @param {boolean} everywhere
   */
  unfold(what, everywhere) {
    const details = document.getElementById(`${what}-details`);
    if (!(details instanceof HTMLDetailsElement)) return false;
    details.open = true;
    const form = details.querySelector('form');
    if (form !== null && everywhere) tick(form);
    const first =
      details.querySelector(
        'form :is(input:checked, select, input[type=radio], input[type=text])',
      ) ?? details.querySelector('summary');
    if (first instanceof HTMLElement) first.focus();
    return true;
  }

  /**
   * @param {number} digit
   * @param {boolean} everywhere
   */
  chooseReason(digit, everywhere) {
    const form = document.getElementById('keep');
    if (!(form instanceof HTMLFormElement) || !form.contains(document.activeElement)) return false;
    const reason = form.querySelector(`input[name=reason][data-digit="${digit}"]`);
    if (!(reason instanceof HTMLInputElement)) return false;
    reason.checked = true;
    return this.press('keep', everywhere);
  }

  /** @param {'inspect' | 'search' | 'preview' | 'help'} what */
  show(what) {
    if (what === 'preview') return this.#togglePreview();
    if (what === 'help') {
      const keys = document.getElementById('keys');
      if (!(keys instanceof HTMLDetailsElement)) return false;
      keys.open = !keys.open;
      keys.scrollIntoView({ block: 'nearest' });
      keys.querySelector('summary')?.focus();
      return true;
    }
    const target = document.getElementById(what === 'search' ? 'filter-q' : 'inspector');
    target?.focus();
    return target !== null;
  }

  #togglePreview() {
    const modes = this.#root.querySelectorAll('input[name=show]');
    const radios = [...modes].filter((one) => one instanceof HTMLInputElement);
    const isPublic = radios.some(({ value, checked }) => value === 'public' && checked);
    const wanted = radios.find(({ value }) => value === (isPublic ? 'marks' : 'public'));
    if (wanted !== undefined) wanted.checked = true;
    return wanted !== undefined;
  }

  /**
   * The part of the page that tells what went wrong with a form.
   *
   * @param {string} form
   */
  problemPlace(form) {
    if (form === 'add-selected') return 'add-selected';
    if (['add', 'discardProposals', 'accept-group'].includes(form)) return form;
    if (form.startsWith('acknowledge')) return 'acknowledge';
    return form === 'set-context' ? 'setContext' : 'decide';
  }

  focusProblem() {
    const problem = this.#root.querySelector('.review-side .problem, .review-foot .problem');
    if (!(problem instanceof HTMLElement)) return false;
    problem.focus();
    return true;
  }
}

/** @param {ReviewedCandidate} candidate */
function looks({ ruling, standIn, start, end }) {
  return `${ruling?.decision ?? ''} ${standIn} ${start} ${end}`;
}

/**
 * How the heir of a focused control is found once its form was drawn anew.
 *
 * @param {Element | null} element
 */
function nameOf(element) {
  if (element === null) return '';
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const form = element.closest('form');
  const within = form === null ? '' : `#${CSS.escape(form.id)} `;
  if (element instanceof HTMLInputElement) return `${within}input[name="${element.name}"]`;
  if (element instanceof HTMLButtonElement && form !== null) return `${within}button`;
  if (element instanceof HTMLElement && element.dataset.way !== undefined) {
    return `[data-way="${element.dataset.way}"]`;
  }
  return element.closest('summary') === null
    ? ''
    : `#${CSS.escape(element.parentElement?.id ?? '')} > summary`;
}

/** @param {HTMLFormElement} form */
function tick(form) {
  const box = form.querySelector('input[name=everywhere]');
  if (box instanceof HTMLInputElement) box.checked = true;
}
