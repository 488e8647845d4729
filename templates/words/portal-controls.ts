import type { Words } from './words.ts';

/** Words that forms share. */
export const controlWords = {
  optional: { zh: '选填', en: 'optional' },
  keptFile: {
    zh: '已保留上次选择的文件（需要更换时再选）：',
    en: 'The file you chose is kept; choose again only to replace it:',
  },
  fileHint: {
    zh: 'Word（.docx）、纯文本或 Markdown（.txt、.md），不超过{mb} MB。可以把文件拖到这里。',
    en: 'Word (.docx), plain text or Markdown (.txt, .md), at most {mb} MB. You can drop it here.',
  },
  file: { zh: '文件', en: 'File' },
  note: { zh: '意见', en: 'Note' },
  reasons: { zh: '理由', en: 'Reasons' },
  reasonsHint: { zh: '每行一条。', en: 'One reason a line.' },
  none: { zh: '无', en: 'None' },
} as const satisfies Record<string, Words>;
