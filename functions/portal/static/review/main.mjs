/** @import { ReviewedCandidate } from '../../../application/privacy/review-view.ts' */
/** @import { ReviewIndex } from './model.mjs' */
/** @import { ReviewPage } from './page.mjs' */
/** @import { Asked, Refused } from './sending.mjs' */
import { actsOf } from './acts.mjs';
import { Alerts } from './alerts.mjs';
import { Drafts, filled } from './drafts.mjs';
import { meaningOf } from './keys.mjs';
import { everything, indexOf, matches, nextIn, PAGE_SIZE, presentOf } from './model.mjs';
import { fill } from './node.mjs';
import { besideCandidate } from './page.mjs';
import { Screen } from './screen.mjs';
import { SelectionMenu } from './selection-menu.mjs';
import { Sending } from './sending.mjs';

/** @typedef {Pick<ReviewPage, 'words' | 'language' | 'formToken' | 'address' | 'filter' | 'number' | 'at'> & { dossier: string, followUp: string | null }} Start */

/**
 * The review page with scripts: the same forms as without, sent to the interface for programs,
 * and a page that is brought up to date in place.
 */
class Review {
  /** @type {Start} */ #start;
  /** @type {Sending} */ #sending;
  /** @type {ReviewIndex} */ #index;
  /** @type {ReviewedCandidate | null} */ #present;
  /** @type {ReviewPage['problem']} */ #problem = null;
  #filter;
  #number;
  #isStale = false;
  #drafts = new Drafts();
  #screen;
  #alerts;
  #menu;

  /**
   * @param {HTMLElement} root
   * @param {Start} start
   * @param {import('../../../application/privacy/review-view.ts').ReviewView} view
   */
  constructor(root, start, view) {
    this.#start = start;
    this.#filter = start.filter;
    this.#number = start.number;
    this.#index = indexOf(view);
    this.#present = presentOf(this.#index, this.#list(), start.at);
    this.#alerts = new Alerts(start.words.sending, () => this.#sending.retry());
    this.#sending = new Sending(view, {
      address: `/api/v1/dossiers/${encodeURIComponent(start.dossier)}`,
      followUp: start.followUp,
      listener: {
        changed: () => this.#update(),
        refused: (asked, refused) => this.#refused(asked, refused),
        conflicted: () => this.#alerts.tell('conflict'),
        halted: (why) => this.#alerts.halt(why),
      },
    });
    this.#screen = new Screen(root);
    this.#menu = new SelectionMenu(root, this.#screen.text, start.words);
    this.#listen(root);
    this.#screen.begin(this.#page(), this.#index, this.#shown());
  }

  #list() {
    return this.#index.order.filter((candidate) => matches(candidate, this.#filter));
  }

  /** @returns {ReviewPage} */
  #page() {
    const { words, language, formToken, address } = this.#start;
    const at = this.#present?.id ?? null;
    return {
      words,
      language,
      formToken,
      address,
      at,
      version: this.#index.view.version,
      filter: this.#filter,
      number: this.#number,
      problem: this.#problem,
      draft: this.#drafts.of(at),
      isLive: true,
    };
  }

  #shown() {
    const list = this.#list();
    const isOpen = (/** @type {ReviewedCandidate} */ { ruling }) => ruling === null;
    const from = this.#present?.id ?? null;
    return {
      list,
      present: this.#present,
      ways: {
        previous: nextIn(list, from, -1, isOpen)?.id ?? null,
        next: nextIn(list, from, 1, isOpen)?.id ?? null,
      },
    };
  }

  /** Once for all that happens in one go. */
  #drawSoon() {
    if (this.#isStale) return;
    this.#isStale = true;
    queueMicrotask(() => {
      if (this.#isStale) this.#draw();
    });
  }

  /** Draws what changed; the place in the list follows the present candidate. */
  #draw({ follow = false } = {}) {
    this.#isStale = false;
    if (follow && this.#present !== null) {
      const at = this.#list().indexOf(this.#present);
      if (at !== -1) this.#number = Math.floor(at / PAGE_SIZE);
    }
    this.#screen.draw(this.#page(), this.#index, this.#shown());
  }

  /** What is confirmed or on its way is different now. */
  #update() {
    const { view } = this.#sending;
    const before = this.#index;
    this.#index = indexOf(view, before);
    const { byId, order } = this.#index;
    const added = order.find(({ id, added: isAdded }) => isAdded && !before.byId.has(id));
    const at = this.#present?.id ?? null;
    const present = added ?? (at === null ? undefined : byId.get(at));
    this.#present = present ?? presentOf(this.#index, this.#list(), null);
    if (added === undefined) return this.#drawSoon();
    this.#draw({ follow: true });
    this.#screen.reveal(added.id, true);
  }

  /**
   * @param {string} id
   * @param {{ isSeen?: boolean, takesFocus?: boolean }} [how]
   */
  #goTo(id, { isSeen = false, takesFocus = true } = {}) {
    const candidate = this.#index.byId.get(id);
    if (candidate === undefined) return;
    this.#present = candidate;
    this.#problem = null;
    this.#draw({ follow: true });
    if (!isSeen) this.#screen.reveal(id, takesFocus && !this.#screen.isBeside());
  }

  /** @param {1 | -1} step @param {boolean} onlyOpen */
  #step(step, onlyOpen) {
    const wanted = (/** @type {ReviewedCandidate} */ { ruling }) => !onlyOpen || ruling === null;
    const next = nextIn(this.#list(), this.#present?.id ?? null, step, wanted);
    if (next !== null) this.#goTo(next.id);
    else this.#alerts.say(this.#start.words.review.allDecided);
  }

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement | null} submitter
   */
  #submit(form, submitter) {
    const values = filled(form, submitter);
    const asked = actsOf(values, this.#index, this.#filter);
    const about = form.id;
    if ('lacking' in asked) {
      const { add, close, review } = this.#start.words;
      const texts = {
        notFound: add.notFound,
        confirmMissing: close.confirmMissing,
        nothing: review.noneChosen,
      };
      return this.#showProblem(about, texts[asked.lacking], null);
    }
    this.#problem = null;
    this.#alerts.clear();
    const from = this.#present;
    const draft = this.#drafts.take(from?.id ?? null, form);
    const list = this.#list();
    const [act] = asked.acts;
    this.#sending.send({ acts: asked.acts, about, at: from?.id ?? null, draft });
    if (act !== undefined) this.#afterwards(act.act, from, list);
  }

  /**
   * On to the next that is open, for what decided the present one.
   *
   * @param {string} act
   * @param {ReviewedCandidate | null} from
   * @param {readonly ReviewedCandidate[]} list as it was before
   */
  #afterwards(act, from, list) {
    const { words } = this.#start;
    const now = from === null ? undefined : this.#index.byId.get(from.id);
    const left = fill(words.review.left, { count: this.#index.view.counts.undecided });
    const decided = act === 'decide' || act === 'acceptProposals';
    if (decided && from !== null && now?.ruling != null) {
      const state = words.states[now.ruling.decision];
      this.#alerts.say(`${state}${words.review.colon}${from.value}。${left}`);
      const isOpen = (/** @type {ReviewedCandidate} */ { id }) =>
        this.#index.byId.get(id)?.ruling === null;
      const next = nextIn(list, from.id, 1, isOpen);
      if (next !== null) return this.#goTo(next.id);
    } else void this.#sayWhenDone(words.acts[act] ?? '');
    this.#screen.keepFocus();
  }

  /**
   * What only the answer tells, such as what undoing leaves, is said when it has come.
   *
   * @param {string} done
   */
  async #sayWhenDone(done) {
    await this.#sending.idle();
    if (this.#problem !== null) return;
    const { undecided } = this.#index.view.counts;
    this.#alerts.say(`${done}。${fill(this.#start.words.review.left, { count: undecided })}`);
  }

  /**
   * @param {Asked} asked
   * @param {Refused} refused
   */
  #refused(asked, { words, rule, details }) {
    const known = asked.at === null ? undefined : this.#index.byId.get(asked.at);
    if (known !== undefined) this.#present = known;
    this.#drafts.put(asked.at, asked.draft);
    const said = this.#start.language === 'en' ? words.en : words.zh;
    const text = besideCandidate(this.#start.words, said, details?.candidate);
    const ground =
      rule === undefined ? null : `${rule.title} ${rule.clause} ${rule.quotation}`.trim();
    this.#showProblem(asked.about, text, ground);
    if (known !== undefined) this.#screen.reveal(known.id, false);
  }

  /**
   * @param {string} form
   * @param {string} text
   * @param {string | null} rule
   */
  #showProblem(form, text, rule) {
    const { sending, review } = this.#start.words;
    const about = this.#screen.problemPlace(form);
    this.#problem = { title: sending.refused, text, rule, about };
    this.#draw({ follow: true });
    if (!this.#screen.focusProblem()) this.#alerts.show(`${sending.refused}${review.colon}${text}`);
  }

  /** @param {HTMLElement} root */
  #listen(root) {
    // Behind the portal's own script, which asks back before what cannot be taken back.
    document.addEventListener('submit', (event) => this.#onSubmit(event, root));
    root.addEventListener('click', (event) => this.#onClick(event));
    root.addEventListener('input', (event) => this.#onInput(event));
    document.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('selectionchange', () =>
      this.#menu.follow((key) => this.#index.passages[this.#index.ordinal.get(key) ?? -1]),
    );
    window.addEventListener('beforeunload', (event) => {
      if (this.#sending.isBusy) event.preventDefault();
    });
  }

  /**
   * @param {SubmitEvent} event
   * @param {HTMLElement} root
   */
  #onSubmit(event, root) {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (!root.contains(form)) return;
    if (form.dataset.filter !== undefined || form.dataset.page !== undefined) {
      event.preventDefault();
      delete form.dataset.sent;
      if (form.dataset.page !== undefined) this.#turnTo(Number(form.dataset.page));
      return;
    }
    if (form.dataset.act === undefined) {
      if (!this.#sending.isBusy) return;
      // Whoever completes the review completes what is shown, not what was saved so far.
      event.preventDefault();
      delete form.dataset.sent;
      this.#alerts.say(this.#start.words.sending.sending);
      void this.#sending.idle().then(() => form.requestSubmit(submitter));
      return;
    }
    event.preventDefault();
    delete form.dataset.sent;
    this.#submit(form, submitter);
    this.#menu.close();
  }

  /** @param {number} number */
  #turnTo(number) {
    this.#number = number;
    this.#draw();
    this.#screen.toList();
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
    const link = event.target.closest('a');
    if (link === null) return;
    const { id, way, page, jump } = link.dataset;
    if (id !== undefined) {
      event.preventDefault();
      this.#goTo(id, { isSeen: link.classList.contains('pd') });
    } else if (way !== undefined) {
      event.preventDefault();
      this.#step(way === 'p' ? -1 : 1, true);
    } else if (page !== undefined) {
      event.preventDefault();
      this.#turnTo(Number(page));
    } else if (jump !== undefined) {
      event.preventDefault();
      const warning = this.#index.view.warnings.find((one) => one.id === jump);
      if (warning !== undefined) this.#screen.showWarning(warning);
    }
  }

  /** @param {Event} event */
  #onInput(event) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { form } = target;
    if (form === null) return;
    if (form.dataset.filter === undefined) {
      this.#drafts.note(this.#present?.id ?? null, form);
      return;
    }
    const values = filled(form, null);
    const named = Object.keys(everything).map((name) => [name, values.text(name)]);
    this.#filter = { ...everything, ...Object.fromEntries(named) };
    this.#number = 0;
    const list = this.#list();
    if (this.#present === null || !list.includes(this.#present)) {
      this.#present = presentOf(this.#index, list, list[0]?.id ?? null);
    }
    this.#draw({ follow: true });
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (!this.#screen.keysAreOn() && event.key !== 'Escape') return;
    const meaning = meaningOf(event);
    if (meaning === null) return;
    if ('digit' in meaning) {
      if (this.#screen.chooseReason(meaning.digit, meaning.everywhere)) event.preventDefault();
      return;
    }
    if (this.#carryOut(meaning.does, meaning.everywhere)) event.preventDefault();
  }

  /**
   * @param {import('./keys.mjs').Does} does
   * @param {boolean} everywhere
   * @returns {boolean} whether the key is used up
   */
  #carryOut(does, everywhere) {
    switch (does) {
      case 'next':
      case 'previous':
        this.#step(does === 'next' ? 1 : -1, true);
        return true;
      case 'following':
      case 'preceding':
        this.#step(does === 'following' ? 1 : -1, false);
        return true;
      case 'mask':
        return this.#screen.press('mask', everywhere);
      case 'accept':
        return this.#screen.press('accept-one', false);
      case 'reopen':
      case 'undo':
      case 'redo':
        return this.#screen.press(does, false);
      case 'keep':
      case 'exempt':
        return this.#screen.unfold(does, everywhere);
      case 'leave':
        if (!this.#menu.close()) this.#screen.toText(this.#present?.id ?? null);
        return true;
      case 'add':
        return this.#menu.enter() || this.#screen.unfold('add', false);
      default:
        return this.#screen.show(does);
    }
  }
}

async function begin() {
  const root = document.getElementById('review');
  if (root === null) return;
  /** @type {Start} */
  const start = JSON.parse(root.dataset.review ?? 'null');
  const asked = start.followUp === null ? '' : `?followUp=${encodeURIComponent(start.followUp)}`;
  const address = `/api/v1/dossiers/${encodeURIComponent(start.dossier)}/personal-data${asked}`;
  const response = await fetch(address, { cache: 'no-store' });
  // Without the review itself the page stays as it came, which works by itself.
  if (response.ok) new Review(root, start, await response.json());
}

void begin();
