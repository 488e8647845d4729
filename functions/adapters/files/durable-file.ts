import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from './file-problem.ts';
import { makePrivateFolder } from './private-folder.ts';

/** Makes what was created in the folders or moved into them survive a power cut. */
export async function syncFolders(...folders: readonly string[]): Promise<void> {
  await Promise.all(folders.map(syncFolder));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A folder where files are written before they are moved to their place. They must lie on the same
 * file system as their places. What a crash left behind is removed when it is opened.
 */
export async function openStaging(folder: string): Promise<Staging> {
  try {
    makePrivateFolder(folder);
    for (const name of await readdir(folder)) await rm(join(folder, name), { force: true });
  } catch (error) {
    throw fileProblem(error, folder);
  }
  return new Staging(folder);
}

export class Staging {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Puts the bytes at `path` (0600), whose folder exists: a reader sees all of them or no file,
   * also after a crash. The file lasts once the caller has synced the folder.
   */
  async place(path: string, bytes: Uint8Array): Promise<void> {
    const temporary = join(this.#folder, randomUUID());
    try {
      const handle = await open(temporary, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw fileProblem(error, path);
    }
  }
}
