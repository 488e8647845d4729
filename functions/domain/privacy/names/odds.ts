import { weights } from './weights.ts';

/** First opinion by the name and its surroundings, second one by its company too. */
export type Opinion = 0 | 1;

/**
 * What the traits from the number `from` on add to odds, on top of `gained` by those before them.
 * The sum goes on from left to right, so that it is the same however often it is halted.
 */
export function gainOf(traits: readonly string[], opinion: Opinion, from = 0, gained = 0): number {
  let odds = gained;
  for (let at = from; at < traits.length; at += 1) odds += weightOf(traits[at] ?? '', opinion);
  return odds;
}

export function weightOf(trait: string, opinion: Opinion): number {
  return known.get(trait)?.[opinion] ?? 0;
}

export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

const known: ReadonlyMap<string, readonly [first: number, second: number]> = new Map(
  Object.entries(weights),
);
