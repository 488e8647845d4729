import { z } from 'zod';
import { beginningOf, dayOf, earlierOf, endOf, laterOf } from './days.ts';
import { hasHead } from './heads.ts';
import type { Owed } from './owed.ts';
import type { ExportedEvent } from './read-export.ts';
import { rules } from './rules.ts';

const departmentSchema = z.object({ department: z.string() });
const registeredSchema = departmentSchema.extend({
  since: z.string(),
  closeToLivelihood: z.boolean(),
});
const untilSchema = departmentSchema.extend({ until: z.string() });
const reportSchema = z.object({ reporting: z.string(), year: z.number(), publishedOn: z.string() });

/** When a head interpreted in person, by department. */
export type HeadsInterpretations = ReadonlyMap<string, readonly string[]>;

/** Yearly duties of the departments' heads and yearly reports, recounted from the register. */
export function owedByRegister(
  events: readonly ExportedEvent[],
  interpreted: HeadsInterpretations,
  at: string,
): readonly Owed[] {
  const today = dayOf(at);
  const registered = of(events, 'DepartmentRegistered').map((event) => ({
    ...registeredSchema.parse(event.data),
    registeredOn: dayOf(event.at),
  }));
  const duties = registered.flatMap(({ department, since, registeredOn }) => {
    const until = dissolvedOn(events, department);
    const years = yearsFrom(since, until ?? today, today);
    // Nobody owes interpretations for a year in which the register did not know the department.
    const known = yearsFrom(laterOf(since, registeredOn), until ?? today, today);
    return [
      ...known.flatMap((year) =>
        headDuty(events, { department, since, until, year, today }, interpreted),
      ),
      ...yearsOver(years, today)
        // Who is not there on its last day reports on no year.
        .filter((year) => until === null || until >= `${year}-12-31`)
        .map((year) => report(events, department, year)),
    ];
  });
  const over = yearsOver(
    [...new Set(registered.flatMap(({ since }) => yearsFrom(since, today, today)))],
    today,
  );
  return [...duties, ...over.map((year) => report(events, 'government', year))];
}

function dissolvedOn(events: readonly ExportedEvent[], department: string): string | null {
  const dissolved = of(events, 'DepartmentDissolved').map(({ data }) => untilSchema.parse(data));
  return dissolved.find((one) => one.department === department)?.until ?? null;
}

interface Asked {
  readonly department: string;
  readonly since: string;
  /** Its last day; null where it goes on. */
  readonly until: string | null;
  readonly year: number;
  readonly today: string;
}

function headDuty(
  events: readonly ExportedEvent[],
  { department, since, until, year, today }: Asked,
  interpreted: HeadsInterpretations,
): readonly Owed[] {
  const last = `${year}-12-31`;
  const day = last < today ? last : today;
  if (!isClose(events, department, day)) return [];
  const done = (interpreted.get(department) ?? [])
    .filter((moment) => dayOf(moment).startsWith(`${year}-`))
    .filter((moment) => hasHead(events, department, dayOf(moment)))
    .toSorted();
  const satisfiedAt = done[rules.firstInterpreter - 1] ?? null;
  const isOver = satisfiedAt === null && until !== null && until < last;
  return [
    {
      stream: 'registry/departments',
      kind: 'firstInterpreter',
      subject: `${department}:${year}`,
      department,
      startsAt: beginningOf(laterOf(`${year}-01-01`, since)),
      dueAt: endOf(last),
      satisfiedAt,
      ceasedAt: isOver ? endOf(until) : null,
    },
  ];
}

function report(events: readonly ExportedEvent[], reporting: string, year: number): Owed {
  const isGovernment = reporting === 'government';
  const due = rules.annualReport[isGovernment ? 'government' : 'department'];
  const published = of(events, 'AnnualReportRecorded')
    .map(({ data, at }) => ({ ...reportSchema.parse(data), recordedAt: at }))
    .find((one) => one.reporting === reporting && one.year === year);
  return {
    stream: 'registry/departments',
    kind: 'annualReport',
    subject: `${reporting}:${year}`,
    department: isGovernment ? 'office' : reporting,
    startsAt: beginningOf(`${year + 1}-01-01`),
    dueAt: endOf(`${year + 1}-${due}`),
    satisfiedAt: published === undefined ? null : beginningOf(published.publishedOn),
    ceasedAt: null,
    recordedAt: published?.recordedAt ?? null,
  };
}

/** 与经济和民生关系密切, by the last word of the register on or before a day. */
function isClose(events: readonly ExportedEvent[], department: string, day: string): boolean {
  const told = [...of(events, 'DepartmentRegistered'), ...of(events, 'LivelihoodChanged')]
    .map(({ data }) => registeredSchema.parse(data))
    .filter((one) => one.department === department && one.since <= day);
  return told.at(-1)?.closeToLivelihood ?? false;
}

function of(events: readonly ExportedEvent[], type: string): readonly ExportedEvent[] {
  return events.filter((event) => event.type === type);
}

function yearsFrom(since: string, until: string, today: string): readonly number[] {
  const last = Number(earlierOf(until, today).slice(0, 4));
  const first = Number(since.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function yearsOver(years: readonly number[], today: string): readonly number[] {
  return years.filter((year) => `${year}-12-31` < today);
}
