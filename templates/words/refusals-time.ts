import { type Sentence, states } from './sentence.ts';

/** Refusals of counts of time, of the city's own calendar and of timed matters. */
export const timeSentences: Readonly<Record<string, Sentence>> = {
  timeLimitInvalid: {
    zh: '期限“{amount}”（{unit:timeUnit}）无效。请填写{least}至{most}之间的整数。',
    en: '“{amount}” ({unit:timeUnit}) is no time limit. Give a whole number from {least} to {most}.',
  },
  matterExists: {
    zh: '事项“{matter}”已经登记。请打开已有的事项继续办理。',
    en: 'The matter “{matter}” is on record already. Open it and go on.',
  },
  matterMissing: (details) =>
    states(details, 'matter')
      ? {
          zh: '没有编号为“{matter}”的限时事项。请核对编号，或者从列表中打开。',
          en: 'There is no matter “{matter}”. Check the number or open it from the list.',
        }
      : {
          zh: '这个限时事项没有登记。请从列表中打开。',
          en: 'This matter is not on record. Open it from the list.',
        },
  matterOfOtherDepartment: {
    zh: '该事项由“{department}”办理，您所在部门是“{own}”。请由承办部门或者督查人员办理。',
    en: 'The matter belongs to “{department}”, you to “{own}”. That department or a supervisor must do this.',
  },
  matterNotRuled: {
    zh:
      '“{jurisdiction}”的文件没有规定“{kind:matterKind}”的期限，不能登记。' +
      '请由系统管理员在本部署的规则中写明期限及其出处后再登记。',
    en:
      'The papers of “{jurisdiction}” set no time for this duty ({kind:matterKind}). ' +
      'The administrator can set one, with its source, in the rules of the deployment.',
  },
  matterFactsAmiss: {
    zh: '“{kind:matterKind}”的登记内容不符：{amiss:matterFact}。请补上缺少的，去掉不适用的。',
    en: 'This does not fit a matter of this kind ({kind:matterKind}): {amiss:matterFact}. Add what is missing, take out what does not apply.',
  },
  matterStatus: {
    zh: '该事项{status:matterStatus}，不能再办理这一步。请刷新页面查看。',
    en: 'The matter is {status:matterStatus}; this cannot be done any more. Reload the page.',
  },
  matterInFuture: {
    zh: '{date}还没有到（今天是{today}）。请填写已经发生的日期。',
    en: 'The day {date} has not come yet (today is {today}). Give the day on which it happened.',
  },
  matterBeforeStart: {
    zh: '{date}早于{start}，不可能先于它发生。请核对日期。',
    en: 'The day {date} lies before {start}, which it follows. Check the dates.',
  },
  lateEntryUnexplained: {
    zh: '现在登记时，{dueBy}的期限已经过了。确系按时办理、事后补录的，请填写补录理由；期限总览和年度合规报告会注明是补录。',
    en:
      'Its time was over on {dueBy}, before this was entered. If it was done in time, say why it ' +
      'is entered only now; the board and the yearly report will show that it was.',
  },
  matterActNotForKind: {
    zh: '“{kind:matterKind}”的期限不能暂停、延长或者因补正重新起算。请直接记录办理结果。',
    en: 'The time of this duty ({kind:matterKind}) cannot be paused, extended or restarted. Record what was done.',
  },
  matterSubjectUnknown: (details) =>
    states(details, 'known')
      ? {
          zh: '“{subject}”不是该事项待办的内容。请从待办内容中选择：{known}。',
          en: '“{subject}” is not owed by this matter. Choose one of these: {known}.',
        }
      : {
          zh: '“{subject}”不是该事项待办的内容。请刷新页面后选择。',
          en: '“{subject}” is not owed by this matter. Reload the page and choose.',
        },
  matterAspectsMissing: {
    zh: '请至少勾选一项已经公开或者办理的内容：{aspects:matterAspect}。',
    en: 'Tick at least one that is there: {aspects:matterAspect}.',
  },
  matterNothingNew: {
    zh: '勾选的内容此前已经记录。请勾选新公开或者新办理的内容。',
    en: 'What was ticked is on record already. Tick what is new.',
  },
  clockPaused: {
    zh: '期限已经因征求意见停止计时。请先记录收到意见的日期。',
    en: 'The clock stands already for an opinion. Record first when the opinion came.',
  },
  clockRuns: {
    zh: '没有尚待答复的征求意见。请刷新页面查看。',
    en: 'No opinion is waited for. Reload the page.',
  },
  clockRunOut: {
    zh: '期限已于{dueDate}届满，不能再暂停、延长或者因补正重新起算。请直接答复，系统会记为逾期。',
    en: 'The time ran out on {dueDate} and can be neither paused nor extended nor begun anew by a correction. Answer now; it is recorded as late.',
  },
  matterOverdue: {
    zh: '该事项已于{dueDate}逾期，本部门不能自行终止。请补办并如实登记；确实不再需要办理的，请监督人员终止。',
    en: 'This has been overdue since {dueDate}, so the department cannot end it itself. Do it and record when; if it is truly no longer owed, ask a supervisor to end it.',
  },
  termExtendedAlready: {
    zh: '答复期限已经延长过一次。请在延长后的期限内答复。',
    en: 'The time was extended once already. Answer within it.',
  },
  extensionTooLong: {
    zh: '延长{days}个工作日超过了规定。请填写不超过{most}个工作日的天数。',
    en: 'An extension of {days} working days is longer than the rules allow. Give {most} at most.',
  },
  correctionAskedAlready: {
    zh: '补正应当一次性告知，此前已经告知过。请记录收到补正的日期，或者终止该事项。',
    en: 'A correction is asked for once, and it has been. Record when it came, or end the matter.',
  },
  correctionTooLate: {
    zh: '已经征求意见或者延长期限的申请，不能再要求补正。请在期限内答复。',
    en: 'No correction can be asked for after others were asked or the time was extended. Answer in time.',
  },
  correctionNotAsked: {
    zh: '没有尚待收到的补正。请刷新页面查看。',
    en: 'No correction is waited for. Reload the page.',
  },
  correctionOutstanding: {
    zh: '申请正在补正，期限尚未重新起算。请先记录收到补正的日期；申请人逾期不补正的，可以终止该事项。',
    en: 'The correction has not come, so the clock has not begun again. Record when it came, or end the matter.',
  },
  receiptUnconfirmed: {
    zh: '以平常信函、互联网或者传真提交的申请，以双方确认之日为收到之日。请填写确认日期。',
    en: 'A request by ordinary mail, internet or fax is received on the day both sides confirm it. Give that day.',
  },
  decisionTooSoon: {
    zh:
      '决策定于{plannedOn}，今天公布草案也不足{days}日征求意见。请把决策定在{earliest}以后，' +
      '或者缩短征求意见的天数并说明理由。',
    en:
      'With a decision on {plannedOn} not even a draft published today would leave {days} days ' +
      'for comment. Decide after {earliest}, or shorten the days and say why.',
  },
  commentExplanationMissing: {
    zh: '征求意见{days}日，少于规定的{least}日。请说明理由，或者改为不少于{least}日。',
    en: 'Only {days} days for comment where the rules ask for {least}. Say why, or allow {least}.',
  },
  commentTooShort: {
    zh: '征求意见到{until}为止，不足{days}日。请把截止日期定在{earliest}或者以后。',
    en: 'Comment until {until} is less than {days} days. Let it end on {earliest} or later.',
  },
};
