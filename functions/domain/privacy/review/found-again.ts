import type { Span } from '../reading/reading.ts';
import { type Mention, wordsAt } from './mention.ts';
import { type Passage, placeOf } from './passages.ts';

/** Where the words of a mention stand once more. */
export interface FoundAgain extends Span {
  readonly passage: Passage;
}

/** Shorter words stand in half of all lines. */
const SHORTEST_ALONE = 2;

/**
 * Looks for what was selected in texts that were lodged again: for each mention one place, in
 * reading order, no place twice. Where the same words stand between the same words comes first;
 * else the words alone, for somebody to look at: what the engine missed once it misses again.
 * The texts are passed twice, however many are sought.
 */
export function foundAgain(
  mentions: readonly Mention[],
  passages: readonly Passage[],
): ReadonlyMap<Mention, FoundAgain> {
  const taken = new Set<string>();
  const between = found(mentions, passages, taken, 'between');
  const lost = mentions.filter(
    (mention) => !between.has(mention) && mention.value.length >= SHORTEST_ALONE,
  );
  return new Map([...between, ...found(lost, passages, taken, 'alone')]);
}

type How = 'between' | 'alone';

function found(
  mentions: readonly Mention[],
  passages: readonly Passage[],
  taken: Set<string>,
  how: How,
): ReadonlyMap<Mention, FoundAgain> {
  // Taken from their ends: the first of each comes first.
  const waiting = Map.groupBy(mentions.toReversed(), (mention) => wordsOf(mention, how));
  const lengths = lengthsByFirstUnit(waiting.keys());
  const places = new Map<Mention, FoundAgain>();
  const place = (passage: Passage, at: number, alike: Mention[]): void => {
    const mention = alike.at(-1);
    if (mention === undefined) return;
    const start = at + (how === 'alone' ? 0 : mention.before.length);
    const span = { start, end: start + mention.value.length };
    const key = `${placeOf(passage)}/${start}`;
    if (taken.has(key) || (how === 'between' && !standsBetween(mention, passage.text, span)))
      return;
    alike.pop();
    taken.add(key);
    places.set(mention, { passage, ...span });
  };
  for (const passage of passages) {
    const { text } = passage;
    for (let at = 0; at < text.length && places.size < mentions.length; at += 1) {
      for (const length of lengths.get(text.charAt(at)) ?? []) {
        const alike = waiting.get(text.slice(at, at + length));
        if (alike !== undefined) place(passage, at, alike);
      }
    }
  }
  return places;
}

function wordsOf({ before, value, after }: Mention, how: How): string {
  return how === 'alone' ? value : before + value + after;
}

/** Beside fewer words than before, the mention stood at an edge and must do so still. */
function standsBetween({ before, after }: Mention, text: string, span: Span): boolean {
  const there = wordsAt(text, span);
  return there.before === before && there.after === after;
}

/** Which lengths occur among words that begin with a unit. */
function lengthsByFirstUnit(words: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const alike = Map.groupBy(words, (one) => one.charAt(0));
  return new Map(
    [...alike].map(([unit, all]) => [unit, [...new Set(all.map(({ length }) => length))]]),
  );
}
