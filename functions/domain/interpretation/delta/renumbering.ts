import { ordinalOf } from '../../document/format/numbering.ts';
import type { ComparedPart } from '../comparison/changed-words.ts';
import type { Link } from './alignment.ts';
import type { DeltaUnit } from './model.ts';
import type { OwnReference, ReferencePair, Successors } from './references.ts';
import { regionOf } from './units.ts';

type ByNumber = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * What became of each article, by its number. References within an annex that has articles of its own
 * are to those, all others to the body.
 *
 * @returns for the part that a unit stands in what its references lead to; null where every article
 *   kept its number, so that no reference has anything to follow
 */
export function renumbering(
  links: readonly Link[],
  before: readonly DeltaUnit[],
  after: readonly DeltaUnit[],
): (unit: DeltaUnit) => Successors | null {
  const regions = new Map<string, Map<number, Set<number>>>();
  for (const link of links) {
    const became = numbersOf(link.new.flatMap((at) => after[at] ?? []));
    for (const unit of link.old.flatMap((at) => before[at] ?? [])) {
      const region = regions.get(regionOf(unit)) ?? new Map<number, Set<number>>();
      regions.set(regionOf(unit), region);
      for (const number of numbersOf([unit])) {
        region.set(number, new Set([...(region.get(number) ?? []), ...became]));
      }
    }
  }
  const known = new Map(
    [...regions]
      .filter(([, byNumber]) => byNumber.size > 0)
      .map(([region, byNumber]) => [region, successorsIn(byNumber)]),
  );
  return (unit) => {
    const own = regionOf(unit);
    return known.get(known.has(own) ? own : 'text') ?? null;
  };
}

function successorsIn(byNumber: ByNumber): Successors | null {
  const kept = [...byNumber].every(([number, became]) => became.size === 1 && became.has(number));
  return kept ? null : (article) => byNumber.get(article) ?? null;
}

/** The numbers of articles; other units have none that a reference would name. */
function numbersOf(units: readonly DeltaUnit[]): readonly number[] {
  return units.flatMap(({ kind, label }) => {
    const number = kind === 'article' && label !== null ? ordinalOf(label) : null;
    return number === null ? [] : [number];
  });
}

/** A text with the references blotted out that only follow the renumbering. */
export function withoutFollowing(
  text: string,
  pairs: readonly ReferencePair[],
  side: 'old' | 'new',
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of following(pairs, side)) {
    pieces.push(text.slice(at, start), '第※条');
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** The parts of a compared text, of which references that follow the renumbering are no change. */
export function withFollowingKept(
  parts: readonly ComparedPart[],
  pairs: readonly ReferencePair[],
  side: 'old' | 'new',
): ComparedPart[] {
  const extents = following(pairs, side);
  if (extents.length === 0) return [...parts];
  let at = 0;
  return parts.flatMap((part) => {
    const start = at;
    at += part.text.length;
    if (part.kind === 'kept') return [part];
    return cut(part, start, extents);
  });
}

function cut(
  part: ComparedPart,
  from: number,
  extents: readonly Pick<OwnReference, 'start' | 'end'>[],
): ComparedPart[] {
  const pieces: ComparedPart[] = [];
  let at = 0;
  const take = (to: number, kind: ComparedPart['kind']) => {
    if (to > at) pieces.push({ ...part, kind, text: part.text.slice(at, to) });
    at = Math.max(at, to);
  };
  for (const { start, end } of extents) {
    if (end <= from || start >= from + part.text.length) continue;
    take(Math.max(0, start - from), 'changed');
    take(Math.min(part.text.length, end - from), 'kept');
  }
  take(part.text.length, 'changed');
  return pieces;
}

function following(pairs: readonly ReferencePair[], side: 'old' | 'new'): readonly OwnReference[] {
  return pairs.filter(({ follows }) => follows).map((pair) => pair[side]);
}
