import { counterpartsOf } from './annex-pairs.ts';
import type { Candidate } from './candidates.ts';
import { identicalUnits, sameWords } from './identical.ts';
import { keptInOrder } from './in-order.ts';
import { matchUnits, type Sides } from './matching.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { Marks, type Profiles, profilesOf } from './shingles.ts';
import { regionOf } from './units.ts';

/** What stands beside each other, by index, each side in order. */
export interface Link {
  readonly old: readonly number[];
  readonly new: readonly number[];
  /** Stands elsewhere than before among the others, or in another part. */
  readonly moved: boolean;
}

export interface Alignment {
  /** In the order of the new document; what was dropped follows what stood before it. */
  readonly links: readonly Link[];
  /** What the two share of the smaller one, by words: 1 for the same text. */
  readonly common: number;
}

/** Aligns the units of two documents; each unit of either side is in exactly one link. */
export function align(sides: Sides): Alignment {
  if (isSame(sides)) {
    const links = [...sides.old.keys()].map((at) => ({ old: [at], new: [at], moved: false }));
    return { links, common: 1 };
  }
  const texts = (units: Sides['old']) => units.map(({ text }) => text);
  const profiles = profilesOf(texts(sides.old), texts(sides.new));
  const counterpart = counterpartsOf(sides.old, sides.new);
  const identical = identicalUnits(sides.old, sides.new, counterpart);
  const { pairs, candidates } = matchUnits(sides, profiles, identical, counterpart);
  const joined = joinPieces(sides, profiles, pairs, identical, candidates, counterpart);
  const links = inPlaces(sides, joined, counterpart);
  return { links: inReadingOrder(links), common: commonOf(links, profiles) };
}

/** Where everything stands as it stood, repeated units are not taken for each other. */
function isSame({ old, new: fresh }: Sides): boolean {
  return (
    old.length === fresh.length &&
    old.every((unit, at) => {
      const other = fresh[at];
      return unit.label === other?.label && sameWords(unit.text, other.text);
    })
  );
}

type Group = Omit<Link, 'moved'>;

/** Pairs, with what was split and merged joined; then everything that is on one side only. */
function joinPieces(
  { old, new: fresh }: Sides,
  profiles: Profiles,
  pairs: readonly (number | null)[],
  identical: readonly (number | null)[],
  candidates: readonly Candidate[],
  counterpart: (region: string) => string | null,
): readonly Group[] {
  const pairOfNew = new Map(pairs.flatMap((at, unit) => (at === null ? [] : [[at, unit]])));
  const beside = candidates.filter((candidate) => {
    const [before, after] = [old[candidate.old], fresh[candidate.new]];
    if (before === undefined || after === undefined) return false;
    if ([before, after].some(({ kind }) => kind === 'figure' || kind === 'heading')) return false;
    return counterpart(regionOf(before)) === regionOf(after);
  });
  const unpairedNew = beside.flatMap(({ old: whole, new: piece, shared }): Piece[] =>
    pairOfNew.has(piece) || identical[whole] !== null ? [] : [{ piece, whole, shared }],
  );
  const splits = piecesOf(
    unpairedNew,
    (whole) => pairs[whole] ?? null,
    profiles.old,
    profiles.new,
    profiles.weights,
  );
  const inSplit = new Set([...splits.values()].flat());
  const unpairedOld = beside.flatMap(({ old: piece, new: whole, shared }): Piece[] =>
    pairs[piece] !== null || splits.has(piece) || inSplit.has(whole)
      ? []
      : [{ piece, whole, shared }],
  );
  const merges = piecesOf(
    unpairedOld,
    (whole) => pairOfNew.get(whole) ?? null,
    profiles.new,
    profiles.old,
    profiles.weights,
  );
  const inMerge = new Set([...merges.values()].flat());
  const groups: Group[] = [
    ...[...splits].map(([whole, pieces]) => ({ old: [whole], new: pieces })),
    ...[...merges].map(([whole, pieces]) => ({ old: pieces, new: [whole] })),
  ];
  for (const [unit, at] of pairs.entries()) {
    if (splits.has(unit) || inMerge.has(unit)) continue;
    groups.push({ old: [unit], new: at === null ? [] : [at] });
  }
  for (const at of fresh.keys()) {
    if (pairOfNew.has(at) || inSplit.has(at) || merges.has(at)) continue;
    groups.push({ old: [], new: [at] });
  }
  return groups;
}

/** Tells what kept its place within each part from what moved. */
function inPlaces(
  { old, new: fresh }: Sides,
  groups: readonly Group[],
  counterpart: (region: string) => string | null,
): readonly Link[] {
  const regions = new Map<string, { group: number; at: number; from: number; weight: number }[]>();
  const moved = groups.map(() => false);
  for (const [group, { old: from, new: to }] of groups.entries()) {
    const [before, after] = [old[from[0] ?? -1], fresh[to[0] ?? -1]];
    if (before === undefined || after === undefined) continue;
    const region = regionOf(after);
    if (counterpart(regionOf(before)) !== region) {
      moved[group] = true;
      continue;
    }
    const items = regions.get(region) ?? [];
    const weight = before.text.length + 1;
    items.push({ group, at: to[0] ?? 0, from: from[0] ?? 0, weight });
    regions.set(region, items);
  }
  for (const items of regions.values()) {
    items.sort((a, b) => a.from - b.from);
    for (const [item, kept] of keptInOrder(items).entries()) {
      const group = items[item]?.group;
      if (!kept && group !== undefined) moved[group] = true;
    }
  }
  return groups.map((group, at) => ({ ...group, moved: moved[at] ?? false }));
}

function inReadingOrder(links: readonly Link[]): readonly Link[] {
  const standing = links
    .filter((link) => link.new.length > 0)
    .toSorted((a, b) => (a.new[0] ?? 0) - (b.new[0] ?? 0));
  const placeOfOld = new Map<number, number>();
  for (const [place, link] of standing.entries()) {
    if (!link.moved) for (const unit of link.old) placeOfOld.set(unit, place);
  }
  const behind = new Map<number, Link[]>();
  let place = -1;
  const dropped = new Map(
    links.filter((link) => link.new.length === 0).map((link) => [link.old[0] ?? -1, link]),
  );
  const last = Math.max(-1, ...dropped.keys());
  for (let unit = 0; unit <= last; unit += 1) {
    place = placeOfOld.get(unit) ?? place;
    const link = dropped.get(unit);
    if (link === undefined) continue;
    const there = behind.get(place);
    if (there === undefined) behind.set(place, [link]);
    else there.push(link);
  }
  return [
    ...(behind.get(-1) ?? []),
    ...standing.flatMap((link, at) => [link, ...(behind.get(at) ?? [])]),
  ];
}

function commonOf(links: readonly Link[], { old, new: fresh, weights }: Profiles): number {
  const size = (profiles: Profiles['old']) =>
    profiles.reduce((sum, { shingles }) => sum + shingles.length, 0);
  const smaller = Math.min(size(old), size(fresh));
  if (smaller === 0) return 0;
  const [after, counted] = [new Marks(weights.length), new Marks(weights.length)];
  let shared = 0;
  for (const link of links) {
    after.clear();
    counted.clear();
    for (const at of link.new) for (const one of fresh[at]?.shingles ?? []) after.mark(one);
    for (const at of link.old) {
      for (const one of old[at]?.shingles ?? []) {
        if (!after.has(one) || counted.has(one)) continue;
        counted.mark(one);
        shared += 1;
      }
    }
  }
  return shared / smaller;
}
