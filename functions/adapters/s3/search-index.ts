import type { S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../../ports/clock.ts';
import type { SearchIndex, SearchPage } from '../../ports/search.ts';
import { makePrivateFolder } from '../files/private-folder.ts';
import { SearchReader } from './search-reader.ts';
import { SearchStore } from './search-store.ts';
import { SearchWriter } from './search-writer.ts';

export interface S3SearchOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Of the one object that holds the index. */
  readonly key: string;
  /** Of this process alone; on Lambda a folder below /tmp, with room for two copies. */
  readonly folder: string;
  readonly clock: Clock;
  /** How old what a reader sees may become; 5,000 when left out. */
  readonly checkEveryMs?: number;
}

export type S3SearchIndex = SearchIndex & {
  /** Downloads the newest index now, before anybody asks for it. @throws {Unavailable} */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

type Known = Awaited<ReturnType<SearchIndex['known']>>;

const CHECK_EVERY_MS = 5_000;

const nothing: SearchPage = {
  hits: [],
  total: 0,
  page: 1,
  pages: 1,
  departments: [],
  years: [],
  complete: false,
};

/**
 * The index as one SQLite file in S3: readers keep a copy and look every few seconds whether there
 * is a newer one, the writer replaces the object. Several writers lose nothing, but each holds the
 * others up, so the relay that writes has a reserved concurrency of one.
 *
 * `search`, `known` and `streamWith` answer from the reader's copy; `progress` is what the writer
 * goes on from and so comes from the newest object.
 */
export function openS3SearchIndex(options: S3SearchOptions): S3SearchIndex {
  const { client, bucket, key, folder, clock, checkEveryMs = CHECK_EVERY_MS } = options;
  makePrivateFolder(folder);
  const store = new SearchStore(client, bucket, key);
  const reader = new SearchReader({ store, folder, clock, checkEveryMs });
  const writer = new SearchWriter(store, folder);
  return {
    search: (query) => reader.use((index) => index.search(query), nothing),
    known: (streams) => reader.use<Known>((index) => index.known(streams), new Map()),
    streamWith: (name) => reader.use((index) => index.streamWith(name), null),
    progress: () => writer.read((index) => index.progress()),
    apply: (changes, progress) => writer.apply(changes, progress),
    refresh: () => reader.refresh(),
    close: async () => {
      await reader.close();
      await writer.close();
    },
  };
}
