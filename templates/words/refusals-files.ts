import type { Sentence } from './sentence.ts';

/** Why nothing was written on a published file, and what to do. */
export const fileSentences: Readonly<Record<'fileNotMarkable', Sentence>> = {
  fileNotMarkable: {
    zh:
      '文件（SHA-256：{original}）不是本系统生成的 PDF，或者已经损坏，没有加注效力标记。' +
      '请核对存档；损坏的，从备份中恢复后再办。',
    en:
      'The file (SHA-256 {original}) is no PDF made by this system, or it is damaged, so no ' +
      'mark was put on it. Check the archive, and restore the file from a backup if need be.',
  },
};
