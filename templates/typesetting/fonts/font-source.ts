/** The faces of GB/T 9704-2012: 宋体, 小标宋, 黑体, 楷体, 仿宋. */
export type FontSlot = 'song' | 'songBold' | 'hei' | 'kai' | 'fangSong';

/** What a colophon says about the face that fills a slot. */
export interface FontDescription {
  readonly family: string;
  readonly licence: string;
  readonly standsIn: boolean;
}

/**
 * What typesetting needs from the world: the same shape as the font port, which templates may not
 * import. Equal bytes objects mean the same face.
 */
export interface FontSource {
  load(slot: FontSlot): Promise<Uint8Array>;
  describe(slot: FontSlot): FontDescription;
}
