import { Refusal } from '../../../functions/domain/kernel/refusal.ts';
import { isReversing } from '../text/characters.ts';
import type { FontDescription, FontSlot, FontSource } from './font-source.ts';
import { type Typeface, typefaceOf } from './typeface.ts';

/** Which characters a document sets in which slot. */
export type FontUsage = ReadonlyMap<FontSlot, ReadonlySet<number>>;

/** The faces of one document, ready: every lookup is immediate. */
export interface Fonts {
  /**
   * The first face of the slot's chain that has the character.
   *
   * @throws Refusal `charactersMissing` when none has.
   */
  face(slot: FontSlot, codePoint: number): Typeface;
}

/** Parsed faces, shared by every document of the process. */
export interface FontLibrary {
  /**
   * Loads the faces that the characters need and checks that each can be set. A character without
   * a glyph would print as an empty box and be lost to search, and a sign that turns the direction
   * of reading would show another text than it holds, so nothing is drawn then.
   *
   * @throws Refusal `charactersMissing` with `characters` and their `codePoints`.
   */
  prepare(usage: FontUsage): Promise<Fonts>;
  describe(slot: FontSlot): FontDescription;
}

/** After the slot's own face: Song covers most, WenKai has rare characters such as 𠮷. */
const fallbacks: readonly FontSlot[] = ['song', 'kai'];

export function createFontLibrary(source: FontSource): FontLibrary {
  const parsed = new WeakMap<Uint8Array, Typeface>();

  async function open(slot: FontSlot): Promise<Typeface> {
    const bytes = await source.load(slot);
    const face = parsed.get(bytes) ?? typefaceOf(bytes);
    parsed.set(bytes, face);
    return face;
  }

  return {
    async prepare(usage) {
      const chains = new Map<FontSlot, readonly Typeface[]>();
      const missing = new Set<number>();
      for (const [slot, wanted] of usage) {
        const { chain, lacking } = await coverWith(slot, wanted, open);
        chains.set(slot, chain);
        for (const codePoint of lacking) missing.add(codePoint);
      }
      if (missing.size > 0) throw charactersMissing([...missing]);
      return { face: (slot, codePoint) => pick(chains.get(slot), codePoint) };
    },
    describe: (slot) => source.describe(slot),
  };
}

/** Opens further faces of the chain only while characters are still lacking. */
async function coverWith(
  slot: FontSlot,
  wanted: ReadonlySet<number>,
  open: (slot: FontSlot) => Promise<Typeface>,
) {
  const chain: Typeface[] = [];
  let lacking = [...wanted];
  for (const next of [slot, ...fallbacks]) {
    if (chain.length > 0 && lacking.length === 0) break;
    const face = await open(next);
    if (!chain.includes(face)) chain.push(face);
    lacking = lacking.filter((codePoint) => !shows(face, codePoint));
  }
  return { chain, lacking };
}

function pick(chain: readonly Typeface[] = [], codePoint: number): Typeface {
  for (const face of chain) if (shows(face, codePoint)) return face;
  throw charactersMissing([codePoint]);
}

/** A private-use code point means something else in every font, so no glyph for it is trusted. */
function shows(face: Typeface, codePoint: number): boolean {
  return face.glyph(codePoint) !== 0 && !isPrivateUse(codePoint) && !isReversing(codePoint);
}

function isPrivateUse(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;
}

function charactersMissing(codePoints: readonly number[]): Refusal {
  const sorted = [...codePoints].sort((a, b) => a - b);
  return new Refusal('charactersMissing', {
    characters: sorted.map((codePoint) =>
      isReversing(codePoint) ? nameOf(codePoint) : String.fromCodePoint(codePoint),
    ),
    codePoints: sorted.map(nameOf),
  });
}

function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
