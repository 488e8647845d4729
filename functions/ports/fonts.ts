/**
 * The typefaces that GB/T 9704-2012 asks for, as slots: 宋体, 小标宋 (a bold Song), 黑体, 楷体 and
 * 仿宋. The last is the body face of official documents.
 */
export type FontSlot = 'song' | 'songBold' | 'hei' | 'kai' | 'fangSong';

/** A typeface is not installed; the message names its file and says what to do. */
export class FontMissing extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(
      `缺少字体文件 ${file}，请重新运行 npm ci / the font file ${file} is missing, run npm ci again`,
      options,
    );
    this.name = 'FontMissing';
  }
}

/** What fills a slot, for the colophon. */
export interface FontDescription {
  /** Family as its makers call it, for example 思源宋体 (Noto Serif SC). */
  readonly family: string;
  /** Short licence name, or the municipality's own. */
  readonly licence: string;
  /** True when another kind of face stands in, as Song does for FangSong. */
  readonly standsIn: boolean;
}

/**
 * Where font files come from. Each `load` resolves to one TrueType file (sfnt with a glyf table);
 * asking twice for a slot, or for two slots that one file fills, gives the same bytes object.
 */
export interface FontSource {
  load(slot: FontSlot): Promise<Uint8Array>;
  describe(slot: FontSlot): FontDescription;
}
