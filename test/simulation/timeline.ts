import { epochMsOf, type Instant } from '../../functions/domain/kernel/time.ts';

/** Something that somebody has in mind to do. */
export interface PlannedAct {
  readonly at: Instant;
  /** Names the act for good: it is planned once, and its command id is made of it. */
  readonly key: string;
  /** The stream that the act is about, where what follows is looked up; null where it is none. */
  readonly stream: string | null;
  perform(): Promise<void>;
}

/** What people have in mind, the earliest first; at one moment in the order of their keys. */
export class Timeline {
  readonly #heap: PlannedAct[] = [];
  readonly #known = new Set<string>();

  /** Plans an act, unless it was planned before. */
  plan(act: PlannedAct): void {
    if (this.#known.has(act.key)) return;
    this.#known.add(act.key);
    this.#heap.push(act);
    this.#rise(this.#heap.length - 1);
  }

  next(): PlannedAct | null {
    return this.#heap[0] ?? null;
  }

  /** Takes everything that is planned for a moment or before it. */
  takeAll(until: Instant): readonly PlannedAct[] {
    const taken: PlannedAct[] = [];
    for (;;) {
      const next = this.next();
      if (next === null || epochMsOf(next.at) > epochMsOf(until)) return taken;
      taken.push(next);
      this.#remove();
    }
  }

  #remove(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink();
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapped(index, parent)) return;
      index = parent;
    }
  }

  #sink(): void {
    for (let index = 0; ; ) {
      const left = 2 * index + 1;
      const right = left + 1;
      const smaller = this.#isEarlier(right, left) ? right : left;
      if (!this.#swapped(smaller, index)) return;
      index = smaller;
    }
  }

  /** Whether the act of `lower` came before that of `upper` and took its place. */
  #swapped(lower: number, upper: number): boolean {
    if (!this.#isEarlier(lower, upper)) return false;
    const one = this.#heap[lower];
    const other = this.#heap[upper];
    if (one === undefined || other === undefined) return false;
    this.#heap[lower] = other;
    this.#heap[upper] = one;
    return true;
  }

  #isEarlier(one: number, other: number): boolean {
    const a = this.#heap[one];
    const b = this.#heap[other];
    if (a === undefined || b === undefined) return false;
    const difference = epochMsOf(a.at) - epochMsOf(b.at);
    return difference === 0 ? a.key < b.key : difference < 0;
  }
}
