import { existsSync, readFileSync } from 'node:fs';
import type { PolicyDocument } from '../../functions/domain/document/model.ts';
import { parsePolicyDocument } from '../../functions/domain/document/parse.ts';

const folder = new URL('../../../shared/corpus/', import.meta.url);

export const corpusNames = ['jinan-2017', 'nanjing-2018', 'haimen-2018'] as const;
export type CorpusName = (typeof corpusNames)[number];

export const hasCorpus = existsSync(folder);

if (!hasCorpus) process.stderr.write('SKIPPED: the corpus of real documents is not here\n');

export function corpusDocument(name: CorpusName): PolicyDocument {
  return parsePolicyDocument(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
}
