import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileErrorCode, fileProblem } from '../files/file-problem.ts';
import { makePrivateFolder } from '../files/private-folder.ts';

/**
 * Creates a file (0600) and its folder (0700) where there are none; SQLite gives its log files the
 * permissions of the main file. A file that exists is not even opened: closing it again would
 * release every lock that this process holds on it through SQLite.
 *
 * @throws {DataFolderProblem}
 */
export function createPrivately(file: string): void {
  try {
    makePrivateFolder(dirname(file));
    if (!existsSync(file)) closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    // Another process was faster.
    if (fileErrorCode(error) === 'EEXIST' && existsSync(file)) return;
    throw fileProblem(error, file);
  }
}
