import type { AslEngine } from '../../functions/adapters/asl/engine.ts';

/** Timers are read this often; Step Functions promises no better than a second either. */
const TICK_MS = 1_000;

/** What the pump drives beside the workflow timers; each says how much it worked off. */
export interface Pumped {
  readonly relay: () => Promise<number>;
  readonly appointments: () => Promise<number>;
  /** At its own pace: nothing waits for it. */
  readonly index: () => Promise<number>;
}

/** Drives the relay, the workflow timers and the appointments, one round at a time. */
export class EffectsPump {
  readonly #engine: AslEngine;
  readonly #pumped: Pumped;
  #round: Promise<void> | null = null;
  #indexing: Promise<void> | null = null;
  #again = false;
  #recording = Promise.withResolvers<void>();
  #ticker: NodeJS.Timeout | null = null;
  #onError: ((error: unknown) => void) | null = null;

  constructor(engine: AslEngine, pumped: Pumped) {
    this.#engine = engine;
    this.#pumped = pumped;
  }

  /** Something was recorded. A round takes it up; where none goes on and the pump runs, one begins. */
  poke(): void {
    this.#recording.resolve();
    this.#recording = Promise.withResolvers();
    if (this.#onError === null) return;
    this.settle().catch(this.#onError);
  }

  /** Runs rounds until nothing moves. Calls during a round are served by one more round. */
  settle(): Promise<void> {
    this.#again = true;
    this.#round ??= this.#work().finally(() => {
      this.#round = null;
      // A call that came while the last round was ending is served too.
      return this.#again ? this.settle() : undefined;
    });
    return this.#round;
  }

  /** Brings the search index up to what is recorded; what runs already is waited for. */
  index(): Promise<void> {
    this.#indexing ??= this.#indexAll().finally(() => {
      this.#indexing = null;
    });
    return this.#indexing;
  }

  run(onError: (error: unknown) => void): void {
    this.#onError = onError;
    this.#ticker = setInterval(() => {
      this.poke();
      this.index().catch(onError);
    }, TICK_MS);
    this.poke();
  }

  async stop(): Promise<void> {
    if (this.#ticker !== null) clearInterval(this.#ticker);
    this.#ticker = null;
    this.#onError = null;
    await this.#round?.catch(() => undefined);
    await this.#indexing?.catch(() => undefined);
  }

  async #indexAll(): Promise<void> {
    while ((await this.#pumped.index()) > 0);
  }

  async #work(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#engine.runDue();
      await this.#relayAll();
      // After the relay, so that what was just done in time is not called overdue.
      // What they recorded has effects of its own.
      while ((await this.#pumped.appointments()) > 0) this.#again = true;
    }
  }

  /**
   * Until every workflow waits and all that was recorded has had its effects. Those do not wait for
   * functions that still run: while one dossier is rendered, the others go on.
   */
  async #relayAll(): Promise<void> {
    for (;;) {
      const recording = this.#recording.promise;
      if ((await this.#pumped.relay()) > 0) continue;
      const still = this.#engine.settle();
      // It may fail while something else is worked off; then the next one fails as well.
      still.catch(() => undefined);
      const isStill = await Promise.race([still.then(() => true), recording.then(() => false)]);
      if (isStill) return;
    }
  }
}
