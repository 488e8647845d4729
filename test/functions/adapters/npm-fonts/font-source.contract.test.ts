import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import { sfntOfWoff } from '../../../../functions/adapters/npm-fonts/woff.ts';
import { FontMissing, type FontSlot } from '../../../../functions/ports/fonts.ts';
import { typefaceOf } from '../../../../templates/typesetting/fonts/typeface.ts';

const slots: readonly FontSlot[] = ['song', 'songBold', 'hei', 'kai', 'fangSong'];
const hei = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);

describe('fonts from npm packages', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongbu-fonts-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('fills every slot with a TrueType face that shows Chinese', async () => {
    const source = await npmFontSource();
    for (const slot of slots) {
      const face = typefaceOf(await source.load(slot));
      expect(face.width(0x7acb)).toBe(1000);
    }
  });

  it('lets Song stand in for FangSong, as the same bytes, and says so', async () => {
    const source = await npmFontSource();
    expect(await source.load('fangSong')).toBe(await source.load('song'));
    expect(source.describe('fangSong').standsIn).toBe(true);
    expect(source.describe('song').standsIn).toBe(false);
  });

  it('does not open where an open face is not installed, and names its file', async () => {
    const elsewhere = join(folder, 'host.js');
    const opening = npmFontSource({ from: elsewhere });
    await expect(opening).rejects.toThrow(FontMissing);
    await expect(opening).rejects.toThrow(/NotoSerifSC_400Regular\.ttf is missing, run npm ci/);
  });

  it('reads each file once', async () => {
    const source = await npmFontSource();
    expect(await source.load('kai')).toBe(await source.load('kai'));
  });

  it('prefers the faces that a municipality puts into its folder', async () => {
    await copyFile(hei, join(folder, 'fangSong.ttf'));
    const source = await npmFontSource({ folder });
    expect(typefaceOf(await source.load('fangSong')).name).toBe('NotoSansSC-Medium');
    expect(source.describe('fangSong')).toMatchObject({ family: 'fangSong.ttf', standsIn: false });
    expect(typefaceOf(await source.load('song')).name).toBe('NotoSerifSC-Regular');
  });

  it('lets the municipality’s own Song stand in for FangSong', async () => {
    await copyFile(hei, join(folder, 'song.ttf'));
    const source = await npmFontSource({ folder });
    expect(await source.load('fangSong')).toBe(await source.load('song'));
    expect(source.describe('fangSong').standsIn).toBe(true);
  });

  it('says what to do about a folder that is not there', async () => {
    await expect(npmFontSource({ folder: join(folder, 'none') })).rejects.toThrow(/create it/);
  });

  it('refuses a face that is not TrueType', async () => {
    await writeFile(join(folder, 'song.ttf'), 'not a font');
    const source = await npmFontSource({ folder });
    const bytes = await source.load('song');
    expect(() => typefaceOf(bytes)).toThrow(/TrueType/);
  });

  it('refuses to unwrap what is not a WOFF', () => {
    expect(() => sfntOfWoff(new Uint8Array(100))).toThrow(/WOFF/);
    expect(() => sfntOfWoff(new Uint8Array(3))).toThrow(/WOFF/);
  });
});
