import type { Words } from './words.ts';

/** Words of the pages on which a drafter names what a document replaces, and everybody sees what changed. */
export const portalDeltaWords = {
  title: { zh: '新旧政策对照', en: 'What changed' },
  replaces: { zh: '替代的文件', en: 'Replaces' },
  name: { zh: '登记所替代的文件', en: 'Name the document that it replaces' },
  nameHint: {
    zh: '文件修订或者替代原有文件的，请登记原文件。系统据此逐条对照，解读方案列有“新旧政策差异”的，对照表附在解读材料之后，并在政策页面公开。',
    en: 'If it revises or replaces a document, name that one. The system compares the two; where the plan promises what changed, the table is printed behind the interpretation and shown to the public.',
  },
  none: { zh: '没有登记所替代的文件。', en: 'No replaced document is named.' },
  open: { zh: '查看逐条对照', en: 'See what changed' },
  choose: { zh: '选择已公开的政策', en: 'Choose a published policy' },
  search: { zh: '标题、文号或者正文中的词', en: 'Words of the title, number or text' },
  find: { zh: '查找', en: 'Find' },
  nothingFound: {
    zh: '没有找到。可以换个词，或者上传原文件。',
    en: 'Nothing found. Try other words, or upload the old document.',
  },
  take: { zh: '选为原文件', en: 'Take this one' },
  upload: { zh: '上传原文件', en: 'Upload the old document' },
  uploadHint: {
    zh: '原文件不在本系统公开的，请上传。原文件的文字将与新文件对照公开，因此一并接受个人信息审查。',
    en: 'For one that was not published here. Its words are shown beside the new ones, so it is reviewed for personal data with the package.',
  },
  examine: { zh: '读取原文件', en: 'Read the old document' },
  clear: { zh: '取消登记', en: 'Take it back' },
  clearConfirm: { zh: '确定取消所替代的文件？', en: 'Take back the replaced document?' },
  byFile: { zh: '上传的文件', en: 'uploaded file' },
  notYet: {
    zh: '报送文件后可以查看对照。',
    en: 'What changed can be seen once the document is lodged.',
  },
  stillInForce: {
    zh: '所替代的文件目前仍标注为现行有效。本卷公开之日起，原文件的效力决定（废止、修改或者继续有效）列为待办并计时，请签发人在原文件卷宗办理。',
    en: 'The replaced document is still marked as in force. From the day on which this one is public, a decision on the old one is owed and timed: repeal it, amend it or keep it, on its own page.',
  },
  figures: {
    zh: '数额、比例、期限和日期的变化',
    en: 'Amounts, percentages, periods and dates that changed',
  },
  noFigures: { zh: '没有变化。', en: 'None changed.' },
  legend: {
    zh: '带删除线的是删去的文字，带下划线的是新增的文字。',
    en: 'Struck-out words were dropped, underlined words are new.',
  },
  unchanged: { zh: '没有变化的条款', en: 'What did not change' },
  nothing: { zh: '（无）', en: '(none)' },
} as const satisfies Readonly<Record<string, Words>>;
