import type { SearchIndex } from '../../ports/search.ts';
import { createSearchFile, isDamage, openSearchFile, type SearchFile } from './search-file.ts';
import { sqliteProblem } from './sqlite-problem.ts';

export type SqliteSearchIndex = SearchIndex & { close(): void };

/**
 * The index in one SQLite file of the data folder. A file that is missing, damaged, of another
 * version or found damaged later is replaced by an empty one, which `progress` tells.
 *
 * @throws {DataFolderProblem} here and from every method, when the file cannot be used
 */
export function openSqliteSearchIndex({ file }: { readonly file: string }): SqliteSearchIndex {
  let index: SearchFile | null =
    openSearchFile(file, 'keeping') ?? createSearchFile(file, 'keeping');

  const use = async <T>(work: (index: SearchFile) => T): Promise<T> => {
    if (index === null) throw new Error(`the index ${file} is closed`);
    try {
      return work(index);
    } catch (error) {
      if (!isDamage(error)) throw sqliteProblem(error, file);
      index.close();
      index = createSearchFile(file, 'keeping');
      return work(index);
    }
  };

  return {
    search: (query) => use((open) => open.search(query)),
    known: (streams) => use((open) => open.known(streams)),
    streamWith: (key) => use((open) => open.streamWith(key)),
    progress: () => use((open) => open.progress()),
    apply: (changes, progress) =>
      use((open) => {
        if (open.apply(changes, progress)) open.compact();
      }),
    close: () => {
      index?.close();
      index = null;
    },
  };
}
