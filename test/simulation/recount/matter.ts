import { z } from 'zod';
import {
  beginningOf,
  dayAfter,
  daysAfter,
  endOf,
  lastDayOf,
  monthsAfter,
  type OwnDays,
  workingDaysAfter,
} from './days.ts';
import { doneAt } from './matter-done.ts';
import type { Owed } from './owed.ts';
import type { ExportedEvent } from './read-export.ts';
import { owedByRequest } from './request.ts';
import { rules } from './rules.ts';

const openedSchema = z.object({
  kind: z.string(),
  department: z.string(),
  startedOn: z.string(),
  decision: z.object({ plannedOn: z.string(), commentDays: z.number() }).nullable(),
});
type Opened = z.infer<typeof openedSchema>;

/** What must be there before a duty is done; where nothing is named, one act does it. */
const aspects: Readonly<Record<string, readonly string[]>> = {
  serviceItemChange: ['changedInformation', 'implementationTime'],
  websiteCheck: ['checked', 'resultNotified'],
  decisionDraft: ['draft', 'decisionBasis'],
};
const workingDays: Readonly<Record<string, number>> = rules.matters;

/** What a timed duty called for, recounted from its events alone. */
export function owedByMatter(events: readonly ExportedEvent[], own: OwnDays): readonly Owed[] {
  const [first] = events;
  if (first === undefined) return [];
  const opened = openedSchema.parse(first.data);
  const { kind, department } = opened;
  const ceasedAt = events.find(({ type }) => type === 'MatterCeased')?.at ?? null;
  if (kind === 'requestAnswer') {
    const of = { stream: first.stream, kind, department };
    return owedByRequest(events, opened.startedOn, ceasedAt, own).map((one) => ({ ...of, ...one }));
  }
  return periodsOf(opened, own).map(({ subject, from, dueOn }) => {
    const done = doneAt(events, subject, aspects[kind] ?? []);
    const duty = { stream: first.stream, kind, subject, department, ...done };
    const ends = { ceasedAt: done.satisfiedAt === null ? ceasedAt : null };
    return { ...duty, startsAt: beginningOf(from), dueAt: endOf(dueOn), ...ends };
  });
}

interface Period {
  readonly subject: string;
  readonly from: string;
  readonly dueOn: string;
}

function periodsOf({ kind, startedOn, decision }: Opened, own: OwnDays): readonly Period[] {
  if (kind === 'websiteCheck') return quarters(startedOn);
  const whole = (dueOn: string) => [{ subject: '', from: startedOn, dueOn }];
  if (decision !== null) {
    // Publication is day 0; the decision is taken after the last day for comment.
    return whole(daysAfter(decision.plannedOn, -decision.commentDays - 1));
  }
  const days = workingDays[kind];
  return whole(days === undefined ? dayAfter(startedOn) : workingDaysAfter(startedOn, days, own));
}

function quarters(startedOn: string): readonly Period[] {
  return [0, 3, 6, 9].map((months) => {
    const from = monthsAfter(startedOn, months);
    const dueOn = lastDayOf(beginningOf(monthsAfter(startedOn, months + 3)));
    return { subject: `${from.slice(0, 7)}/${dueOn.slice(0, 7)}`, from, dueOn };
  });
}
