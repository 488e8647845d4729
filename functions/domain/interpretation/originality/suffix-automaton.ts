/** One step on from a state by a symbol; −1 where the text has none. */
const NONE = -1;

/**
 * Every substring of a text (Blumer et al. 1985), built in linear time: for each position of
 * another text it tells the longest stretch ending there that this one holds too. The edges lie in
 * one table, because a Chinese text has thousands of different symbols and most states one edge.
 */
export class SuffixAutomaton {
  readonly #link: Int32Array;
  readonly #length: Int32Array;
  /** Index of the last symbol of the first occurrence. */
  readonly #firstEnd: Int32Array;
  readonly #firstEdge: Int32Array;
  readonly #edgeState: Int32Array;
  readonly #edgeSymbol: Int32Array;
  readonly #edgeTarget: Int32Array;
  readonly #nextEdge: Int32Array;
  /** Open addressing; each entry is an edge + 1. */
  readonly #table: Int32Array;
  readonly #mask: number;
  #states = 1;
  #edges = 0;
  #last = 0;

  constructor(symbols: Int32Array, count: number) {
    // At most 2n − 1 states and 3n − 4 edges, for n ≥ 3.
    const states = 2 * count + 2;
    const edges = 3 * count + 4;
    this.#link = new Int32Array(states).fill(NONE, 0, 1);
    this.#length = new Int32Array(states);
    this.#firstEnd = new Int32Array(states);
    this.#firstEdge = new Int32Array(states).fill(NONE);
    this.#edgeState = new Int32Array(edges);
    this.#edgeSymbol = new Int32Array(edges);
    this.#edgeTarget = new Int32Array(edges);
    this.#nextEdge = new Int32Array(edges);
    const size = 2 ** Math.ceil(Math.log2(edges * 1.5));
    this.#table = new Int32Array(size);
    this.#mask = size - 1;
    for (let at = 0; at < count; at += 1) this.#extend(symbols[at] ?? 0, at);
  }

  /**
   * Walks another text through the automaton.
   *
   * @param each is given, for each position, the length of the longest stretch that ends there and
   *   stands in this text too, and where its first occurrence ends
   */
  match(
    symbols: Int32Array,
    count: number,
    each: (at: number, length: number, firstEnd: number) => void,
  ): void {
    let state = 0;
    let length = 0;
    for (let at = 0; at < count; at += 1) {
      const symbol = symbols[at] ?? 0;
      let edge = this.#find(state, symbol);
      while (edge === NONE && state !== 0) {
        state = this.#link[state] ?? 0;
        length = this.#length[state] ?? 0;
        edge = this.#find(state, symbol);
      }
      if (edge !== NONE) {
        state = this.#edgeTarget[edge] ?? 0;
        length += 1;
      }
      each(at, length, this.#firstEnd[state] ?? 0);
    }
  }

  #extend(symbol: number, at: number): void {
    const added = this.#newState((this.#length[this.#last] ?? 0) + 1, at);
    let state = this.#last;
    let edge: number = NONE;
    while (state !== NONE) {
      edge = this.#find(state, symbol);
      if (edge !== NONE) break;
      this.#addEdge(state, symbol, added);
      state = this.#link[state] ?? NONE;
    }
    this.#link[added] = state === NONE ? 0 : this.#continuation(state, symbol, edge);
    this.#last = added;
  }

  /** The state for the longest suffix that occurred before; split off where it had longer ones. */
  #continuation(from: number, symbol: number, edge: number): number {
    const target = this.#edgeTarget[edge] ?? 0;
    const length = (this.#length[from] ?? 0) + 1;
    if (length === this.#length[target]) return target;
    const clone = this.#newState(length, this.#firstEnd[target] ?? 0);
    for (let copied = this.#firstEdge[target] ?? NONE; copied !== NONE; ) {
      this.#addEdge(clone, this.#edgeSymbol[copied] ?? 0, this.#edgeTarget[copied] ?? 0);
      copied = this.#nextEdge[copied] ?? NONE;
    }
    this.#link[clone] = this.#link[target] ?? 0;
    this.#link[target] = clone;
    let state = from;
    let redirected = edge;
    while (redirected !== NONE && this.#edgeTarget[redirected] === target) {
      this.#edgeTarget[redirected] = clone;
      state = this.#link[state] ?? NONE;
      redirected = state === NONE ? NONE : this.#find(state, symbol);
    }
    return clone;
  }

  #newState(length: number, firstEnd: number): number {
    const state = this.#states;
    this.#states += 1;
    this.#length[state] = length;
    this.#firstEnd[state] = firstEnd;
    return state;
  }

  #addEdge(state: number, symbol: number, target: number): void {
    const edge = this.#edges;
    this.#edges += 1;
    this.#edgeState[edge] = state;
    this.#edgeSymbol[edge] = symbol;
    this.#edgeTarget[edge] = target;
    this.#nextEdge[edge] = this.#firstEdge[state] ?? NONE;
    this.#firstEdge[state] = edge;
    let slot = this.#slot(state, symbol);
    while (this.#table[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#table[slot] = edge + 1;
  }

  #find(state: number, symbol: number): number {
    let slot = this.#slot(state, symbol);
    for (;;) {
      const edge = (this.#table[slot] ?? 0) - 1;
      if (edge === NONE) return NONE;
      if (this.#edgeState[edge] === state && this.#edgeSymbol[edge] === symbol) return edge;
      slot = (slot + 1) & this.#mask;
    }
  }

  #slot(state: number, symbol: number): number {
    const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
