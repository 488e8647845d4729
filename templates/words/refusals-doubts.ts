import type { Sentence } from './sentence.ts';

/** Reasons about doubts of the public and the later interpretations that answer them. */
export const doubtSentences = {
  followUpKeyTaken: {
    zh: '后续解读的代号“{followUp}”已经用过。请换一个代号。',
    en: 'The key “{followUp}” is taken. Choose another key.',
  },
  followUpDueInThePast: {
    zh: '期限{dueOn}早于今天（{today}）。请另选日期。',
    en: 'The day {dueOn} lies before today ({today}). Choose another day.',
  },
  followUpDueTooLate: {
    zh: '期限{dueOn}超过了本市规定的最后一天{latest}。请选择不晚于{latest}的日期。',
    en: 'The day {dueOn} lies after the last one that the city allows, {latest}. Choose an earlier day.',
  },
  followUpOfEndedDocument: {
    zh: '这份文件已“{validity:validity}”，不再安排后续解读。请在现行文件中回应这些疑虑。',
    en: 'The document is {validity:validity}, so nothing further explains it. Answer the doubts with the document now in force.',
  },
  doubtInTheFuture: {
    zh: '收到疑虑的日期{receivedOn}晚于今天（{today}）。请核对日期。',
    en: 'The doubt is said to be heard on {receivedOn}, after today ({today}). Check the day.',
  },
  doubtBeforePublication: {
    zh: '文件于{publishedOn}公开，{receivedOn}时社会上还看不到它。征求意见期间的意见请在征求意见中办理；日期有误的，请更正。',
    en: 'The document is public since {publishedOn}; on {receivedOn} nobody could read it. What was heard on a draft belongs to its consultation. Check the day.',
  },
  doubtIsItself: {
    zh: '不能把第{doubt}条疑虑与它自己合并。请选择另一条。',
    en: 'Doubt {doubt} cannot be joined with itself. Choose another.',
  },
  doubtJoined: {
    zh: '第{doubt}条疑虑已经并入第{into}条。请办理第{into}条。',
    en: 'Doubt {doubt} was joined to doubt {into}. Take up doubt {into}.',
  },
  doubtMissing: {
    zh: '本卷没有第{doubt}条疑虑。请从列表中选择。',
    en: 'The dossier has no doubt {doubt}. Choose one from the list.',
  },
  doubtBeingAnswered: {
    zh: '第{doubt}条疑虑已有后续解读“{followUp}”正在回应。请不要重复安排，或者去掉这一条。',
    en: 'Follow-up “{followUp}” is answering doubt {doubt} already. Leave that doubt out.',
  },
  doubtResemblesNone: {
    zh: '第{doubt}条疑虑没有待确认的相似疑虑。不需要处理。',
    en: 'Doubt {doubt} does not wait to be told apart from another. Nothing needs to be done.',
  },
  tooManyFollowUps: {
    zh: '正在办理的后续解读已有{most}项。请先完成其中一些，或者在一项中一并回应多个疑虑。',
    en: '{most} later interpretations are under way already. Finish some first, or answer several doubts in one.',
  },
  tooManyDoubts: {
    zh: '一份文件最多登记{most}条不同的疑虑。请先合并相同的疑虑。',
    en: 'A document holds at most {most} different doubts. Join those that are the same first.',
  },
  doubtsUnreadable: {
    zh: '有{count}行没有读懂：第{lines}行。请改正后再导入，已读懂的内容没有丢失。',
    en: 'Not understood: {count} lines, no. {lines}. Correct them and import again; nothing is lost.',
  },
} as const satisfies Record<string, Sentence>;
