import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openS3SearchIndex } from '../../../functions/adapters/s3/search-index.ts';
import { openSqliteSearchIndex } from '../../../functions/adapters/sqlite/search-index.ts';
import { instantOf } from '../../../functions/domain/kernel/time.ts';
import type { SearchIndex } from '../../../functions/ports/search.ts';
import { startS3 } from './objects-s3.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface SearchAdapter {
  readonly name: string;
  /** An empty index; whatever it is told, it tells from then on. */
  open(): Promise<SearchIndex>;
}

/** Every adapter that the contract of the index is tested against. */
export const searchAdapters: readonly SearchAdapter[] = [
  {
    name: 'SQLite',
    open: async () => {
      const index = openSqliteSearchIndex({ file: join(temporaryFolder(), 'search.sqlite') });
      onTestFinished(() => index.close());
      return index;
    },
  },
  {
    name: 'S3',
    open: async () => {
      const { client, bucket } = await startS3();
      const folder = temporaryFolder();
      const clock = { now: () => instantOf(0) };
      const index = openS3SearchIndex({ client, bucket, key: 'search.sqlite', folder, clock });
      onTestFinished(() => index.close());
      // The contract is about what an index knows, not about how soon a reader's copy follows.
      const following = { ...index };
      following.apply = async (...given) => {
        await index.apply(...given);
        await index.refresh();
      };
      return following;
    },
  },
];
