import type { FileSource } from '../../templates/typesetting/page/file-source.ts';

/** For documents without pictures: nothing is to be asked for. */
export const withoutFiles: FileSource = async (digest) => {
  throw new Error(`nothing was kept as ${digest}`);
};
