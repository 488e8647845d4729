import type { Span } from '../reading/reading.ts';
import { type Mention, sameKey } from './mention.ts';
import { type Passage, placeOf } from './passages.ts';
import type { Searched } from './searched.ts';

type Place = Pick<Passage, 'part' | 'block' | 'cell'>;

/** What lies before the reviewer: what the engine found and what was selected, for one context. */
export interface Board {
  /** In reading order; what a selection encloses is left out, the selection stands for it. */
  readonly candidates: readonly Mention[];
  readonly byId: ReadonlyMap<string, Mention>;
  /** All mentions of the same person or value, the given one among them. */
  sameAs(mention: Mention): readonly Mention[];
  /** What the engine found and a selection stands for; empty for what is no selection. */
  underneath(mention: Mention): readonly Mention[];
  /** Candidates that share a character with a span of a passage, in reading order. */
  overlapping(place: Place, span: Span): readonly Mention[];
}

/** @param parts names of the parts in reading order */
export function boardOf(
  searched: Searched,
  added: ReadonlyMap<string, Mention>,
  parts: readonly string[],
): Board {
  const selections = byPlaceOf([...added.values()].sort((a, b) => a.start - b.start));
  const underneath = new Map<string, Mention[]>();
  const found = searched.candidates.filter((candidate) => {
    const [over] = overlapsIn(selections.get(placeOfMention(candidate)) ?? [], candidate);
    if (over === undefined || !encloses(over, candidate)) return true;
    const under = underneath.get(over.id) ?? [];
    under.push(candidate);
    underneath.set(over.id, under);
    return false;
  });
  const order = new Map(parts.map((part, index) => [part, index]));
  const candidates = [...found, ...added.values()].sort(
    (a, b) =>
      (order.get(a.part) ?? 0) - (order.get(b.part) ?? 0) ||
      a.block - b.block ||
      (a.cell?.row ?? 0) - (b.cell?.row ?? 0) ||
      (a.cell?.column ?? 0) - (b.cell?.column ?? 0) ||
      a.start - b.start ||
      a.end - b.end,
  );
  // Selecting many times in a row needs places alone, and each time a new board.
  let bySame: ReadonlyMap<string, readonly Mention[]> | null = null;
  const sameAs = (mention: Mention): readonly Mention[] => {
    bySame ??= Map.groupBy(candidates, sameKey);
    return bySame.get(sameKey(mention)) ?? [];
  };
  const byPlace = byPlaceOf(candidates);
  return {
    candidates,
    byId: new Map(candidates.map((candidate) => [candidate.id, candidate])),
    sameAs,
    underneath: ({ id }) => underneath.get(id) ?? [],
    overlapping: (place, span) => overlapsIn(byPlace.get(placeOf(place)) ?? [], span),
  };
}

export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function byPlaceOf(mentions: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  return Map.groupBy(mentions, placeOfMention);
}

/** Mentions never change, and boards are made of the same ones again and again. */
const places = new WeakMap<Mention, string>();

function placeOfMention(mention: Mention): string {
  const known = places.get(mention);
  if (known !== undefined) return known;
  const place = placeOf(mention);
  places.set(mention, place);
  return place;
}

/** Those of a passage that share a character with a span; `mentions` are in reading order. */
function overlapsIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const overlaps: Mention[] = [];
  for (let at = low; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= end) break;
    overlaps.push(mention);
  }
  return overlaps;
}
