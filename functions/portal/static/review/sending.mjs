/** @import { ReviewView } from '../../../application/privacy/review-view.ts' */
/** @import { ReviewAct } from '../../../domain/privacy/review/acts.ts' */
import { carriedOut } from './foresight.mjs';

/**
 * Something that was asked for, with what is needed to show it again if it is refused.
 *
 * @typedef {object} Asked
 * @property {readonly ReviewAct[]} acts
 * @property {string} about the form that it came from
 * @property {string | null} at the candidate that was looked at
 * @property {Readonly<Record<string, string>>} draft what was typed
 *
 * @typedef {{ readonly words: { readonly zh: string, readonly en: string }, readonly reason: string, readonly details?: Readonly<Record<string, unknown>>, readonly rule?: { readonly title: string, readonly clause: string, readonly quotation: string } }} Refused
 *
 * @typedef {{ readonly key: string, readonly asked: readonly Asked[] }} Batch
 *
 * @typedef {object} Listener
 * @property {() => void} changed what is to be shown has changed
 * @property {(asked: Asked, refused: Refused) => void} refused
 * @property {() => void} conflicted somebody else decided; what is shown is theirs
 * @property {(why: 'offline' | 'sessionOver' | 'unexpected' | null) => void} halted null where it goes on
 */

const MOST_ACTS = 200;
const RETRY_MS = 4_000;
const SECONDS_PER_ATTEMPT = 60;

/**
 * Sends acts one batch at a time, each on the version that the last answer gave. What is on its
 * way shows at once; the answer has the last word.
 */
export class Sending {
  /** @type {ReviewView} */ #confirmed;
  /** @type {Asked[]} */ #queue = [];
  /** @type {Batch | null} */ #batch = null;
  #isFlying = false;
  #isHalted = false;
  #oneByOne = false;
  /** @type {(() => void)[]} */ #waiting = [];
  #address;
  #followUp;
  #listener;

  /**
   * @param {ReviewView} view
   * @param {{ address: string, followUp: string | null, listener: Listener }} options
   */
  constructor(view, { address, followUp, listener }) {
    this.#confirmed = view;
    this.#address = address;
    this.#followUp = followUp;
    this.#listener = listener;
    window.addEventListener('online', () => this.retry());
  }

  /** As the reviewer sees it: what is confirmed, and what is on its way. */
  get view() {
    return this.#queue.reduce((view, { acts }) => carriedOut(view, acts), this.#confirmed);
  }

  get isBusy() {
    return this.#queue.length > 0;
  }

  /** Resolves when nothing waits to be sent. */
  async idle() {
    if (this.isBusy) await new Promise((resolve) => this.#waiting.push(() => resolve(null)));
  }

  /** @param {Asked} asked */
  send(asked) {
    this.#queue.push(asked);
    this.#listener.changed();
    void this.#pump();
  }

  retry() {
    if (!this.#isHalted) return;
    this.#isHalted = false;
    this.#listener.halted(null);
    void this.#pump();
  }

  async #pump() {
    if (this.#isFlying || this.#isHalted || this.#queue.length === 0) return;
    // A batch keeps its key while it is tried again: what was carried out once is not done twice.
    this.#batch ??= { key: `review:${crypto.randomUUID()}`, asked: this.#nextBatch() };
    this.#isFlying = true;
    try {
      await this.#deliver(this.#batch);
    } catch {
      this.#halt('offline');
      setTimeout(() => this.retry(), RETRY_MS);
    } finally {
      this.#isFlying = false;
    }
    if (this.#queue.length === 0) {
      this.#oneByOne = false;
      for (const resolve of this.#waiting.splice(0)) resolve();
    }
    void this.#pump();
  }

  #nextBatch() {
    if (this.#oneByOne) return this.#queue.slice(0, 1);
    let acts = 0;
    const fitting = this.#queue.findIndex((asked) => {
      acts += asked.acts.length;
      return acts > MOST_ACTS;
    });
    return fitting === -1 ? [...this.#queue] : this.#queue.slice(0, Math.max(1, fitting));
  }

  /** @param {Batch} batch */
  async #deliver({ key, asked }) {
    const response = await this.#fetch('review-personal-data', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({
        ...(this.#followUp === null ? {} : { followUp: this.#followUp }),
        version: this.#confirmed.version,
        acts: asked.flatMap(({ acts }) => acts),
      }),
    });
    if (response.ok) this.#confirm(await response.json(), asked.length);
    else await this.#refuse(response, asked);
  }

  /**
   * @param {Response} response
   * @param {readonly Asked[]} batch
   */
  async #refuse(response, batch) {
    if (response.status === 401) return this.#halt('sessionOver');
    const refused = await response.json().catch(() => null);
    if (response.status >= 500 || refused === null) return this.#halt('unexpected');
    if (refused.reason === 'reviewChanged') {
      this.#queue = [];
      this.#batch = null;
      await this.#reload();
      return this.#listener.conflicted();
    }
    if (batch.length > 1) {
      // One of them was refused; sent one by one they show which.
      this.#oneByOne = true;
      this.#batch = null;
      return;
    }
    const [asked] = batch;
    this.#queue = this.#queue.slice(1);
    this.#batch = null;
    this.#listener.changed();
    if (asked !== undefined) this.#listener.refused(asked, refused);
  }

  /** Shows what others decided meanwhile. */
  async #reload() {
    const response = await this.#fetch(`personal-data${this.#asked()}`);
    if (response.ok) this.#confirm(await response.json(), 0);
  }

  /**
   * @param {ReviewView} view
   * @param {number} done
   */
  #confirm(view, done) {
    this.#confirmed = view;
    this.#queue = this.#queue.slice(done);
    this.#batch = null;
    this.#listener.changed();
  }

  /** @param {'offline' | 'sessionOver' | 'unexpected'} why */
  #halt(why) {
    this.#isHalted = true;
    this.#listener.halted(why);
  }

  #asked() {
    return this.#followUp === null ? '' : `?followUp=${encodeURIComponent(this.#followUp)}`;
  }

  /**
   * @param {string} what
   * @param {RequestInit} [init]
   */
  #fetch(what, init = {}) {
    const signal = AbortSignal.timeout(SECONDS_PER_ATTEMPT * 1_000);
    return fetch(`${this.#address}/${what}`, { ...init, signal, cache: 'no-store' });
  }
}
