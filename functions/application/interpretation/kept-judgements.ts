import type { Objects } from '../../ports/objects.ts';

/** Enough for the packages that are looked at on one day; the oldest goes first. */
const MOST_JUDGEMENTS = 60;

/** What was judged last, by name. One of these stands for each kind of judgement. */
export class KeptJudgements<Judgement> {
  /** By store: the texts of one store must never answer for another. */
  readonly #byStore = new WeakMap<Objects, Map<string, Promise<Judgement>>>();

  /**
   * A judgement that was made before, or now. A name holds the digests of the texts and the rules
   * that they are judged by, so that a judgement never becomes outdated.
   */
  of(objects: Objects, name: string, judge: () => Promise<Judgement>): Promise<Judgement> {
    const judgements = this.#byStore.get(objects) ?? new Map<string, Promise<Judgement>>();
    this.#byStore.set(objects, judgements);
    const known = judgements.get(name);
    if (known !== undefined) return known;
    const made = judge();
    judgements.set(name, made);
    made.catch(() => judgements.delete(name));
    const [oldest] = judgements.keys();
    if (judgements.size > MOST_JUDGEMENTS && oldest !== undefined) judgements.delete(oldest);
    return made;
  }
}
