import type { Words } from './words.ts';

/** Words of the public pages on what was said about incidents and public opinion. */
export const responseWords = {
  title: { zh: '回应关切', en: 'Responses' },
  lead: {
    zh: '突发事件和社会关注事项的权威信息：谁、何时、在何处、说了什么。已发布的内容不删除，只更正。',
    en: 'Authoritative information on emergencies and public concerns: who said what, when and where. What was said is never taken down, only corrected.',
  },
  none: { zh: '目前没有发布的回应。', en: 'There are no responses at present.' },
  count: { zh: '已发布{number}次', en: '{number} statements' },
  next: { zh: '更早的回应', en: 'Earlier responses' },
  speaker: { zh: '发布人', en: 'Who spoke' },
  channel: { zh: '发布途径', en: 'Where' },
  department: { zh: '责任部门', en: 'Responsible department' },
  number: { zh: '第{number}次发布', en: 'Statement {number}' },
  corrects: { zh: '更正第{number}次发布', en: 'corrects statement {number}' },
  correctedBy: {
    zh: '这次发布已更正，见第{number}次发布',
    en: 'This was corrected; see statement {number}',
  },
} as const satisfies Record<string, Words>;
