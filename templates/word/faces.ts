import type { FontSlot } from '../typesetting/fonts/font-source.ts';

/** A face as Word knows it. The file only names it; the reader's machine has it or its stand-in. */
export interface Face {
  readonly name: string;
  /** The same face, or the nearest, by the name it has on other machines. */
  readonly alternative: string;
  readonly family: 'roman' | 'swiss' | 'modern' | 'script';
}

/** The faces that GB/T 9704-2012 asks for, by the names that Chinese offices install them under. */
export const faces: Readonly<Record<FontSlot, Face>> = {
  song: { name: '宋体', alternative: 'SimSun', family: 'roman' },
  songBold: { name: '方正小标宋简体', alternative: 'FZXiaoBiaoSong-B05S', family: 'roman' },
  hei: { name: '黑体', alternative: 'SimHei', family: 'modern' },
  kai: { name: '楷体_GB2312', alternative: '楷体', family: 'modern' },
  fangSong: { name: '仿宋_GB2312', alternative: '仿宋', family: 'modern' },
};
