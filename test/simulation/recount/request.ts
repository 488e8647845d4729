import { z } from 'zod';
import { beginningOf, earlierOf, endOf, type OwnDays, workingDaysAfter } from './days.ts';
import { doneAt } from './matter-done.ts';
import type { Owed } from './owed.ts';
import type { ExportedEvent } from './read-export.ts';
import { rules } from './rules.ts';

const pausedSchema = z.object({ askedOn: z.string(), deliveredOn: z.string() });
const resumedSchema = z.object({ answeredOn: z.string() });
const extendedSchema = z.object({ workingDays: z.number() });
const askedSchema = z.object({ noticedAt: z.string() });
const explainedSchema = z.object({ lateEntry: z.string().nullable().default(null) });
const correctedSchema = z.object({ receivedOn: z.string() });

type Duty = Omit<Owed, 'stream' | 'kind' | 'department'>;

/**
 * The clocks of a request for information (条例 arts 30–34): the answer, the notice that asks for a
 * correction, and the answer counted anew once the correction came.
 */
export function owedByRequest(
  events: readonly ExportedEvent[],
  startedOn: string,
  ceasedAt: string | null,
  own: OwnDays,
): readonly Duty[] {
  const asked = find(events, 'CorrectionRequested', askedSchema);
  const received = find(events, 'CorrectionReceived', correctedSchema)?.receivedOn ?? null;
  const answered = (from: string): Duty => {
    const done = doneAt(events, 'answer', []);
    const dueOn = answerDueOn(events, from, own);
    const isClockEnteredLate = isExplained(events, 'ClockPaused', 'CorrectionRequested');
    const ends = { ...done, ceasedAt: done.satisfiedAt === null ? ceasedAt : null };
    return { ...duty('answer', from, dueOn), ...ends, isClockEnteredLate };
  };
  if (asked === null) return [answered(startedOn)];
  const { requests } = rules;
  const within = (days: number) => workingDaysAfter(startedOn, days, own);
  const notice = duty('correctionNotice', startedOn, within(requests.correctionNotice));
  const first = duty('answer', startedOn, within(requests.answer));
  const noticed = events.find(({ type }) => type === 'CorrectionRequested')?.at ?? null;
  const isClockEnteredLate = isExplained(events, 'CorrectionRequested');
  const over = { satisfiedAt: null, ceasedAt: asked.noticedAt, isClockEnteredLate };
  return [
    { ...notice, satisfiedAt: asked.noticedAt, ceasedAt: null, recordedAt: noticed },
    ...(received === startedOn ? [] : [{ ...first, ...over }]),
    ...(received === null ? [] : [answered(received)]),
  ];
}

/** Whether something was entered with a reason for being entered only after its time. */
function isExplained(events: readonly ExportedEvent[], ...types: readonly string[]): boolean {
  return events.some(
    ({ type, data }) => types.includes(type) && explainedSchema.parse(data).lateEntry !== null,
  );
}

function duty(subject: string, from: string, dueOn: string) {
  return { subject, startsAt: beginningOf(from), dueAt: endOf(dueOn) };
}

/** Days on which others were being asked do not count, nor more than they have for answering. */
function answerDueOn(events: readonly ExportedEvent[], from: string, own: OwnDays): string {
  const extension = find(events, 'TermExtended', extendedSchema)?.workingDays ?? 0;
  const pauses = pausesOf(events, own);
  const stands = (day: string) => pauses.some(({ after, until }) => after < day && day <= until);
  return workingDaysAfter(from, rules.requests.answer + extension, own, stands);
}

function pausesOf(events: readonly ExportedEvent[], own: OwnDays) {
  return events.flatMap((event, index) => {
    if (event.type !== 'ClockPaused') return [];
    const { askedOn, deliveredOn } = pausedSchema.parse(event.data);
    const latest = workingDaysAfter(deliveredOn, rules.requests.opinion, own);
    const resumed = find(events.slice(index), 'ClockResumed', resumedSchema);
    const answeredOn = resumed?.answeredOn ?? latest;
    return [{ after: askedOn, until: earlierOf(answeredOn, latest) }];
  });
}

function find<T>(events: readonly ExportedEvent[], type: string, schema: z.ZodType<T>): T | null {
  const event = events.find((one) => one.type === type);
  return event === undefined ? null : schema.parse(event.data);
}
