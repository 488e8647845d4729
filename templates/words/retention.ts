import type { Words } from './words.ts';

/** Words of the page that shows which raw personal data are kept. */
export const retentionWords = {
  menu: { zh: '个人信息留存', en: 'Personal data kept' },
  title: { zh: '个人信息原始数据留存情况', en: 'Raw personal data that are kept' },
  lead: {
    zh: '审核中找出的个人信息加密存放，不入账本；审核结束后，保存期满自动销毁，并在卷宗的办理记录中留痕。这里只列出哪些卷宗有留存、保存到哪一天，不显示内容。',
    en: 'Personal data found in a review are kept encrypted and outside the ledger. After the review they are destroyed when their time is over, and the dossier’s audit trail says so. This page lists which dossiers have some and until when; it shows none of it.',
  },
  nothing: { zh: '没有留存的个人信息原始数据。', en: 'No raw personal data are kept.' },
  ended: { zh: '审核结束', en: 'Review ended' },
  lastDay: { zh: '保存至（含当日）', en: 'Kept through' },
} as const satisfies Record<string, Words>;

/** How raw personal data stand; the last two are for whoever runs the system. */
export const retentionStandings = {
  underReview: { zh: '审核中', en: 'under review' },
  kept: { zh: '保存期内', en: 'kept' },
  due: {
    zh: '逾期未销毁：系统每小时重试，持续出现请联系系统管理员',
    en: 'overdue: destruction is tried again every hour; if it stays, ask the administrator',
  },
  over: {
    zh: '不应存在：账本无此审核或已销毁，下次复核时清除',
    en: 'should not be here: the ledger knows of no such review, or that it was destroyed; the next sweep removes it',
  },
} as const satisfies Record<string, Words>;
