import type { Sentence } from './sentence.ts';

/** Refusals about reminding of obligations and about counting their dates anew. */
export const obligationSentences: Readonly<Record<string, Sentence>> = {
  obligationReminderOutOfTurn: {
    zh:
      '“{kind:obligation}”现在不需要第{sequence}次提醒：' +
      '已经办结、不再需要办理、还没有到提醒时间，或者已经提醒过。不需要处理。',
    en:
      'Reminder {sequence} of “{kind:obligation}” is not due: it was done, it is no longer owed, ' +
      'it is too early, or it was sent. Nothing needs to be done.',
  },
  deadlinesUnmoved: {
    zh: '按工作日历“{calendar}”重新计算后，没有尚未办结的期限变动。不需要处理。',
    en:
      'Counted by the calendar “{calendar}”, no open due date moves. ' +
      'Nothing needs to be done.',
  },
  reportOfOthers: {
    zh: '您只能查看本部门（{own}）的报告。其他部门的报告请向督查人员索取。',
    en: 'You may read the report of your own department ({own}); ask a supervisor for others.',
  },
  reportYearAhead: {
    zh: '{year}年还没有到，现在是{present}年。请选择已经开始的年份。',
    en: 'The year {year} has not begun; it is {present}. Choose a year that has.',
  },
  obligationMissing: {
    zh: '没有找到这项期限义务。请返回期限总览，从列表中打开。',
    en: 'There is no such obligation. Go back to the board and open it from the list.',
  },
};
