import { bestMatching } from './assignment.ts';
import { candidatesOf } from './candidates.ts';
import type { DeltaUnit } from './model.ts';
import { profilesOf } from './shingles.ts';
import { regionOf } from './units.ts';

/** Annexes that share less than this are different annexes. */
const LEAST_LIKENESS = 0.2;
const SAME_NUMBER = 0.05;

/**
 * Which annex of the new document stands for which of the old, by what they say and not by their
 * numbers. The body stands for the body.
 */
export function counterpartsOf(
  old: readonly DeltaUnit[],
  fresh: readonly DeltaUnit[],
): (region: string) => string | null {
  const [before, after] = [annexesOf(old), annexesOf(fresh)];
  const texts = [before, after].map((annexes) => annexes.map(({ text }) => text));
  const profiles = profilesOf(texts[0] ?? [], texts[1] ?? []);
  const open = { old: [...before.keys()], new: [...after.keys()] };
  const scale = after.length / Math.max(1, before.length);
  const candidates = candidatesOf(profiles, open, (annex) => annex * scale);
  const edges = before.map((annex, at) =>
    (candidates.get(at) ?? [])
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .map(({ new: column, likeness }) => ({
        column,
        worth: likeness + (after[column]?.region === annex.region ? SAME_NUMBER : 0),
      })),
  );
  const matched = bestMatching(edges, after.length);
  const pairs = new Map<string, string | null>([['text', 'text']]);
  for (const [at, { region }] of before.entries()) {
    const pair = matched[at] ?? null;
    pairs.set(region, pair === null ? null : (after[pair]?.region ?? null));
  }
  return (region) => pairs.get(region) ?? null;
}

function annexesOf(units: readonly DeltaUnit[]): { region: string; text: string }[] {
  const texts = new Map<string, string[]>();
  for (const unit of units) {
    if (unit.part !== 'annex') continue;
    const region = regionOf(unit);
    const known = texts.get(region);
    if (known === undefined) texts.set(region, [unit.text]);
    else known.push(unit.text);
  }
  return [...texts].map(([region, parts]) => ({ region, text: parts.join('\n') }));
}
