/** Something at a place that has a weight. */
export interface Weighed {
  readonly at: number;
  readonly weight: number;
}

/**
 * The heaviest run of items that keep their order: which of them stay in place while the others
 * moved. Items come in the order of the old text, `at` is their place in the new one; places are
 * distinct. A Fenwick tree over the places, n log n.
 *
 * @returns for each item whether it keeps its order
 */
export function keptInOrder(items: readonly Weighed[]): readonly boolean[] {
  const ranks = rankOf(items);
  const tree: (Best | undefined)[] = new Array(items.length + 1);
  const before: (number | null)[] = [];
  let best: Best = { total: 0, item: null };
  for (const [item, { weight }] of items.entries()) {
    const rank = ranks[item] ?? 0;
    const chain = upTo(tree, rank);
    before.push(chain.item);
    const here = { total: chain.total + weight, item };
    raise(tree, rank + 1, here);
    if (here.total > best.total) best = here;
  }
  const kept = items.map(() => false);
  for (let item = best.item; item !== null; item = before[item] ?? null) kept[item] = true;
  return kept;
}

interface Best {
  readonly total: number;
  readonly item: number | null;
}

const nothing: Best = { total: 0, item: null };

function rankOf(items: readonly Weighed[]): readonly number[] {
  const order = [...items.keys()].toSorted((a, b) => (items[a]?.at ?? 0) - (items[b]?.at ?? 0));
  const ranks = items.map(() => 0);
  for (const [rank, item] of order.entries()) ranks[item] = rank;
  return ranks;
}

function upTo(tree: readonly (Best | undefined)[], rank: number): Best {
  let best = nothing;
  for (let node = rank; node > 0; node -= node & -node) {
    const known = tree[node];
    if (known !== undefined && known.total > best.total) best = known;
  }
  return best;
}

function raise(tree: (Best | undefined)[], rank: number, reached: Best): void {
  for (let node = rank; node < tree.length; node += node & -node) {
    const known = tree[node];
    if (known === undefined || reached.total > known.total) tree[node] = reached;
  }
}
