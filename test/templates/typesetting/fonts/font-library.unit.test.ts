import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import {
  createFontLibrary,
  type FontLibrary,
} from '../../../../templates/typesetting/fonts/font-library.ts';
import { usageOf } from '../../../../templates/typesetting/page/flow.ts';
import { plainForm } from '../../../../templates/typesetting/page/forms.ts';
import { style } from '../../../../templates/typesetting/text/runs.ts';

describe('the check before a document is set', () => {
  let library: FontLibrary;
  beforeAll(async () => {
    library = createFontLibrary(await npmFontSource());
  });

  function prepare(text: string) {
    const runs = [{ text, style: style('song', 16) }];
    const paragraph = { runs, form: plainForm(29), element: null };
    return library.prepare(usageOf([{ kind: 'paragraph', paragraph }]));
  }

  it('finds a face for names with rare characters', async () => {
    const fonts = await prepare('堃喆昇翀䶮㙍𠮷');
    expect(fonts.face('song', 0x5803).name).toMatch(/^NotoSerifSC/);
    expect(fonts.face('song', 0x20bb7).name).toMatch(/^LXGWWenKai/);
  });

  it.each([
    ['an emoji', '办理\u{1f600}', '\u{1f600}', 'U+1F600'],
    ['a private-use character', '姓名\ue863', '\ue863', 'U+E863'],
    ['a letter that is read from right to left', '甲\u05d0', '\u05d0', 'U+05D0'],
    ['half of a pair of code units', '甲\ud842', '\ud842', 'U+D842'],
  ])('refuses %s, and names it', async (_, text, character, codePoint) => {
    await expect(prepare(text)).rejects.toMatchObject({
      reason: 'charactersMissing',
      details: { characters: [character], codePoints: [codePoint] },
    });
  });

  it('refuses signs that turn the direction of reading, and names them without using them', async () => {
    await expect(prepare('应付\u202e001\u202c元\u2067')).rejects.toMatchObject({
      reason: 'charactersMissing',
      details: { characters: ['U+202C', 'U+202E', 'U+2067'] },
    });
  });

  it('names all that is missing at once, each once', async () => {
    await expect(prepare('\u{1f600}甲\ue863乙\u{1f600}')).rejects.toMatchObject({
      details: { codePoints: ['U+E863', 'U+1F600'] },
    });
  });

  it('passes over signs without ink that are harmless', async () => {
    await expect(prepare('公\u200b开\ufeff\u00ad')).resolves.toBeDefined();
  });
});
