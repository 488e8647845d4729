/** Not at the start itself, which people wait for. */
const FIRST_MS = 5_000;
const EVERY_MS = 3_600_000;

/** Does something while a server runs: soon after the start, then once an hour. */
export class HourlyTimer {
  readonly #work: () => Promise<unknown>;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> = Promise.resolve();

  constructor(work: () => Promise<unknown>, onError: (error: unknown) => void) {
    this.#work = work;
    this.#onError = onError;
  }

  start(): void {
    this.#after(FIRST_MS);
  }

  /** Resolves once work under way is done; after it nothing touches the ledger. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#working;
  }

  /** Set anew only when it is done, so that it is never under way twice. */
  #after(delayMs: number): void {
    this.#timer = setTimeout(() => {
      this.#working = this.#workOnce();
    }, delayMs);
  }

  async #workOnce(): Promise<void> {
    try {
      await this.#work();
    } catch (error) {
      this.#onError(error);
    } finally {
      if (this.#timer !== null) this.#after(EVERY_MS);
    }
  }
}
