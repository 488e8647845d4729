import type { Words } from './words.ts';

/** Words of the gazette's pages. */
export const gazetteWords = {
  title: { zh: '政府公报', en: 'Government gazette' },
  none: { zh: '还没有公报。', en: 'There is no issue yet.' },
  issue: { zh: '期号', en: 'Issue' },
  issueName: {
    zh: '{year}年第{number}期（总第{total}期）',
    en: '{year}, no. {number} (cumulative no. {total})',
  },
  publishedOn: { zh: '出版日期', en: 'Date of publication' },
  entries: { zh: '刊登文件', en: 'Documents' },
  pages: { zh: '页数', en: 'Pages' },
  open: { zh: '开编新一期', en: 'Open the next issue' },
  openHint: { zh: '期号和总期号自动接续。', en: 'Its numbers follow those already given.' },
  compose: { zh: '编排本期', en: 'Compose the issue' },
  composeHint: {
    zh: '为每份已公开、尚未刊登的文件选择专栏；它的解读材料自动编入“政策解读”专栏。规范性文件应登尽登。',
    en: 'Choose a column for each published document not printed yet; its interpretation goes into the interpretation column by itself. Every normative document must be printed.',
  },
  composeButton: { zh: '编排并送审清样', en: 'Compose and hand in the final proof' },
  nothingToPrint: {
    zh: '没有已公开而尚未刊登的文件。',
    en: 'Every published document has been printed.',
  },
  column: { zh: '专栏', en: 'Column' },
  notThisIssue: { zh: '本期不刊登', en: 'Not in this issue' },
  normative: { zh: '规范性文件', en: 'normative' },
  leftOut: {
    zh: '下列规范性文件已经公开而本期没有刊登（应登尽登）：',
    en: 'These normative documents are published and not in this issue (every one must be printed):',
  },
  leaveOut: {
    zh: '我知道上述规范性文件本期不刊登，留待下一期',
    en: 'I know that these normative documents wait for a later issue',
  },
  leaveOutMissing: {
    zh: '有规范性文件没有编入本期。请编入，或勾选确认留待下一期',
    en: 'A normative document is left out. Add it, or tick that it waits for a later issue',
  },
  proof: { zh: '清样定稿', en: 'Approve the final proof' },
  endedEntries: {
    zh: '目录中有文件已被修改或者不再有效（见上表标注）。请确认是否仍在本期刊登，需要调整的退回编排。',
    en: 'An entry has been amended or has ended (see its mark above). Make sure that it is still to be printed; return the issue if it is not.',
  },
  openProof: {
    zh: '打开清样（PDF，与定稿后付印的文件完全相同）',
    en: 'Open the proof (PDF, the very file that will go to print)',
  },
  proofHint: {
    zh: '定稿覆盖下面的编排摘要；此后编排有任何改动，定稿即失效。',
    en: 'Your approval covers the composition named by this digest; any later change voids it.',
  },
  digest: { zh: '编排摘要', en: 'Composition digest' },
  returnIssue: { zh: '退回编排', en: 'Return for composition' },
  withdraw: { zh: '撤回本期', en: 'Withdraw the issue' },
  withdrawConfirm: {
    zh: '确定撤回本期公报？撤回后不能恢复。',
    en: 'Withdraw the issue? This cannot be undone.',
  },
  download: { zh: '下载公报（PDF）', en: 'Download the issue (PDF)' },
  page: { zh: '页码', en: 'Page' },
  waitingIssues: { zh: '公报待办', en: 'Issues that wait for you' },
} as const satisfies Record<string, Words>;
