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
  documentColumn: { zh: '文件', en: 'Document' },
  search: { zh: '查找政策', en: 'Search policies' },
  searchHint: { zh: '标题或文号中的字词', en: 'Words of the title or the number' },
  searchButton: { zh: '查找', en: 'Search' },
  filters: { zh: '筛选', en: 'Filter' },
  department: { zh: '起草部门', en: 'Department' },
  validity: { zh: '效力', en: 'Validity' },
  year: { zh: '发布年份', en: 'Year' },
  any: { zh: '全部', en: 'All' },
  clear: { zh: '清除条件', en: 'Clear' },
  nothingFound: {
    zh: '没有符合条件的政策文件。请减少条件，或换用别的字词。',
    en: 'No policy matches. Try fewer filters or other words.',
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
