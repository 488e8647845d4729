import { join } from 'node:path';
import type { SearchChange, SearchProgress } from '../../ports/search.ts';
import { Unavailable } from '../../ports/unavailable.ts';
import {
  createSearchFile,
  isDamage,
  openSearchFile,
  removeSearchFile,
  type SearchFile,
} from '../sqlite/search-file.ts';
import type { SearchStore } from './search-store.ts';

/** There is one writer by design; so many others in a row are no accident. */
const MOST_ATTEMPTS = 10;

interface Draft {
  readonly index: SearchFile;
  readonly file: string;
  /** Of the object that the draft was made from; null where there was none. */
  readonly etag: string | null;
}

/**
 * Changes the object in S3: bring the own copy up to date, change it, put it in place of exactly
 * the object that it was made from. Whoever loses a race starts again from the winner's.
 */
export class SearchWriter {
  readonly #store: SearchStore;
  readonly #folder: string;
  #draft: Draft | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #drafts = 0;

  constructor(store: SearchStore, folder: string) {
    this.#store = store;
    this.#folder = folder;
  }

  /** @throws {Unavailable} */
  apply(changes: readonly SearchChange[], progress?: SearchProgress): Promise<void> {
    return this.#alone(() => this.#apply(changes, progress));
  }

  /** What the newest object says, as the one who writes next must know it. @throws {Unavailable} */
  read<T>(work: (index: SearchFile) => T): Promise<T> {
    return this.#alone(async () => work((await this.#latest()).index));
  }

  async close(): Promise<void> {
    await this.#alone(async () => this.#drop());
  }

  /** One after the other, because they share the draft. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #apply(changes: readonly SearchChange[], progress?: SearchProgress): Promise<void> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      if (await this.#attempt(changes, progress)) return;
    }
    const cause = new Error(`other writers were faster ${MOST_ATTEMPTS} times`);
    throw new Unavailable('search', { cause });
  }

  /** False where another writer was faster. */
  async #attempt(changes: readonly SearchChange[], progress?: SearchProgress): Promise<boolean> {
    const { index, file, etag } = await this.#latest();
    try {
      if (!index.apply(changes, progress)) return true;
      index.compact();
      const uploaded = await this.#store.upload(index.bytes(), etag);
      if (uploaded === null) {
        this.#drop();
        return false;
      }
      this.#draft = { index, file, etag: uploaded };
      return true;
    } catch (error) {
      // What the draft holds may differ from the object now, so the next one starts anew.
      this.#drop();
      if (isDamage(error)) return false;
      throw error;
    }
  }

  async #latest(): Promise<Draft> {
    this.#drafts += 1;
    const file = join(this.#folder, `search-draft-${this.#drafts}.sqlite`);
    const look = await this.#store.download(file, this.#draft?.etag ?? null);
    if (look === 'unchanged' && this.#draft !== null) return this.#draft;
    this.#drop();
    const etag = look === 'missing' || look === 'unchanged' ? null : look.etag;
    const opened = etag === null ? null : openSearchFile(file, 'sending');
    this.#draft = { index: opened ?? createSearchFile(file, 'sending'), file, etag };
    return this.#draft;
  }

  #drop(): void {
    const draft = this.#draft;
    this.#draft = null;
    draft?.index.close();
    if (draft !== null) removeSearchFile(draft.file);
  }
}
