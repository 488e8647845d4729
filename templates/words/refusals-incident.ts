import type { IncidentRefusal } from '../../functions/domain/incident/refusals.ts';
import { type Sentence, states } from './sentence.ts';

/** Reasons about incidents and what is said about them. */
export const incidentSentences: Readonly<Record<IncidentRefusal | 'departmentUnknown', Sentence>> =
  {
    incidentExists: {
      zh: '事件“{incident}”已经登记过了。请打开原有的事件继续办理，或者换一个编号。',
      en: 'Incident “{incident}” is already open. Open it, or choose another id.',
    },
    incidentMissing: (details) =>
      states(details, 'incident')
        ? {
            zh: '没有事件“{incident}”。请从事件列表中选择。',
            en: 'There is no incident “{incident}”. Choose it from the list.',
          }
        : {
            zh: '没有这一事件。请从事件列表中选择。',
            en: 'There is no such incident. Choose it from the list.',
          },
    incidentStatus: {
      zh: '事件现在的状态是“{status:incidentStatus}”，这一步只能在“{needed:incidentStatus}”时办理。请刷新页面。',
      en: 'The incident is {status:incidentStatus}; this needs it to be {needed:incidentStatus}. Reload the page.',
    },
    incidentInTheFuture: {
      zh: '发生时间或获知时间晚于现在（{now:time}）。请填写实际的时间。',
      en: 'When it happened or was learned of lies after now ({now:time}). Enter the real time.',
    },
    incidentLearnedTooEarly: {
      zh: '获知时间{learnedAt:time}早于发生时间{happenedAt:time}。请核对两个时间。',
      en: 'It was learned of at {learnedAt:time}, before it happened at {happenedAt:time}. Check both times.',
    },
    incidentOfAnotherDepartment: {
      zh: '这一事件由“{responsible}”负责回应，您所在的“{own}”不能查看或办理。请联系责任部门或督查人员。',
      en: '“{responsible}” answers for this incident, not your department “{own}”. Ask them or the supervisor.',
    },
    incidentUnchanged: {
      zh: '级别、责任部门和时间都没有变化。不需要重新认定。',
      en: 'Level, department and times are as they were; there is nothing to reassess.',
    },
    incidentStillOpen: {
      zh: '还有没有完成的回应：{gates:gate}。请先完成，再办结。',
      en: 'Still owed: {gates:gate}. It can be closed once that is done.',
    },
    textMissing: {
      zh: '没有第{text}份口径。请从已准备的口径中选择。',
      en: 'There is no prepared text {text}. Choose one of those prepared.',
    },
    textClearedAlready: {
      zh: '第{text}份口径已经有人核定。不需要再核。',
      en: 'Prepared text {text} has been cleared already.',
    },
    textChanged: {
      zh: '您看到的不是第{text}份口径现在的内容。请刷新页面，重新核对。',
      en: 'What you read is not prepared text {text} as it stands. Reload and read it again.',
    },
    textNotCleared: {
      zh: '第{text}份口径还没有第二人核定，不能发布。请责任部门负责人或签发人先核定；情况紧急、没有现成口径的，由负责人直接登记实际发布的内容。',
      en: 'Nobody has cleared prepared text {text} yet. Have the department head or the signing officer clear it first; in haste they can record what was said themselves.',
    },
    preparerMayNotClear: {
      zh: '第{text}份口径是您准备的，应当由另一人核定。',
      en: 'You prepared text {text} yourself; somebody else must clear it.',
    },
    tooManyTexts: {
      zh: '一个事件最多准备{most}份口径。请使用已有的口径。',
      en: 'An incident holds at most {most} prepared texts. Use one of them.',
    },
    tooManyStatements: {
      zh: '一个事件最多登记{most}次发布。后续情况请另立事件。',
      en: 'An incident holds at most {most} statements. Open another incident for what follows.',
    },
    gateNotOwed: {
      zh: '这一级别的事件不要求“{gate:gate}”，要求的是：{owed:gate}。请重新选择；级别不对的，先重新认定级别。',
      en: 'At its level the incident does not call for {gate:gate} but for {owed:gate}. Choose again, or reassess its level first.',
    },
    pressConferenceElsewhere: {
      zh: '“举行新闻发布会”只能用新闻发布会完成，不能用“{channel:statementChannel}”代替。请选择新闻发布会，或者只登记为发布权威信息。',
      en: 'A press conference cannot be replaced by {channel:statementChannel}. Choose the press conference, or record this as information only.',
    },
    firstSpeakerMissing: {
      zh: '新闻发布会应由主要负责人作为第一发言人出席，登记的是“{speaker:speaker}”。由他人代替的，请写明原因。',
      en: 'The principal officer speaks first at the press conference; recorded is {speaker:speaker}. Say why another stood in.',
    },
    statementInTheFuture: {
      zh: '发布时间{saidAt:time}还没有到。请在实际发布之后登记。',
      en: 'The time {saidAt:time} lies ahead. Record a statement after it was made.',
    },
    statementBeforeClearance: {
      zh: '发布时间{saidAt:time}早于第{text}份口径的核定时间{clearedAt:time}。请核对发布时间；当时没有按这份口径发布的，由负责人登记实际发布的内容。',
      en: 'It was said at {saidAt:time}, before prepared text {text} was cleared at {clearedAt:time}. Check it; if other words were said then, have the head record those.',
    },
    statementBeforeIncident: {
      zh: '发布时间{saidAt:time}早于事件发生时间{happenedAt:time}。请核对发布时间；发生时间有误的，先重新认定。',
      en: 'It was said at {saidAt:time}, before the incident at {happenedAt:time}. Check it, or reassess when it happened first.',
    },
    correctedStatementMissing: {
      zh: '没有第{statement}次发布，无法更正。请从已登记的发布中选择。',
      en: 'There is no statement {statement} to correct. Choose one that was made.',
    },
    departmentUnknown: {
      zh: '本市部门名单中没有“{department}”。请从名单中选择责任部门。',
      en: 'The city has no department “{department}”. Choose one from the list.',
    },
  };
