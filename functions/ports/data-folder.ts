/**
 * What can be wrong with the place where a host keeps its data.
 *
 * - `locked` another process is using it
 * - `full` no space is left
 * - `damaged` a file is no longer what was written
 * - `readOnly` it can be read but not written
 * - `unwritable` it cannot be created or opened: a missing permission, a file in its place
 * - `missing` there is nothing to read
 * - `newer` it was written by a newer version
 * - `foreign` the file belongs to something else
 */
export type DataFolderReason =
  | 'locked'
  | 'full'
  | 'damaged'
  | 'readOnly'
  | 'unwritable'
  | 'missing'
  | 'newer'
  | 'foreign';

const sentences: Readonly<Record<DataFolderReason, string>> = {
  locked: 'is in use by another process; stop that one, or choose another data folder',
  full: 'has no space left; nothing was recorded. Free some space and try again',
  damaged: 'is damaged; restore it from a backup and compare it with the last export',
  readOnly: 'cannot be written; give this user write permission, or choose another data folder',
  unwritable: 'cannot be created or opened; check the path and its permissions',
  missing: 'does not exist; check the path',
  newer: 'was written by a newer version of Tongbu; install that version or a later one',
  foreign: 'is not a file of the kind expected here; choose another data folder',
};

/** The data folder cannot be used. Nothing was recorded by the call that throws this. */
export class DataFolderProblem extends Error {
  readonly reason: DataFolderReason;
  readonly path: string;

  constructor(
    reason: DataFolderReason,
    path: string,
    options?: { cause?: unknown; note?: string },
  ) {
    const note = options?.note === undefined ? '' : ` (${options.note})`;
    super(`${path} ${sentences[reason]}${note}`, { cause: options?.cause });
    this.name = 'DataFolderProblem';
    this.reason = reason;
    this.path = path;
  }
}
