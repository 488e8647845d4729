import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import { fileErrorCode, fileProblem } from './file-problem.ts';

const SHELF = /^[0-9a-f]{3}$/;

/**
 * The digests of all objects in a folder that `openFileObjects` fills, each once, in their order.
 * Whether the bytes are intact shows only when an object is read.
 *
 * @throws {DataFolderProblem} the folder cannot be read
 */
export async function* fileObjectDigests(path: string): AsyncGenerator<Digest> {
  const folder = resolve(path);
  for (const shelf of (await namesIn(folder)).filter((name) => SHELF.test(name))) {
    let before = '';
    for (const name of await namesIn(join(folder, shelf))) {
      const digest = digestSchema.safeParse(name.slice(0, name.indexOf('.')));
      if (!digest.success || digest.data === before) continue;
      before = digest.data;
      yield digest.data;
    }
  }
}

/** A folder in which nothing was ever stored need not be there. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return [];
    throw fileProblem(error, folder);
  }
}
