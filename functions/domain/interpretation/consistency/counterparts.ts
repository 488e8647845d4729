import { type Comparison, compare } from './compare.ts';
import type { Stated } from './part-figures.ts';
import type { Dimension } from './quantity.ts';
import { indexValues, type ValueIndex } from './value-index.ts';

/** A figure of the document that a figure of a material may speak of. */
export interface Counterpart {
  readonly held: Stated;
  readonly index: number;
  readonly comparison: Exclude<Comparison, 'incomparable'>;
  /** How much their words have in common; 1 is a word that stands beside one figure only. */
  readonly likeness: number;
}

/** Figures that share a word with more others than this are not told apart by it. */
const MOST_WITH_A_WORD = 64;

/** Below this two figures only happen to stand in the same kind of sentence. */
const LEAST_IN_COMMON = 0.5;

interface Shelf {
  /** How many figures of this dimension the document has. */
  readonly size: number;
  readonly byFeature: ReadonlyMap<string, readonly { index: number; weight: number }[]>;
}

/** The figures of a document by the words near them. */
export interface FigureIndex {
  readonly figures: readonly Stated[];
  readonly shelves: ReadonlyMap<Dimension, Shelf>;
  readonly values: ValueIndex;
}

export function indexFigures(figures: readonly Stated[]): FigureIndex {
  const shelves = new Map<
    Dimension,
    { size: number; byFeature: Map<string, { index: number; weight: number }[]> }
  >();
  for (const [index, { figure, features }] of figures.entries()) {
    const shelf = shelves.get(figure.dimension) ?? { size: 0, byFeature: new Map() };
    shelves.set(figure.dimension, shelf);
    shelf.size += 1;
    for (const [feature, weight] of features) listed(shelf.byFeature, feature, { index, weight });
  }
  return { figures, shelves, values: indexValues(figures.map(({ figure }) => figure)) };
}

function listed<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

/** The figures of the document that share words with one of a material, the likest first. */
export function counterpartsOf(stated: Stated, index: FigureIndex): readonly Counterpart[] {
  const shelf = index.shelves.get(stated.figure.dimension);
  if (shelf === undefined) return [];
  const likeness = new Map<number, number>();
  for (const [feature, weight] of stated.features) {
    const having = shelf.byFeature.get(feature) ?? [];
    if (having.length === 0 || having.length > MOST_WITH_A_WORD) continue;
    const rarity = Math.log1p(shelf.size / having.length) / Math.log1p(shelf.size);
    for (const { index: at, weight: held } of having) {
      likeness.set(at, (likeness.get(at) ?? 0) + Math.min(weight, held) * rarity);
    }
  }
  return [...likeness]
    .flatMap(([at, common]) => {
      const held = index.figures[at];
      if (held === undefined || common < LEAST_IN_COMMON) return [];
      const comparison = compare(stated.figure, held.figure);
      if (comparison === 'incomparable') return [];
      return [{ held, index: at, comparison, likeness: common }];
    })
    .toSorted((a, b) => b.likeness - a.likeness);
}
