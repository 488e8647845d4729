import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files on this machine, as the commands read and write them. */
export const localFiles = {
  readFile: async (path: string): Promise<Uint8Array> => {
    try {
      return new Uint8Array(await readFile(path));
    } catch (error) {
      throw naming(path, error);
    }
  },

  async *streamFile(path: string): AsyncGenerator<Uint8Array> {
    try {
      yield* createReadStream(path);
    } catch (error) {
      throw naming(path, error);
    }
  },

  /** By way of a new file beside it, so that nobody ever finds half a file under the name. */
  writeFile: async (path: string, bytes: Uint8Array): Promise<void> => {
    const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
    try {
      const file = await open(beside, 'wx', 0o644);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw naming(path, error);
    }
  },

  isSameFile: async (one: string, other: string): Promise<boolean> => {
    const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
    return a != null && b != null && a.dev === b.dev && a.ino === b.ino;
  },

  writeLines: async (path: string, lines: AsyncIterable<string>): Promise<void> => {
    const file = await open(path, 'w', 0o600);
    try {
      for await (const line of lines) await file.write(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  },
};

/** Reading a folder as a file, and a file beside the one asked for, do not name what was meant. */
function naming(path: string, error: unknown): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, { path }) : error;
}
