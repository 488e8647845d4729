import { join } from 'node:path';
import type { Clock } from '../../ports/clock.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import {
  isDamage,
  openSearchFile,
  removeSearchFile,
  type SearchFile,
} from '../sqlite/search-file.ts';
import type { SearchStore } from './search-store.ts';

interface Copy {
  readonly etag: string | null;
  /** Null where there is no usable index: then everything answers as an empty one. */
  readonly index: SearchFile | null;
  readonly file: string | null;
}

export interface ReaderOptions {
  readonly store: SearchStore;
  readonly folder: string;
  readonly clock: Clock;
  readonly checkEveryMs: number;
}

/**
 * A local copy of the index that follows the object in S3. The old copy answers until the new one
 * is here and open, also when S3 cannot be reached; only the first request waits.
 */
export class SearchReader {
  readonly #options: ReaderOptions;
  #copy: Copy | null = null;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #checking: Promise<void> | null = null;
  #copies = 0;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  /**
   * Asks the index. `empty` is the answer where there is none, and until S3 could be reached for
   * the first time: a page without its list is better than none.
   */
  async use<T>(work: (index: SearchFile) => T, empty: T): Promise<T> {
    const check = this.#isDue() ? this.refresh() : this.#checking;
    // Whoever has a copy does not wait; a failure is met again by the next check.
    if (this.#copy === null) await check?.catch(forgiveUnavailable);
    else check?.catch(() => undefined);
    const index = this.#copy?.index ?? null;
    if (index === null) return empty;
    try {
      return work(index);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#replace({ etag: this.#copy?.etag ?? null, index: null, file: null });
      return empty;
    }
  }

  /** Looks at the object now; a look that is under way is joined. @throws {Unavailable} */
  refresh(): Promise<void> {
    this.#checking ??= this.#look().finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  async close(): Promise<void> {
    await this.#checking?.catch(() => undefined);
    this.#replace(null);
  }

  #isDue(): boolean {
    const age = Date.parse(this.#options.clock.now()) - this.#checkedAt;
    return age >= this.#options.checkEveryMs;
  }

  async #look(): Promise<void> {
    const { store, folder, clock } = this.#options;
    this.#checkedAt = Date.parse(clock.now());
    this.#copies += 1;
    const file = join(folder, `search-copy-${this.#copies}.sqlite`);
    const look = await store.download(file, this.#copy?.etag ?? null);
    if (look === 'unchanged') return;
    if (look === 'missing') this.#replace({ etag: null, index: null, file: null });
    else this.#replace({ etag: look.etag, index: openSearchFile(file, 'reading'), file });
  }

  /** Queries do not wait inside the index, so none is under way when it is closed. */
  #replace(copy: Copy | null): void {
    const old = this.#copy;
    this.#copy = copy;
    old?.index?.close();
    if (old !== null && old.file !== null) removeSearchFile(old.file);
  }
}

function forgiveUnavailable(error: unknown): void {
  if (!(error instanceof Unavailable)) throw error;
}
