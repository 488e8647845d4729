import type { Words } from './words.ts';

/** Words of the gazette's pages. */
export const gazetteWords = {
  contents: { zh: '目录', en: 'Contents' },
  title: { zh: '标题', en: 'Title' },
  page: { zh: '页码', en: 'Page' },
  download: { zh: '下载本期（PDF）', en: 'Download this issue (PDF)' },
  interprets: { zh: '解读', en: 'Interprets' },
  none: { zh: '还没有公报出版。', en: 'No issue has been published yet.' },
  sameFile: {
    zh: '网上下载的电子版与付印的是同一个文件。',
    en: 'The file for download is the very file that went to print.',
  },
  digest: { zh: 'SHA-256 摘要', en: 'SHA-256 digest' },
} as const satisfies Readonly<Record<string, Words>>;

export function issueName(year: number, issue: number): Words {
  return { zh: `${year}年第${issue}期`, en: `${year}, No. ${issue}` };
}

export function issueCount(cumulative: number): Words {
  return { zh: `总第${cumulative}期`, en: `No. ${cumulative} since the first issue` };
}

export function pageCount(pages: number): Words {
  return { zh: `共 ${pages} 页`, en: pages === 1 ? '1 page' : `${pages} pages` };
}
