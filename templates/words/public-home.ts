import type { Words } from './words.ts';

/** Words of the front page and of the list of policies. */
export const homeWords = {
  latest: { zh: '最新政策', en: 'Latest policies' },
  allPolicies: { zh: '全部政策文件', en: 'All policies' },
  latestIssue: { zh: '最新一期政府公报', en: 'Latest gazette issue' },
  noIssue: { zh: '还没有公报出版。', en: 'No gazette issue has been published yet.' },
  noPolicies: { zh: '还没有公布的政策文件。', en: 'No policy has been published yet.' },
  interpretation: { zh: '政策解读', en: 'Interpretation' },
  policy: { zh: '政策文件', en: 'Policy' },
  search: { zh: '查找政策', en: 'Search policies' },
  searchHint: {
    zh: '标题、文号或正文中的字词',
    en: 'Words of the title, the number or the text',
  },
  searchButton: { zh: '查找', en: 'Search' },
  department: { zh: '起草部门', en: 'Department' },
  validity: { zh: '效力', en: 'Validity' },
  year: { zh: '发布年份', en: 'Year' },
  any: { zh: '全部', en: 'All' },
  clear: { zh: '清除条件', en: 'Clear' },
  nothingFound: {
    zh: '没有符合条件的政策文件。请减少条件，或换用别的字词。',
    en: 'No policy matches. Try fewer filters or other words.',
  },
  nothingFoundAdvice: {
    zh: '没有找到符合条件的政策文件。可以这样试试：',
    en: 'No policy matches. You could try:',
  },
  fewerWords: {
    zh: '少写几个词。列出的文件须包含每一个词，词之间用空格分开。',
    en: 'Fewer words: a policy is listed only if it has every one of them.',
  },
  wordsOfTheText: {
    zh: '换用文件里可能出现的说法，例如用“租赁”代替“租房”。',
    en: 'Words as the documents use them. The documents and interpretations are in Chinese.',
  },
  onlyTheNumber: {
    zh: '只写文号里的年份和序号，例如“2026 8号”。',
    en: 'Of a document number only its year and number, such as “2026 8号”.',
  },
  withoutFilters: { zh: '不加筛选条件，查找同样的字词', en: 'The same words without filters' },
  passages: { zh: '命中的内容', en: 'Where the words occur' },
  inDocument: { zh: '文件正文', en: 'Document' },
  incomplete: {
    zh: '检索目录正在重新整理，列表暂时不全。已知网址的文件可以照常打开。',
    en:
      'The search index is being rebuilt, so this list is not complete yet. Every policy can be ' +
      'opened at its own address as usual.',
  },
  previous: { zh: '上一页', en: 'Previous' },
  next: { zh: '下一页', en: 'Next' },
  pages: { zh: '分页', en: 'Pages' },
} as const satisfies Readonly<Record<string, Words>>;

export function resultCount(total: number): Words {
  return { zh: `共 ${total} 件`, en: total === 1 ? '1 policy' : `${total} policies` };
}

export function pageOf(page: number, pages: number): Words {
  return { zh: `第 ${page} 页，共 ${pages} 页`, en: `Page ${page} of ${pages}` };
}

export function searchTitle(text: string): Words {
  return text === ''
    ? { zh: '政策文件', en: 'Policies' }
    : { zh: `查找“${text}”`, en: `Policies matching “${text}”` };
}
