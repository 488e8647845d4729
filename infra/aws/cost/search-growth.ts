import { statSync } from 'node:fs';
import { openSqliteSearchIndex } from '../../../functions/adapters/sqlite/search-index.ts';
import type { SearchChange } from '../../../functions/ports/search.ts';

const COPIES = 100;

/** By how many bytes a file of the index grows with each such policy; `file` does not exist yet. */
export async function growthByEach(file: string, change: SearchChange): Promise<number> {
  const index = openSqliteSearchIndex({ file });
  index.close();
  const empty = statSync(file).size;
  const filled = openSqliteSearchIndex({ file });
  const copies = Array.from(
    { length: COPIES },
    (_, number): SearchChange => ({ ...change, stream: `${change.stream}-${number}` }),
  );
  await filled.apply(copies);
  filled.close();
  return Math.ceil((statSync(file).size - empty) / COPIES);
}
