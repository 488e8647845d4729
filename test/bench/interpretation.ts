import { diffChars } from 'diff';
import { judgeOriginality } from '../../functions/domain/interpretation/originality/judge-originality.ts';
import { jurisdiction } from '../../functions/domain/jurisdictions/registry.ts';
import { judgeRows } from './interpretation/judges.ts';
import { longTexts, type TextPair } from './interpretation/long-texts.ts';
import { containment } from './interpretation/n-gram-peer.ts';
import { type Row, row } from './table.ts';

const ROUNDS = 5;
/** The issue: 1 MB against 1 MB. */
const MEGABYTE = 1_000_000;
const rules = jurisdiction('nanjing-2020').parameters;

/**
 * How long it takes to find what a material copies from its document, for ordinary and for hostile
 * texts, and what peers take for the same pairs: shared n-grams, which tell a share but no places
 * and miss what is reordered, and a character diff, on texts as long as it can bear. Then the other
 * judges.
 */
export function interpretationRows(quick: boolean): readonly Row[] {
  const bytes = quick ? MEGABYTE / 10 : MEGABYTE;
  return longTexts(bytes)
    .flatMap((pair) => rowsOf(pair))
    .concat(diffRows(), judgeRows(bytes));
}

function rowsOf({ what, document, material }: TextPair): readonly Row[] {
  let ratio = 0;
  const ours = fastest(() => {
    ({ ratio } = judgeOriginality(document, material, rules));
  });
  let share = 0;
  const peer = fastest(() => {
    share = containment(document, material);
  });
  return [
    row(`originality, ${what}: ${shown(ratio)} copied`, ours, 'ms', { most: 1_000 }),
    row(`  shared 13-grams in a Set: ${shown(share)}`, peer, 'ms'),
  ];
}

/** The diff library takes minutes for a megabyte that differs; this is what it takes for little. */
const DIFF_CHARACTERS = 4_000;

function diffRows(): readonly Row[] {
  return longTexts(DIFF_CHARACTERS * 3)
    .filter(({ kind }) => kind === 'prose')
    .flatMap(({ what, document, material }) => [
      row(
        `originality, 12 kB, ${what}`,
        fastest(() => judgeOriginality(document, material, rules)),
        'ms',
      ),
      row(
        '  diffChars of the diff library',
        fastest(() => diffChars(document, material)),
        'ms',
      ),
    ]);
}

function fastest(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function shown(share: number): string {
  return `${(share * 100).toFixed(0)}%`;
}
