import { isOwed } from '../deadlines/obligation.ts';
import { Refusal } from '../kernel/refusal.ts';
import { addCalendarDays, type Instant, localDateOf, localDateSchema } from '../kernel/time.ts';
import type { MatterCommandOf, MatterRules } from './commands.ts';
import { actingFor } from './decide-opening.ts';
import type { MatterEvent, Meeting } from './events.ts';
import { evolveMatter } from './evolve.ts';
import { explanationOf } from './explained.ts';
import { matterRules } from './kinds.ts';
import { obligationsOfMatter } from './obligations.ts';
import { refuseBefore, refuseFutureMoment } from './refusals.ts';
import { answerRunsFrom } from './request-clock.ts';
import type { OpenMatter } from './state.ts';

/** What was done, when and where it can be seen; late is recorded as late. */
export function meetMatter(
  { by, at, meeting }: MatterCommandOf<'meetMatter'>,
  state: OpenMatter,
  rules: MatterRules,
): readonly MatterEvent[] {
  const actor = actingFor(by, state.facts.department);
  refuseUnknownSubject(meeting, at, state, rules);
  refuseFutureMoment(meeting.metAt, at);
  refuseBefore(localDateOf(meeting.metAt), startOf(state, meeting));
  refuseWrongAspects(meeting, state);
  refuseShortComment(meeting, state, rules);
  const data = { ...meeting, complete: false };
  const event = { type: 'MatterMet' as const, data, at, actor };
  const lateEntry = explanationOf(event, meeting.lateEntry, state, rules);
  const next = evolveMatter(state, event);
  const owed =
    next.status === 'absent'
      ? []
      : obligationsOfMatter(next, rules).filter((one) => isOwed(one, at));
  return [{ ...event, data: { ...data, lateEntry, complete: owed.length === 0 } }];
}

function refuseUnknownSubject(
  { subject }: Meeting,
  now: Instant,
  state: OpenMatter,
  rules: MatterRules,
): void {
  if (state.correction !== null && state.correction.receivedOn === null) {
    throw new Refusal('correctionOutstanding');
  }
  const known = obligationsOfMatter(state, rules).filter((one) => isOwed(one, now));
  if (known.some((obligation) => obligation.subject === subject)) return;
  const subjects = known.map((obligation) => obligation.subject);
  throw new Refusal('matterSubjectUnknown', { subject, known: subjects });
}

/** The day before which it cannot have been done: a check of a quarter is made in that quarter. */
function startOf(state: OpenMatter, { subject }: Meeting) {
  if (state.facts.kind === 'websiteCheck')
    return localDateSchema.parse(`${subject.slice(0, 7)}-01`);
  return answerRunsFrom(state) ?? state.facts.startedOn;
}

/** Only what the duty asks for, and something that was not there before. */
function refuseWrongAspects({ subject, aspects }: Meeting, state: OpenMatter): void {
  const { kind } = state.facts;
  const needed = matterRules[kind].aspects;
  if (needed.length === 0) {
    if (aspects.length > 0) throw new Refusal('matterFactsAmiss', { kind, amiss: ['aspects'] });
    return;
  }
  if (aspects.length === 0) throw new Refusal('matterAspectsMissing', { aspects: needed });
  const foreign = aspects.filter((aspect) => !needed.includes(aspect));
  if (foreign.length > 0) throw new Refusal('matterFactsAmiss', { kind, amiss: ['aspects'] });
  const there = new Set(
    state.meetings.filter((met) => met.subject === subject).flatMap((met) => met.aspects),
  );
  if (aspects.every((aspect) => there.has(aspect))) throw new Refusal('matterNothingNew');
}

/** A draft is open for comment as long as was planned, counted from the day after publication. */
function refuseShortComment(
  { metAt, aspects, commentUntil }: Meeting,
  state: OpenMatter,
  rules: MatterRules,
): void {
  const { decision, kind } = state.facts;
  const publishes = decision !== null && aspects.includes('draft');
  if (publishes !== (commentUntil !== null)) {
    throw new Refusal('matterFactsAmiss', { kind, amiss: ['commentUntil'] });
  }
  if (decision === null || commentUntil === null) return;
  rules.calendar.isWorkday(commentUntil);
  const earliest = addCalendarDays(localDateOf(metAt), decision.commentDays);
  if (commentUntil >= earliest) return;
  const { citation } = rules.jurisdiction.parameters.publicCommentDays;
  const { commentDays: days } = decision;
  throw new Refusal('commentTooShort', { until: commentUntil, earliest, days }, citation);
}
