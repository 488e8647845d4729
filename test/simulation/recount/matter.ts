import { z } from 'zod';
import {
  beginningOf,
  dayAfter,
  endOf,
  lastDayOf,
  monthsAfter,
  type OwnDays,
  workingDaysAfter,
} from './days.ts';
import type { Owed } from './owed.ts';
import type { ExportedEvent } from './read-export.ts';

const openedSchema = z.object({ kind: z.string(), department: z.string(), startedOn: z.string() });
const metSchema = z.object({
  subject: z.string(),
  aspects: z.array(z.string()),
  metAt: z.string(),
});

/** What must be there before a duty is done; empty where one act does it. */
const aspects: Readonly<Record<string, readonly string[]>> = {
  serviceItemChange: ['changedInformation', 'implementationTime'],
  websiteCheck: ['checked', 'resultNotified'],
};
/** Working days from the day on which it began: NJ18 五(一), 六(三); 条例 art. 33. */
const workingDays: Readonly<Record<string, number>> = {
  serviceItemChange: 1,
  staffFiling: 1,
  requestAnswer: 20,
};

/** What a timed duty called for, recounted from its events alone. */
export function owedByMatter(events: readonly ExportedEvent[], own: OwnDays): readonly Owed[] {
  const [first] = events;
  if (first === undefined) return [];
  const { kind, department, startedOn } = openedSchema.parse(first.data);
  const ceasedAt = events.find(({ type }) => type === 'MatterCeased')?.at ?? null;
  return periodsOf(kind, startedOn, own).map(({ subject, from, dueOn }) => {
    const satisfiedAt = doneAt(events, kind, subject);
    const duty = { stream: first.stream, kind, subject, department, satisfiedAt };
    const ends = { ceasedAt: satisfiedAt === null ? ceasedAt : null };
    return { ...duty, startsAt: beginningOf(from), dueAt: endOf(dueOn), ...ends };
  });
}

function periodsOf(kind: string, startedOn: string, own: OwnDays) {
  if (kind === 'websiteCheck') {
    return [0, 3, 6, 9].map((months) => {
      const from = monthsAfter(startedOn, months);
      const next = monthsAfter(startedOn, months + 3);
      const dueOn = lastDayOf(beginningOf(next));
      return { subject: `${from.slice(0, 7)}/${dueOn.slice(0, 7)}`, from, dueOn };
    });
  }
  const days = workingDays[kind];
  const dueOn = days === undefined ? dayAfter(startedOn) : workingDaysAfter(startedOn, days, own);
  return [{ subject: kind === 'requestAnswer' ? 'answer' : '', from: startedOn, dueOn }];
}

/** When the last of all that belongs to it was there. */
function doneAt(events: readonly ExportedEvent[], kind: string, subject: string): string | null {
  const met = events
    .filter(({ type }) => type === 'MatterMet')
    .map(({ data }) => metSchema.parse(data))
    .filter((one) => one.subject === subject);
  const needed = aspects[kind] ?? [];
  const firsts = needed.map((aspect) =>
    earliest(met.filter((one) => one.aspects.includes(aspect))),
  );
  if (needed.length === 0) return earliest(met);
  return firsts.includes(null) ? null : (firsts.toSorted().at(-1) ?? null);
}

function earliest(met: readonly { readonly metAt: string }[]): string | null {
  return met.map(({ metAt }) => metAt).toSorted()[0] ?? null;
}
