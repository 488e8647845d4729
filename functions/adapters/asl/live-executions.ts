import type { Execution } from './execution.ts';
import type { AslStore } from './store.ts';

/** Executions that did not change lately are read again rather than kept. */
const KEPT = 512;

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Executions in memory, ahead of the file by what has not been committed yet. Everything changed
 * within one turn of the event loop is committed together, so that a run through many states and
 * many executions costs one write.
 */
export class LiveExecutions {
  readonly #store: AslStore;
  readonly #running: (id: string) => boolean;
  readonly #live = new Map<string, Execution>();
  readonly #stored = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #waiters: Waiter[] = [];
  readonly #afterwards: () => void;
  #scheduled = false;
  #failure: unknown = null;

  /**
   * @param running whether a function runs for the execution: then its state may wait to be stored
   * @param afterwards called after each commit, and after each that failed
   */
  constructor(store: AslStore, running: (id: string) => boolean, afterwards: () => void) {
    this.#store = store;
    this.#running = running;
    this.#afterwards = afterwards;
  }

  /** Why the last commit failed, or null. The next one tries the same again. */
  get failure(): unknown {
    return this.#failure;
  }

  get clean(): boolean {
    return this.#changed.size === 0 && this.#removed.size === 0;
  }

  get(id: string): Execution | null {
    const known = this.#live.get(id);
    if (known !== undefined) return known;
    if (this.#removed.has(id)) return null;
    const loaded = this.#store.load(id);
    if (loaded === null) return null;
    this.#live.set(id, loaded);
    this.#stored.add(id);
    return loaded;
  }

  put(execution: Execution): void {
    // Deleted first, so that the order of the map is the order of the last change.
    this.#live.delete(execution.id);
    this.#live.set(execution.id, execution);
    this.#changed.add(execution.id);
    this.#schedule();
  }

  /** A child whose parent has its result leaves nothing behind. */
  remove(id: string): void {
    this.#live.delete(id);
    this.#changed.delete(id);
    if (this.#stored.delete(id)) this.#removed.add(id);
    this.#schedule();
  }

  /** Resolves when everything that is known now is in the file. */
  durable(): Promise<void> {
    if (this.clean) return Promise.resolve();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiters.push({ resolve, reject });
    this.#schedule();
    return promise;
  }

  /** Commits what is due to be committed; called once more before the file is closed. */
  commit(): void {
    const waiters = this.#waiters.splice(0);
    try {
      const changed = [...this.#changed].map((id) => this.#live.get(id));
      this.#store.commit(
        changed.filter((execution) => execution !== undefined),
        this.#removed,
      );
    } catch (error) {
      this.#failure = error;
      for (const waiter of waiters) waiter.reject(error);
      return;
    }
    this.#failure = null;
    for (const id of this.#changed) this.#stored.add(id);
    this.#changed.clear();
    this.#removed.clear();
    this.#evict();
    for (const waiter of waiters) waiter.resolve();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#worthCommitting()) this.commit();
      this.#afterwards();
    });
  }

  /** Someone relies on it, or an execution came to rest; else running functions come first. */
  #worthCommitting(): boolean {
    if (this.clean) return false;
    if (this.#waiters.length > 0 || this.#removed.size > 0) return true;
    return Iterator.from(this.#changed).some((id) => !this.#running(id));
  }

  #evict(): void {
    for (const [id, execution] of this.#live) {
      const over = execution.status !== 'running';
      if (!over && this.#live.size <= KEPT) continue;
      if (this.#running(id)) continue;
      this.#live.delete(id);
      this.#stored.delete(id);
    }
  }
}
