import { randomUUID } from 'node:crypto';
import { closeSync, fsync, openSync, renameSync, rmSync, writeFile, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileProblem } from './file-problem.ts';
import { makePrivateFolder } from './private-folder.ts';
import { AT_ONCE } from './read-whole.ts';

/*
 * Only what waits for the disk, or is long, is handed to another thread: opening, renaming and
 * filling a few pages of memory are over long before a thread has been woken for them.
 */
const writeElsewhere = promisify(writeFile);
const sync = promisify(fsync);

/** Makes what was created in the folders or moved into them survive a power cut. */
export async function syncFolders(...folders: readonly string[]): Promise<void> {
  await Promise.all(folders.map(syncFolder));
}

async function syncFolder(folder: string): Promise<void> {
  const descriptor = openSync(folder, 'r');
  try {
    await sync(descriptor);
  } finally {
    closeSync(descriptor);
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
      const descriptor = openSync(temporary, 'wx', 0o600);
      try {
        if (bytes.length <= AT_ONCE) writeFileSync(descriptor, bytes);
        else await writeElsewhere(descriptor, bytes);
        await sync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw fileProblem(error, path);
    }
  }
}
