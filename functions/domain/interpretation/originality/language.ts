import type { Folded } from './symbols.ts';

/** Scripts that texts of this country are written in, each by the first character it is known by. */
const scripts = [
  ['han', /\p{Script=Han}/u],
  ['latin', /\p{Script=Latin}/u],
  ['tibetan', /\p{Script=Tibetan}/u],
  ['mongolian', /\p{Script=Mongolian}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['yi', /\p{Script=Yi}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
] as const;
type Script = (typeof scripts)[number][0] | 'other';

/** More than enough to know a language by; they are taken from all over the text. */
const SAMPLES = 4_000;

/** The script that most words of a text are written in; numbers belong to none. */
export function scriptOf(folded: Folded): Script | null {
  const counts = new Map<Script, number>();
  const step = Math.max(1, Math.floor(folded.count / SAMPLES));
  for (let at = 0; at < folded.count; at += step) {
    const { text } = folded.texts[folded.text[at] ?? 0] ?? { text: '' };
    const character = String.fromCodePoint(text.codePointAt(folded.start[at] ?? 0) ?? 0x20);
    if (!/\p{L}/u.test(character)) continue;
    const script = scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const [first] = [...counts].toSorted(([, one], [, other]) => other - one);
  return first?.[0] ?? null;
}
