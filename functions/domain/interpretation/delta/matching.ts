import { bestMatching, type Edge } from './assignment.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { keptInOrder } from './in-order.ts';
import type { DeltaUnit } from './model.ts';
import type { Profiles } from './shingles.ts';
import { regionOf } from './units.ts';

/** Less in common than this, and one unit is not what became of the other. */
const LEAST_LIKENESS = 0.3;
/** Few words are alike by chance. */
const SHORT = 8;
const LEAST_LIKENESS_OF_SHORT = 0.45;
/** Across parts of a document, or with nothing but the number in common, more or less is asked. */
const LEAST_LIKENESS_ELSEWHERE = 0.55;
const LEAST_LIKENESS_IN_PLACE = 0.15;
/** A piece of another unit, of some length. */
const PIECE = 0.7;

export interface Sides {
  readonly old: readonly DeltaUnit[];
  readonly new: readonly DeltaUnit[];
}

export interface Matched {
  /** For each old unit its pair, or null. */
  readonly pairs: readonly (number | null)[];
  /** Everything that has something in common and was not the same. */
  readonly candidates: readonly Candidate[];
}

/**
 * Pairs what is left after the same words were paired: by likeness first, and where that is nearly
 * equal by place and number.
 */
export function matchUnits(
  { old, new: fresh }: Sides,
  profiles: Profiles,
  identical: readonly (number | null)[],
  counterpart: (region: string) => string | null,
): Matched {
  const taken = new Set(identical.filter((at) => at !== null));
  const open = {
    old: [...old.keys()].filter((unit) => identical[unit] === null),
    new: [...fresh.keys()].filter((unit) => !taken.has(unit)),
  };
  const expected = expectation(old, fresh.length, identical);
  const found = candidatesOf(profiles, open, expected);
  const columns = new Map(open.new.map((unit, column) => [unit, column]));
  const edges = open.old.map((unit) =>
    (found.get(unit) ?? []).flatMap((candidate): Edge[] => {
      const column = columns.get(candidate.new);
      const [before, after] = [old[candidate.old], fresh[candidate.new]];
      if (column === undefined || before === undefined || after === undefined) return [];
      const near = 1 / (1 + Math.abs(candidate.new - expected(unit)) / 3);
      const size = Math.min(
        profiles.old[candidate.old]?.shingles.length ?? 0,
        profiles.new[candidate.new]?.shingles.length ?? 0,
      );
      const paired = counterpart(regionOf(before)) === regionOf(after);
      const worth = worthOf(candidate, { before, after, near, size, paired });
      return worth === null ? [] : [{ column, worth }];
    }),
  );
  const matched = bestMatching(edges, open.new.length);
  const pairs = [...identical];
  for (const [row, unit] of open.old.entries()) {
    const column = matched[row] ?? null;
    if (column !== null) pairs[unit] = open.new[column] ?? null;
  }
  return { pairs, candidates: [...found.values()].flat() };
}

interface Circumstances {
  readonly before: DeltaUnit;
  readonly after: DeltaUnit;
  /** 1 where it is expected, less further away. */
  readonly near: number;
  /** Shingles of the smaller one. */
  readonly size: number;
  /** Both stand in parts that stand for each other. */
  readonly paired: boolean;
}

/** Null for two that are not to be paired. */
function worthOf(
  { likeness, containment }: Candidate,
  { before, after, near, size, paired }: Circumstances,
): number | null {
  if (groupOf(before) !== groupOf(after)) return null;
  const sameLabel = before.label !== null && before.label === after.label;
  const place = 0.06 * near + (sameLabel ? 0.05 : 0) + (before.kind === after.kind ? 0.02 : 0);
  if (!paired) return likeness >= LEAST_LIKENESS_ELSEWHERE ? likeness - LEAST_LIKENESS : null;
  const inPlace = near > 0.6 && (sameLabel || before.kind === 'table') && size >= SHORT;
  const short = size < SHORT;
  const least = short
    ? LEAST_LIKENESS_OF_SHORT
    : inPlace
      ? LEAST_LIKENESS_IN_PLACE
      : LEAST_LIKENESS;
  // Above the least only: two doubtful pairs must not outweigh one that is certain.
  if (likeness >= least) return likeness - least + place;
  return !short && containment >= PIECE ? 0.05 * containment + place : null;
}

/** Tables stay tables and pictures pictures; a title is not what became of a rule. */
function groupOf({ kind }: DeltaUnit): string {
  return kind === 'article' || kind === 'clause' || kind === 'paragraph' ? 'words' : kind;
}

/** Words that are this short stand anywhere and show no place. */
const LEAST_ANCHOR = 6;

/**
 * Where among the new units an old one should be: between those that did not change and kept their
 * order.
 */
function expectation(
  old: readonly DeltaUnit[],
  count: number,
  identical: readonly (number | null)[],
): (unit: number) => number {
  const items = [...old.keys()].flatMap((unit) => {
    const at = identical[unit] ?? null;
    const length = old[unit]?.text.length ?? 0;
    return at === null || length < LEAST_ANCHOR ? [] : [{ unit, at, weight: length }];
  });
  const kept = keptInOrder(items);
  const anchors = [
    { unit: -1, at: -1 },
    ...items.filter((_, item) => kept[item]),
    { unit: old.length, at: count },
  ];
  const places = new Float64Array(old.length);
  for (const [index, from] of anchors.entries()) {
    const to = anchors[index + 1];
    if (to === undefined) break;
    const pace = (to.at - from.at) / (to.unit - from.unit);
    for (let unit = from.unit + 1; unit < to.unit; unit += 1) {
      places[unit] = from.at + (unit - from.unit) * pace;
    }
  }
  for (const { unit, at } of items) places[unit] = at;
  return (unit) => places[unit] ?? unit;
}
