import { inBookMarks } from './book-marks.ts';
import type { Words } from './words.ts';

/** Words of the page that sets a policy beside the document that it replaces. */
export const comparisonWords = {
  title: { zh: '新旧政策对照', en: 'What changed' },
  open: { zh: '查看新旧政策对照', en: 'See what changed' },
  replaces: { zh: '替代的文件', en: 'Replaces' },
  replacedBy: { zh: '由以下文件替代', en: 'Replaced by' },
  newDocument: { zh: '现文件', en: 'The new document' },
  oldDocument: { zh: '原文件', en: 'The old document' },
  notHere: { zh: '不在本站发布', en: 'not published here' },
  figures: {
    zh: '数额、比例、期限和日期的变化',
    en: 'Amounts, percentages, periods and dates that changed',
  },
  noFigures: {
    zh: '没有变化的数额、比例、期限和日期。',
    en: 'No amount, percentage, period or date changed.',
  },
  from: { zh: '原为', en: 'was' },
  to: { zh: '现为', en: 'is now' },
  added: { zh: '新增', en: 'New' },
  removed: { zh: '删去', en: 'Dropped' },
  summary: { zh: '变化情况', en: 'In short' },
  table: { zh: '逐条对照', en: 'Article by article' },
  legend: {
    zh: '带删除线的是原文件中删去的文字，带下划线的是现文件中新增的文字。',
    en: 'Struck-out words were dropped from the old document; underlined words are new.',
  },
  unchanged: { zh: '没有变化的条款', en: 'What did not change' },
  place: { zh: '条款', en: 'Article' },
  oldText: { zh: '原规定', en: 'Before' },
  newText: { zh: '现规定', en: 'Now' },
  nothingThere: { zh: '（无）', en: '(none)' },
  reference: {
    zh: '对照由系统按公开文本生成，供阅读时参考，内容以文件原文为准。',
    en: 'Made by the system from the public texts to help reading; the documents themselves are authoritative.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export function comparisonOf(title: string): Words {
  return { zh: `${inBookMarks(title)}新旧政策对照`, en: `What “${title}” changes` };
}
