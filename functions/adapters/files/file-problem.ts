import { DataFolderProblem, type DataFolderReason } from '../../ports/data-folder.ts';

const reasons: ReadonlyMap<string, DataFolderReason> = new Map([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'unwritable'],
  ['EPERM', 'unwritable'],
  ['ENOENT', 'unwritable'],
  ['ENOTDIR', 'unwritable'],
  ['EISDIR', 'unwritable'],
  ['EEXIST', 'unwritable'],
  ['ELOOP', 'unwritable'],
  ['ENAMETOOLONG', 'unwritable'],
  ['EIO', 'damaged'],
]);

/** The operating system's name of a failure, such as ENOENT; null for any other error. */
export function fileErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

/** What to throw in place of a failure of the file system; any other error stays what it is. */
export function fileProblem(error: unknown, path: string): unknown {
  const reason = reasons.get(fileErrorCode(error) ?? '');
  return reason === undefined ? error : new DataFolderProblem(reason, path, { cause: error });
}
