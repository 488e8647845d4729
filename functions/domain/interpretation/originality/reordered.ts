import { PairIndex } from './pair-index.ts';
import { CLAUSE_END, type Folded, SENTENCE_END } from './symbols.ts';

/** A clause or sentence, by its symbols; the last one not included. */
export interface Unit {
  readonly from: number;
  readonly to: number;
}

/** A unit of the material that is made of one unit of the document in another order. */
export interface ReorderedUnit extends Unit {
  readonly document: Unit;
}

/** Shorter ones are set phrases; the sentence that they stand in is looked at too. */
const SHORTEST_UNIT = 12;
/** A text without punctuation is cut, so that no comparison is long. */
const LONGEST_UNIT = 150;
/** Of the symbols of the unit, how many the document's unit must have too … */
const LEAST_SYMBOLS = 0.85;
/** … and of its neighbouring pairs: words keep theirs when they change places. */
const LEAST_PAIRS = 0.5;
/** A summary leaves out; who only reorders keeps the length. */
const MOST_LONGER = 1.6;
/** A unit of which runs cover more than this is found already. */
const COVERED = 0.8;
/** The rarest pairs of a unit lead to where it may come from. */
const LEADS = 6;
const CANDIDATES = 4;

/** What is known of the material so far. */
export interface Findings {
  /** Whether a symbol is found already, or excepted where it stands. */
  isFound(at: number): boolean;
  /** Symbols of a stretch that are no names or quotations. */
  ownIn(from: number, to: number): number;
  reorder(unit: ReorderedUnit): void;
}

/**
 * Finds clauses, then sentences, whose words are those of one clause or sentence of the document
 * in another order. What a unit is compared with is bounded, so the work is linear in both texts.
 */
export function findReordered(
  document: Folded,
  material: Folded,
  symbols: number,
  findings: Findings,
): void {
  const search = new ReorderedSearch(document, material, symbols);
  for (const level of [CLAUSE_END, SENTENCE_END]) {
    for (const unit of unitsOf(material, level)) {
      if (findings.ownIn(unit.from, unit.to) < SHORTEST_UNIT || isCovered(unit, findings)) continue;
      const found = search.sourceOf(unit);
      if (found !== null) findings.reorder({ ...unit, document: found });
    }
  }
}

function isCovered({ from, to }: Unit, findings: Findings): boolean {
  let count = 0;
  for (let at = from; at < to; at += 1) if (findings.isFound(at)) count += 1;
  return count >= COVERED * (to - from);
}

function unitsOf({ ends, count }: Folded, level: number): readonly Unit[] {
  const units: Unit[] = [];
  let from = 0;
  for (let at = 0; at < count; at += 1) {
    const to = at + 1;
    if ((ends[at] ?? 0) < level && to - from < LONGEST_UNIT && to < count) continue;
    units.push({ from, to });
    from = to;
  }
  return units;
}

class ReorderedSearch {
  readonly #document: Folded;
  readonly #material: Folded;
  readonly #pairs: PairIndex;
  readonly #units: readonly Unit[];
  /** Units by symbol of the document, one array for each level. */
  readonly #unitsAt: readonly Int32Array[];
  /** By unit of the document; all zero between two searches, as are the counts below. */
  readonly #votes: Int32Array;
  readonly #symbolCounts: Int32Array;
  readonly #pairCounts: Int32Array;

  constructor(document: Folded, material: Folded, symbols: number) {
    this.#document = document;
    this.#material = material;
    this.#pairs = new PairIndex(document);
    this.#symbolCounts = new Int32Array(symbols);
    this.#pairCounts = new Int32Array(this.#pairs.size);
    const units: Unit[] = [];
    this.#unitsAt = [CLAUSE_END, SENTENCE_END].map((level) => {
      const unitAt = new Int32Array(document.count);
      for (const unit of unitsOf(document, level)) {
        unitAt.fill(units.length, unit.from, unit.to);
        units.push(unit);
      }
      return unitAt;
    });
    this.#units = units;
    this.#votes = new Int32Array(units.length);
  }

  /** The unit of the document that one of the material is made of; null where there is none. */
  sourceOf(unit: Unit): Unit | null {
    let best: Unit | null = null;
    let bestShare = LEAST_PAIRS;
    for (const candidate of this.#candidates(unit)) {
      if (this.#sharedSymbols(unit, candidate) < LEAST_SYMBOLS) continue;
      const share = this.#sharedPairs(unit, candidate);
      if (share < bestShare || (share === bestShare && best !== null)) continue;
      best = candidate;
      bestShare = share;
    }
    return best;
  }

  #candidates(unit: Unit): readonly Unit[] {
    const votes = this.#votes;
    const voted: number[] = [];
    for (const pair of this.#rarestPairs(unit)) {
      for (const at of this.#pairs.placesOf(pair)) {
        for (const unitAt of this.#unitsAt) {
          const candidate = unitAt[at] ?? 0;
          if (votes[candidate] === 0) voted.push(candidate);
          votes[candidate] = (votes[candidate] ?? 0) + 1;
        }
      }
    }
    const comparable = voted
      .filter((candidate) => isAsLong(unit, this.#units[candidate]))
      .sort((one, other) => (votes[other] ?? 0) - (votes[one] ?? 0))
      .slice(0, CANDIDATES);
    for (const candidate of voted) votes[candidate] = 0;
    return comparable.flatMap((candidate) => this.#units[candidate] ?? []);
  }

  #rarestPairs({ from, to }: Unit): readonly number[] {
    const found: number[] = [];
    for (let at = from; at + 1 < to; at += 1) {
      const pair = this.#pairAt(at);
      if (pair !== -1 && !found.includes(pair)) found.push(pair);
    }
    const { counts } = this.#pairs;
    return found.sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0)).slice(0, LEADS);
  }

  /** The document's number of the pair that begins at a symbol of the material. */
  #pairAt(at: number): number {
    const { symbols } = this.#material;
    return this.#pairs.numberOf(symbols[at] ?? 0, symbols[at + 1] ?? 0);
  }

  #sharedSymbols(unit: Unit, source: Unit): number {
    const of = (texts: Folded) => (at: number) => texts.symbols[at] ?? 0;
    const shared = sharedCount(
      this.#symbolCounts,
      source,
      of(this.#document),
      unit,
      of(this.#material),
    );
    return shared / (unit.to - unit.from);
  }

  #sharedPairs(unit: Unit, source: Unit): number {
    const inner = ({ from, to }: Unit) => ({ from, to: to - 1 });
    const shared = sharedCount(
      this.#pairCounts,
      inner(source),
      (at) => this.#pairs.pairAt[at] ?? -1,
      inner(unit),
      (at) => this.#pairAt(at),
    );
    return shared / (unit.to - unit.from - 1);
  }
}

function isAsLong({ from, to }: Unit, other: Unit | undefined): boolean {
  if (other === undefined) return false;
  const [length, others] = [to - from, other.to - other.from];
  return others <= length * MOST_LONGER && length <= others * MOST_LONGER;
}

/** How many things of a unit stand in its source too, each as often as it does there. */
function sharedCount(
  counts: Int32Array,
  source: Unit,
  sourceAt: (at: number) => number,
  unit: Unit,
  unitAt: (at: number) => number,
): number {
  for (let at = source.from; at < source.to; at += 1) {
    const thing = sourceAt(at);
    counts[thing] = (counts[thing] ?? 0) + 1;
  }
  let shared = 0;
  for (let at = unit.from; at < unit.to; at += 1) {
    const thing = unitAt(at);
    const left = thing === -1 ? 0 : (counts[thing] ?? 0);
    if (left <= 0) continue;
    counts[thing] = left - 1;
    shared += 1;
  }
  for (let at = source.from; at < source.to; at += 1) counts[sourceAt(at)] = 0;
  return shared;
}
