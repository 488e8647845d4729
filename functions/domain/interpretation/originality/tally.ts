import type { CommonRun } from './common-runs.ts';
import { type Exceptions, exceptionReasons } from './exceptions.ts';
import type { CopiedPassage, Originality, PassagePlace } from './originality.ts';
import type { Findings, ReorderedUnit, Unit } from './reordered.ts';
import type { Folded } from './symbols.ts';

type Measured = Pick<
  Originality,
  'ratio' | 'longestRun' | 'characters' | 'passages' | 'excepted' | 'beyondShare'
>;

/** Collects what was found in a material, each symbol once, and counts it up. */
export class Tally implements Findings {
  readonly #document: Folded;
  readonly #material: Folded;
  readonly #exceptions: Exceptions;
  readonly #found: Uint8Array;
  /** Symbols that would have been copied, were they not names or quotations. */
  readonly #excepted: Uint8Array;
  /** Up to each symbol, how many are no exceptions, and how many characters those have. */
  readonly #ownSymbols: Int32Array;
  readonly #ownCharacters: Int32Array;
  readonly #passages: { readonly from: number; readonly passage: CopiedPassage }[] = [];
  #exceptedTo = 0;

  constructor(document: Folded, material: Folded, exceptions: Exceptions) {
    const { count, weight } = material;
    this.#document = document;
    this.#material = material;
    this.#exceptions = exceptions;
    this.#found = new Uint8Array(count);
    this.#excepted = new Uint8Array(count);
    this.#ownSymbols = new Int32Array(count + 1);
    this.#ownCharacters = new Int32Array(count + 1);
    for (let at = 0; at < count; at += 1) {
      const own = exceptions.reasons[at] === 0;
      this.#ownSymbols[at + 1] = (this.#ownSymbols[at] ?? 0) + (own ? 1 : 0);
      this.#ownCharacters[at + 1] = (this.#ownCharacters[at] ?? 0) + (own ? (weight[at] ?? 0) : 0);
    }
  }

  isFound(at: number): boolean {
    return this.#found[at] === 1 || this.#excepted[at] === 1;
  }

  /**
   * Takes the names and quotations of a run out of the count. Runs come in reading order.
   *
   * @returns whether enough is left for a copy
   */
  except({ from, to }: CommonRun, shortest: number): boolean {
    this.#exceptIn(Math.max(from, this.#exceptedTo), to);
    this.#exceptedTo = Math.max(this.#exceptedTo, to);
    return this.ownIn(from, to) >= shortest;
  }

  ownIn(from: number, to: number): number {
    return (this.#ownSymbols[to] ?? 0) - (this.#ownSymbols[from] ?? 0);
  }

  #exceptIn(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      if (this.#exceptions.reasons[at] !== 0) this.#excepted[at] = 1;
    }
  }

  /** A run may go over several paragraphs of either text: each pair of them is one passage. */
  copy({ from, to, at }: CommonRun): void {
    const { text } = this.#material;
    const source = this.#document.text;
    let begin = from;
    for (let next = from + 1; next <= to; next += 1) {
      const goesOn =
        next < to &&
        text[next] === text[begin] &&
        source[at + next - from] === source[at + begin - from];
      if (goesOn) continue;
      const other = { from: at + begin - from, to: at + next - from };
      this.#take('verbatim', { from: begin, to: next }, other);
      begin = next;
    }
  }

  /** Only what no run has found already. */
  reorder({ from, to, document }: ReorderedUnit): void {
    this.#exceptIn(from, to);
    for (let begin = from; begin < to; ) {
      let next = begin;
      while (next < to && !this.isFound(next)) next += 1;
      if (next > begin) this.#take('reordered', { from: begin, to: next }, document);
      begin = next + 1;
    }
  }

  #take(kind: CopiedPassage['kind'], stretch: Unit, source: Unit): void {
    this.#found.fill(1, stretch.from, stretch.to);
    const characters = this.#charactersIn(stretch);
    if (characters === 0) return;
    const material = placeOf(this.#material, stretch);
    const document = placeOf(this.#document, source);
    this.#passages.push({
      from: stretch.from,
      passage: { kind, characters, material, document },
    });
  }

  #charactersIn({ from, to }: Unit): number {
    return (this.#ownCharacters[to] ?? 0) - (this.#ownCharacters[from] ?? 0);
  }

  /** @param runs those that are copies */
  result(runs: readonly CommonRun[]): Measured {
    const { count, weight } = this.#material;
    let [own, copied, excepted] = [0, 0, 0];
    for (let at = 0; at < count; at += 1) {
      const characters = weight[at] ?? 0;
      if (this.#excepted[at] === 1) excepted += characters;
      else own += characters;
      if (this.#found[at] === 1 && this.#exceptions.reasons[at] === 0) copied += characters;
    }
    return {
      ratio: own === 0 ? 0 : Math.round((copied / own) * 10_000) / 10_000,
      longestRun: runs.reduce((longest, run) => Math.max(longest, this.#charactersIn(run)), 0),
      characters: { own, copied, excepted },
      passages: this.#passages
        .toSorted((one, other) => one.from - other.from)
        .map(({ passage }) => passage),
      excepted: this.#exceptedPlaces(),
      beyondShare: [...this.#exceptions.beyond],
    };
  }

  #exceptedPlaces(): Measured['excepted'] {
    const { count, text } = this.#material;
    const { reasons } = this.#exceptions;
    const places: Measured['excepted'] = [];
    for (let from = 0; from < count; ) {
      let to = from + 1;
      if (this.#excepted[from] === 1) {
        while (
          to < count &&
          this.#excepted[to] === 1 &&
          reasons[to] === reasons[from] &&
          text[to] === text[from]
        ) {
          to += 1;
        }
        const reason = exceptionReasons[(reasons[from] ?? 1) - 1];
        const material = placeOf(this.#material, { from, to });
        if (reason !== undefined) places.push({ reason, material });
      }
      from = to;
    }
    return places;
  }
}

/** A stretch within one text, as a reader finds it there. */
function placeOf(folded: Folded, { from, to }: Unit): PassagePlace {
  const { block, cell, text } = folded.texts[folded.text[from] ?? 0] ?? {
    block: 0,
    cell: null,
    text: '',
  };
  const start = folded.start[from] ?? 0;
  const end = folded.end[to - 1] ?? 0;
  return { block, cell, start, end, text: text.slice(start, end) };
}
