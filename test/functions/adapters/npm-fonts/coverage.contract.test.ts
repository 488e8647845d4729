import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { has } from '../../../../functions/adapters/glyphs/code-points.ts';
import { coverageSchema, glyphsOf } from '../../../../functions/adapters/glyphs/glyphs.ts';
import { charactersOfFont } from '../../../../functions/adapters/npm-fonts/character-map.ts';
import { coverageOf } from '../../../../functions/adapters/npm-fonts/coverage.ts';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import type { FontSlot } from '../../../../functions/ports/fonts.ts';
import { createFontLibrary } from '../../../../templates/typesetting/fonts/font-library.ts';

const { resolve } = createRequire(import.meta.url);
const latin = resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf');

/** Every seventh code point of the planes that have characters: enough to find a wrong table. */
const sample = Array.from({ length: 0x32000 / 7 }, (_, index) => index * 7).filter(
  (codePoint) => codePoint < 0xd800 || codePoint > 0xdfff,
);

describe('what the fonts of a house show', () => {
  it('is what the renderers set in every slot', async () => {
    const library = createFontLibrary(await npmFontSource());
    const coverage = coverageOf();
    const [shown, missing] = [true, false].map((is) =>
      sample.filter((codePoint) => has(coverage, codePoint) === is),
    );
    const slots: readonly FontSlot[] = ['song', 'songBold', 'hei', 'kai', 'fangSong'];
    const all = new Map(slots.map((slot) => [slot, new Set(shown)] as const));
    await expect(library.prepare(all)).resolves.toBeDefined();
    for (const codePoint of missing?.slice(0, 2_000) ?? []) {
      const alone = new Map(slots.map((slot) => [slot, new Set([codePoint])] as const));
      await expect(library.prepare(alone)).rejects.toMatchObject({ reason: 'charactersMissing' });
    }
  });

  it('has rare names and places, and neither emoji nor private use', async () => {
    const glyphs = glyphsOf(coverageOf);
    expect(await glyphs.missing('江州市堃喆昇翀䶮㙍𠮷〔2026〕①㎡—…')).toEqual([]);
    expect(await glyphs.missing('甲😀乙\ue000丙😀')).toEqual(['\ue000', '😀']);
  });

  it('is read from a WOFF as from a TrueType file', () => {
    const woff = resolve('@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff');
    for (const path of [woff, latin]) {
      const characters = charactersOfFont(path);
      expect(has(characters, 0x6c5f)).toBe(true);
      expect(has(characters, 0x10fffd)).toBe(false);
    }
  });

  it('travels as JSON', async () => {
    const travelled = coverageSchema.parse(JSON.parse(JSON.stringify(coverageOf())));
    expect(await glyphsOf(() => travelled).missing('州😀')).toEqual(['😀']);
  });

  it('counts a face of the city’s own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tongbu-own-faces-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await copyFile(latin, join(folder, 'fangSong.ttf'));
    expect(await glyphsOf(() => coverageOf({ folder })).missing('江州')).toEqual([]);
  });

  it('cannot be told from what is no font', () => {
    expect(() => charactersOfFont(resolve('zod/package.json'))).toThrow(TypeError);
  });
});
