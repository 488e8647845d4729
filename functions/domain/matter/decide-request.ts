import { actingAs } from '../kernel/authority.ts';
import { Refusal } from '../kernel/refusal.ts';
import { localDateOf } from '../kernel/time.ts';
import type { MatterCommandOf, MatterRules } from './commands.ts';
import { actingFor } from './decide-opening.ts';
import type { MatterEvent } from './events.ts';
import { explanationOf } from './explained.ts';
import { type ClockAct, matterRules } from './kinds.ts';
import { refuseBefore, refuseFutureDay, refuseFutureMoment } from './refusals.ts';
import { answerDue, answerRunsFrom } from './request-clock.ts';
import type { OpenMatter } from './state.ts';

/** 征求意见: from the day after it the clock stands. */
export function pauseClock(
  { by, at, reason, askedOn, deliveredOn, lateEntry: given }: MatterCommandOf<'pauseClock'>,
  state: OpenMatter,
  rules: MatterRules,
): readonly MatterEvent[] {
  refuseAct('pause', state);
  const actor = actingFor(by, state.facts.department);
  if (state.opinions.some(({ answeredOn }) => answeredOn === null)) {
    throw new Refusal('clockPaused');
  }
  const { start, dueDate } = runningClock(state, rules);
  refuseBefore(askedOn, start);
  refuseBefore(deliveredOn, askedOn);
  refuseFutureDay(deliveredOn, at);
  if (askedOn > dueDate) throw new Refusal('clockRunOut', { dueDate });
  const data = { reason, askedOn, deliveredOn, lateEntry: null };
  const event = { type: 'ClockPaused', data, at, actor } as const;
  const lateEntry = explanationOf(event, given, state, rules);
  return [{ ...event, data: { ...data, lateEntry } }];
}

export function resumeClock(
  { by, at, answeredOn }: MatterCommandOf<'resumeClock'>,
  state: OpenMatter,
): readonly MatterEvent[] {
  refuseAct('pause', state);
  const actor = actingFor(by, state.facts.department);
  const waiting = state.opinions.find((opinion) => opinion.answeredOn === null);
  if (waiting === undefined) throw new Refusal('clockRuns');
  refuseBefore(answeredOn, waiting.deliveredOn);
  refuseFutureDay(answeredOn, at);
  return [{ type: 'ClockResumed', data: { answeredOn }, at, actor }];
}

/** 经政府信息公开工作机构负责人同意并告知申请人: once, by the head, while the clock runs. */
export function extendTerm(
  { by, at, workingDays, notifiedOn, reason }: MatterCommandOf<'extendTerm'>,
  state: OpenMatter,
  rules: MatterRules,
): readonly MatterEvent[] {
  refuseAct('extend', state);
  const actor = actingAs(by, 'departmentHead');
  const { department } = state.facts;
  if (actor.department !== department) {
    throw new Refusal('matterOfOtherDepartment', { own: actor.department, department });
  }
  const { value: most, citation } = rules.jurisdiction.parameters.requestExtensionWorkingDays;
  if (state.extension !== null) throw new Refusal('termExtendedAlready', {}, citation);
  if (workingDays > most) {
    throw new Refusal('extensionTooLong', { days: workingDays, most }, citation);
  }
  const { start, dueDate } = runningClock(state, rules);
  refuseBefore(notifiedOn, start);
  refuseFutureDay(notifiedOn, at);
  if (notifiedOn > dueDate || localDateOf(at) > dueDate) {
    throw new Refusal('clockRunOut', { dueDate }, citation);
  }
  return [{ type: 'TermExtended', data: { workingDays, notifiedOn, reason }, at, actor }];
}

/** 一次性告知: before anybody else is asked and before the term is extended. */
export function requestCorrection(
  { by, at, noticedAt, what, lateEntry: given }: MatterCommandOf<'requestCorrection'>,
  state: OpenMatter,
  rules: MatterRules,
): readonly MatterEvent[] {
  refuseAct('correct', state);
  const actor = actingFor(by, state.facts.department);
  const { citation } = rules.jurisdiction.parameters.correctionNoticeWithinWorkingDays;
  if (state.correction !== null) throw new Refusal('correctionAskedAlready', {}, citation);
  if (state.opinions.length > 0 || state.extension !== null) {
    throw new Refusal('correctionTooLate', {}, citation);
  }
  const { dueDate } = runningClock(state, rules);
  refuseBefore(localDateOf(noticedAt), state.facts.startedOn);
  refuseFutureMoment(noticedAt, at);
  // A clock that ran out does not begin anew: the answer is late and stays so.
  if (localDateOf(noticedAt) > dueDate) throw new Refusal('clockRunOut', { dueDate }, citation);
  const data = { noticedAt, what, lateEntry: null };
  const event = { type: 'CorrectionRequested', data, at, actor } as const;
  const lateEntry = explanationOf(event, given, state, rules);
  return [{ ...event, data: { ...data, lateEntry } }];
}

/** 答复期限自收到补正的申请之日起计算. */
export function receiveCorrection(
  { by, at, receivedOn }: MatterCommandOf<'receiveCorrection'>,
  state: OpenMatter,
): readonly MatterEvent[] {
  refuseAct('correct', state);
  const actor = actingFor(by, state.facts.department);
  const { correction } = state;
  if (correction === null || correction.receivedOn !== null) {
    throw new Refusal('correctionNotAsked');
  }
  refuseBefore(receivedOn, localDateOf(correction.noticedAt));
  refuseFutureDay(receivedOn, at);
  return [{ type: 'CorrectionReceived', data: { receivedOn }, at, actor }];
}

function refuseAct(act: ClockAct, { facts: { kind } }: OpenMatter): void {
  if (!matterRules[kind].acts.includes(act)) throw new Refusal('matterActNotForKind', { kind });
}

/** The clock of the answer, which does not wait for a correction. */
function runningClock(state: OpenMatter, rules: MatterRules) {
  const start = answerRunsFrom(state);
  const due = answerDue(state, rules);
  if (start === null || due === null) throw new Refusal('correctionOutstanding');
  return { start, dueDate: due.dueDate };
}
