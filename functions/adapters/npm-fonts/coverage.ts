import type { FontSlot } from '../../ports/fonts.ts';
import { type CodePoints, codePointsOf, intersection, union } from '../glyphs/code-points.ts';
import { charactersOfFont } from './character-map.ts';
import { facePaths, type NpmFontOptions } from './font-source.ts';

/** A private-use code point means something else in every font, so no glyph for it is trusted. */
const publicUse = codePointsOf([
  [0, 0xdfff],
  [0xf900, 0xeffff],
]);

/**
 * What every slot of a house shows, by itself or by the faces that stand behind all of them, Song
 * and Kai. The chain is that of `templates/typesetting/fonts`.
 *
 * @throws {FontMissing} an open face is wanted that is not installed
 */
export function coverageOf(options: NpmFontOptions = {}): CodePoints {
  const paths = facePaths(options);
  const read = new Map<string, CodePoints>();
  const charactersOf = (slot: FontSlot) => {
    const path = paths[slot];
    const known = read.get(path) ?? charactersOfFont(path);
    read.set(path, known);
    return known;
  };
  const fallbacks = union(charactersOf('song'), charactersOf('kai'));
  const slots: readonly FontSlot[] = ['songBold', 'hei', 'fangSong'];
  return slots.map((slot) => union(charactersOf(slot), fallbacks)).reduce(intersection, publicUse);
}
