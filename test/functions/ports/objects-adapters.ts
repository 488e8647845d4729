import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFileObjects } from '../../../functions/adapters/files/objects.ts';
import type { Digest } from '../../../functions/domain/kernel/digest.ts';
import type { Objects } from '../../../functions/ports/objects.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface ObjectsUnderTest {
  /** Opens the same store; a second call is what a restart sees. */
  connect(): Promise<Objects>;
  /** Changes stored bytes behind the store's back. */
  damage(digest: Digest, how: 'change' | 'truncate'): Promise<void>;
}

export interface ObjectsAdapter {
  readonly name: string;
  open(): Promise<ObjectsUnderTest>;
}

/** Every adapter that the contract of objects is tested against. */
export const objectsAdapters: readonly ObjectsAdapter[] = [
  {
    name: 'files',
    open: async () => {
      const folder = join(temporaryFolder(), 'objects');
      return {
        connect: () => openFileObjects(folder),
        damage: async (digest, how) => {
          const shelf = join(folder, digest.slice(0, 3));
          for (const name of readdirSync(shelf)) {
            if (how === 'truncate') truncateSync(join(shelf, name));
            else writeFileSync(join(shelf, name), 'something else');
          }
        },
      };
    },
  },
];
