/** Not at the start itself, which people wait for. */
const FIRST_MS = 5_000;
const EVERY_MS = 3_600_000;

/** Makes checkpoints while a server runs: one soon after the start, then one an hour. */
export class CheckpointTimer {
  readonly #make: () => Promise<unknown>;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;
  #making: Promise<void> = Promise.resolve();

  constructor(make: () => Promise<unknown>, onError: (error: unknown) => void) {
    this.#make = make;
    this.#onError = onError;
  }

  start(): void {
    this.#after(FIRST_MS);
  }

  /** Resolves once a checkpoint under way is made; after it nothing touches the ledger. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#making;
  }

  /** Set anew only when one is made, so that two are never under way. */
  #after(delayMs: number): void {
    this.#timer = setTimeout(() => {
      this.#making = this.#makeOne();
    }, delayMs);
  }

  async #makeOne(): Promise<void> {
    try {
      await this.#make();
    } catch (error) {
      this.#onError(error);
    } finally {
      if (this.#timer !== null) this.#after(EVERY_MS);
    }
  }
}
