import type { Words } from './words.ts';

/** 补录: what is put on record as done in time only after its time was over. */
export const lateEntryWords = {
  field: { zh: '补录理由', en: 'Why it is entered only now' },
  hint: {
    zh: '期限已过、但确系按时办理的，写明为什么现在才登记；期限总览和年度合规报告会注明。其他情况不用填写。',
    en: 'Only where its time is over and it was done in time: say why it is entered now. The board and the yearly report show it.',
  },
  mark: { zh: '事后补录', en: 'entered late' },
  enteredAt: { zh: '登记于', en: 'entered' },
  reason: { zh: '补录理由：', en: 'reason: ' },
} as const satisfies Readonly<Record<string, Words>>;
