import { sharedStretches } from './shared-stretches.ts';
import { SuffixAutomaton } from './suffix-automaton.ts';
import type { Folded } from './symbols.ts';

/** A stretch of symbols that stands in material and document alike, as long as it can be. */
export interface CommonRun {
  /** Symbols of the material, the last one not included. */
  readonly from: number;
  readonly to: number;
  /** Where it begins in the document for the first time. */
  readonly at: number;
}

/**
 * All stretches of the material of at least `shortest` symbols that stand in the document and
 * cannot be made longer, in reading order. Both ends grow from one to the next; they may overlap.
 * Linear in both texts, whatever they are.
 */
export function commonRuns(
  document: Folded,
  material: Folded,
  shortest: number,
): readonly CommonRun[] {
  const runs: CommonRun[] = [];
  const { symbols, count, places } = sharedStretches(document, material, shortest);
  if (count === 0) return runs;
  let length = 0;
  let end = 0;
  const close = (to: number) => {
    if (length < shortest) return;
    runs.push({ from: to - length, to, at: places[end + 1 - length] ?? 0 });
  };
  const automaton = new SuffixAutomaton(symbols, count);
  automaton.match(material.symbols, material.count, (at, longest, firstEnd) => {
    // A stretch that went on with this symbol is not yet as long as it can be.
    if (longest !== length + 1) close(at);
    length = longest;
    end = firstEnd;
  });
  close(material.count);
  return runs;
}

/** As few stretches as cover everything that the runs cover, each symbol once. */
export function covering(runs: readonly CommonRun[]): readonly CommonRun[] {
  const chosen: CommonRun[] = [];
  let covered = 0;
  for (let index = 0; index < runs.length; ) {
    let run = runs[index];
    if (run === undefined) break;
    // Of all that leave no gap, the last one reaches farthest, for both ends only grow.
    const latest = Math.max(covered, run.from);
    for (let next = runs[index]; next !== undefined && next.from <= latest; next = runs[index]) {
      run = next;
      index += 1;
    }
    if (run.to <= covered) continue;
    const from = Math.max(covered, run.from);
    chosen.push({ from, to: run.to, at: run.at + from - run.from });
    covered = run.to;
  }
  return chosen;
}
