import { placesOf } from '../reading/places.ts';
import type { Finding, Reading } from '../reading/reading.ts';
import { BORDER, flagsAt } from './characters.ts';
import type { Mention } from './mention.ts';
import { isProsePair } from './prose-pairs.ts';

/** Score from which two characters are known well enough to be looked for everywhere. */
const SURE = 0.75;

/**
 * A name that is to be masked at one place is searched everywhere, also where nothing around it
 * speaks for a name: masked here and readable there would stop the release. Two characters are
 * often part of another word, so a short name must be known well and not be tied to its neighbours
 * by prose.
 */
export function propagated(
  { text }: Reading,
  known: readonly Mention[],
  found: readonly Finding[],
): readonly Mention[] {
  const names = knownNames(text, known);
  const lengths = [...new Set([...names.keys()].map((name) => name.length))].sort((a, b) => b - a);
  if (lengths.length === 0) return [];
  const firsts = new Set([...names.keys()].map((name) => name.charCodeAt(0)));
  const places = placesOf(text.length);
  for (const one of [...known.filter(({ weak }) => !weak), ...found]) places.claim(one);
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!firsts.has(text.charCodeAt(at))) continue;
    for (const length of lengths) {
      const model = names.get(text.slice(at, at + length));
      if (model === undefined) continue;
      const end = at + length;
      if (length === 2 && !standsFree(text, at, end)) continue;
      if (places.claim({ start: at, end })) mentions.push(again(model, at, end));
      break;
    }
  }
  return mentions;
}

function again(model: Mention, start: number, end: number): Mention {
  const evidence = [
    { kind: 'shape' as const, span: { start, end }, weight: model.scoreBefore },
    {
      kind: 'elsewhere' as const,
      span: null,
      weight: Math.round((model.score - model.scoreBefore) * 1_000) / 1_000,
    },
  ];
  return { ...model, start, end, rule: 'person.again', evidence, label: undefined, weak: false };
}

/** The first mention of each name that may be looked for. */
function knownNames(text: string, known: readonly Mention[]): ReadonlyMap<string, Mention> {
  const names = new Map<string, Mention>();
  for (const one of known) {
    if (one.weak) continue;
    const name = text.slice(one.start, one.end).replaceAll(' ', '');
    if (name.length < 2 || (name.length === 2 && one.score < SURE)) continue;
    if (!names.has(name)) names.set(name, one);
  }
  return names;
}

/** Neither neighbour makes a word with the name's edge, and one of them is punctuation. */
function standsFree(text: string, start: number, end: number): boolean {
  const left = (flagsAt(text, start - 1) & BORDER) !== 0;
  const right = (flagsAt(text, end) & BORDER) !== 0;
  if (!left && isProsePair(text, start - 1)) return false;
  if (!right && isProsePair(text, end - 1)) return false;
  return (left || right) && !isProsePair(text, start);
}
