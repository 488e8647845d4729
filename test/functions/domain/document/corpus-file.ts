import { existsSync, readFileSync } from 'node:fs';

/** The real documents stand beside the project and are not part of it. */
const folder = '../shared/corpus';

export const corpusNames = ['haimen-2018', 'jinan-2017', 'nanjing-2018'] as const;
export type CorpusName = (typeof corpusNames)[number];

export const hasCorpus = corpusNames.every((name) => existsSync(`${folder}/${name}.txt`));

export const corpusTitle = hasCorpus
  ? 'the real documents'
  : 'the real documents (skipped: ../shared/corpus is not here)';

export function corpusText(name: CorpusName): string {
  return readFileSync(`${folder}/${name}.txt`, 'utf8');
}
