import type { Sentence } from './sentence.ts';

/** Why a change of the city's own calendar was refused, and what to do. */
export const calendarSentences: Readonly<Record<string, Sentence>> = {
  calendarFileBroken: {
    zh: '日历文件第{line}行有误：{problem:calendarProblem}。请改正后重新导入。',
    en: 'Line {line} of the calendar file is wrong: {problem:calendarProblem}. Correct it and import again.',
  },
  calendarFileNotText: {
    zh: '日历文件不是 UTF-8 文本。请另存为 UTF-8 编码的 .ics 或 .json 文件后重新导入。',
    en: 'The calendar file is no UTF-8 text. Save it as .ics or .json in UTF-8 and import again.',
  },
  calendarFileEmpty: {
    zh:
      '文件中没有标明“休”或“班”的日程（共有{passedOver}个未标明的日程）。' +
      '请在日程名称末尾写上（休）或（班）后重新导入。',
    en:
      'No event of the file says 休 or 班 ({passedOver} events say neither). Put (休) or (班) at ' +
      'the end of the name of each day that counts otherwise, and import again.',
  },
  calendarRepeats: {
    zh: '第{line}行的日程“{summary}”是重复日程，无法确定是哪几天。请改为逐日的全天日程后重新导入。',
    en: 'The event “{summary}” in line {line} repeats, so its days cannot be told. Write one whole-day event for each, and import again.',
  },
  calendarTimed: {
    zh: '第{line}行的日程“{summary}”带有钟点。请改为全天日程后重新导入。',
    en: 'The event “{summary}” in line {line} has a time of day. Make it a whole-day event and import again.',
  },
  calendarEventLong: {
    zh: '日程“{summary}”长达{days}天，超过{most}天。请核对起止日期。',
    en: 'The event “{summary}” has {days} days, more than {most}. Check its dates.',
  },
  calendarMarkUnclear: {
    zh: '第{line}行的日程“{summary}”既标为休息又标为上班。请只保留一个标记。',
    en: 'The event “{summary}” in line {line} is marked both as off and as working. Keep one mark.',
  },
  calendarSeenOther: {
    zh: '您预览之后日历已经变动。请重新预览，核对后再导入。',
    en: 'The calendar has changed since the preview. Look at a new preview, then import.',
  },
  calendarUnchanged: {
    zh: '导入后的日历与现在的完全相同，没有需要记录的变动。请核对文件。',
    en: 'The calendar would be the same as now, so there is nothing to record. Check the file.',
  },
  calendarTooLarge: {
    zh: '本地日历数据有{kilobytes} KB，超过{most} KB。请去掉早已过去的年份后重新导入。',
    en: 'The city’s own days take {kilobytes} KB, more than {most} KB. Leave out years long past and import again.',
  },
  calendarEntryMissing: {
    zh: '没有第{entry}次导入（共{entries}次）。请刷新页面后重新选择。',
    en: 'There is no import number {entry} (there are {entries}). Reload the page and choose again.',
  },
};
