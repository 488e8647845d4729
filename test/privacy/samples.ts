import { readdirSync, readFileSync } from 'node:fs';
import type { InterchangeType } from '../../functions/domain/privacy/interchange.ts';
import type { PrivacyContext } from '../../functions/domain/privacy/personal-data.ts';
import { parseSamples } from './markup.ts';
import { sharedSamples } from './shared-samples.ts';
import { shortSamples } from './short-samples.ts';

export interface SampleSpan {
  readonly start: number;
  readonly end: number;
}

/** A text with what must be masked, what must not, and what may; UTF-16 offsets. */
export interface Sample {
  readonly id: string;
  /** Kind of text: lists, tables, notices, verdicts, questions … */
  readonly register: string;
  /** Samples of one frame share it; the two splits share none. */
  readonly template: string;
  readonly context: PrivacyContext;
  readonly text: string;
  readonly spans: readonly (SampleSpan & { readonly type: InterchangeType })[];
  readonly notMasked: readonly (SampleSpan & { readonly why: string })[];
  readonly optional: readonly SampleSpan[];
}

/**
 * Rules are written looking at `develop`, `shared` and `short`; nobody looks at single ones of the
 * sets that judge them, `held-out` and `short-judged`.
 */
export const splits = ['develop', 'held-out', 'shared', 'short', 'short-judged'] as const;
export type Split = (typeof splits)[number];
export const judging: readonly Split[] = ['held-out', 'short-judged'];

const FOLDER = 'test/privacy/sets';

/** The samples of a split; `shared` is empty where the set is absent. */
export function samplesOf(split: Split): readonly Sample[] {
  if (split === 'shared') return sharedSamples();
  if (split === 'short') return shortSamples(`${FOLDER}/short/develop.txt`, split);
  if (split === 'short-judged') return shortSamples(`${FOLDER}/short/judged.txt`, split);
  const files = readdirSync(`${FOLDER}/${split}`).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) => {
    const markup = readFileSync(`${FOLDER}/${split}/${name}`, 'utf8');
    return parseSamples(markup, name.replace('.txt', ''));
  });
}
