import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileErrorCode } from './file-problem.ts';

/**
 * Creates a folder (0700) and those above it where there are none, durably. Node's own recursive
 * mkdir never returns for a path such as /proc/x, whose parent exists and yet takes no folder.
 */
export function makePrivateFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makePrivateFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process was faster.
    if (fileErrorCode(error) === 'EEXIST' && isFolder(folder)) return;
    throw error;
  }
  syncFolderNow(above);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Without this a power cut could take the new folder and all that was recorded in it. */
function syncFolderNow(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
