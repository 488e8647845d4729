import type { Sentence } from './sentence.ts';

/** Why a decision on a closed dossier, or on how long a document applies, was refused. */
export const validitySentences = {
  requestInTheFuture: {
    zh: '收到申请的日期{receivedOn}晚于今天（{today}）。请核对日期后重新登记。',
    en: 'The request would have come in on {receivedOn}, after today ({today}). Correct the date.',
  },
  tallyUnknown: (details) =>
    Array.isArray(details.known) && details.known.length === 0
      ? {
          zh: '这份文件还没有登记过申请，没有第{entry}条可以更正。请先登记。',
          en: 'No request was tallied for this document, so there is no entry {entry} to correct.',
        }
      : {
          zh: '没有第{entry}条登记。已有的登记是：{known}。请选择其中一条。',
          en: 'There is no entry {entry}. Those that there are: {known}. Choose one of them.',
        },
  reviewOpenAlready: {
    zh: '公开属性的复审从{since}起已经在办理，不必再次启动。请在原复审中作出决定。',
    en:
      'The attribute has been under review since {since}; it is not opened twice. Decide on the ' +
      'one that is open.',
  },
  reviewNotDue: {
    zh: '公开属性的复审还没有到时间（最迟{dueOn}，今天是{today}）。需要提前复审的，请写明理由后发起。',
    en:
      'The attribute is not due for review (by {dueOn}; today is {today}). To review it earlier, ' +
      'open the review with your reasons.',
  },
  reviewNotOpen: {
    zh: '现在没有待办理的公开属性复审。需要复审的，请先写明理由发起。',
    en: 'No review of the attribute is open. Open one first, with your reasons.',
  },
  replacementNoted: {
    zh: '卷宗{dossier}替代本文件的情况已经登记。不需要处理。',
    en: 'That dossier {dossier} replaces this one is on record already. Nothing needs to be done.',
  },
  nothingReplaces: {
    zh: '没有已公开而尚未作出决定的替代文件，不需要另行决定继续有效。',
    en: 'Nothing public that replaces this document waits for a decision, so there is nothing to keep it for.',
  },
  validityMarkTooEarly: {
    zh: '生效日期{effectiveOn}早于{earliest}，那时文件还没有公布施行，无从废止、失效或者修改。请核对日期。',
    en:
      'On {effectiveOn} the document did not apply yet; it does from {earliest} on, and nothing can ' +
      'end or change it before. Check the day.',
  },
  validityMarkTooLate: {
    zh: '文件的有效期到{validUntil}为止，{effectiveOn}时已经自动失效。请填写不晚于有效期届满次日的日期；仍需执行的，请先延续有效期。',
    en:
      'The document applies until {validUntil} and will have lapsed by {effectiveOn}. Give a day no ' +
      'later than the one after its last, or extend its validity first.',
  },
  validityWithoutEnd: {
    zh: '这份文件没有规定有效期，不需要延续。',
    en: 'This document has no end of validity, so there is nothing to extend.',
  },
  validityExpired: {
    zh: '文件的有效期到{validUntil}已经届满，不能再延续。仍需执行的，请重新制定并公布。',
    en:
      'Its validity ended on {validUntil} and cannot be extended any more. What is still needed ' +
      'must be issued anew.',
  },
  validityExtensionTooShort: {
    zh: '延续到{until}并没有超过现有的有效期（{validUntil}）。请填写更晚的日期。',
    en: 'It applies until {validUntil} already; {until} is no later. Give a later day.',
  },
  validityExtensionTooLong: {
    zh: '延续到{until}超过了规则允许的最长期限（{latest}）。请缩短，或者重新制定。',
    en: 'An extension until {until} is longer than the rules allow ({latest}). Give an earlier day.',
  },
  notExpired: (details) =>
    details.validUntil === ''
      ? {
          zh: '这份文件没有待届满的有效期（今天是{today}），不自动标注失效。不需要处理。',
          en: 'Nothing of this document ends (today is {today}), so no lapse is marked. Nothing needs to be done.',
        }
      : {
          zh: '文件的有效期到{validUntil}为止，今天（{today}）还没有届满或者已经作出决定。不需要处理。',
          en:
            'The document applies until {validUntil}; by today ({today}) it has not ended, or a ' +
            'decision was made. Nothing needs to be done.',
        },
  markNotDue: (details) =>
    details.effectiveOn === ''
      ? {
          zh: '这份文件没有待生效的效力标注（今天是{today}）。不需要处理。',
          en: 'No mark waits for its day (today is {today}). Nothing needs to be done.',
        }
      : {
          zh: '效力标注自{effectiveOn}起生效，今天（{today}）还没有到，或者已经生效。不需要处理。',
          en:
            'The mark applies from {effectiveOn}; by today ({today}) its day has not come, or it ' +
            'applies already. Nothing needs to be done.',
        },
  periodReversed: {
    zh: '有效期截止日{validUntil}早于施行日{effectiveFrom}。请核对两个日期。',
    en: 'It would end on {validUntil}, before it takes effect on {effectiveFrom}. Correct the dates.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
