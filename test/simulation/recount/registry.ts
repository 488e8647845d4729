import { z } from 'zod';
import { beginningOf, dayOf, endOf, laterOf } from './days.ts';
import type { Owed } from './owed.ts';
import type { ExportedEvent } from './read-export.ts';
import { rules } from './rules.ts';

const departmentSchema = z.object({ department: z.string() });
const registeredSchema = departmentSchema.extend({
  since: z.string(),
  closeToLivelihood: z.boolean(),
});
const headSchema = departmentSchema.extend({ from: z.string() });
const leftSchema = departmentSchema.extend({ until: z.string() });
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
  const registered = of(events, 'DepartmentRegistered').map(({ data }) =>
    registeredSchema.parse(data),
  );
  const duties = registered.flatMap(({ department, since }) => {
    const years = yearsFrom(since, today);
    return [
      ...years.flatMap((year) => headDuty(events, { department, since, year, today }, interpreted)),
      ...yearsOver(years, today).map((year) => report(events, department, year)),
    ];
  });
  const over = yearsOver(
    [...new Set(registered.flatMap(({ since }) => yearsFrom(since, today)))],
    today,
  );
  return [...duties, ...over.map((year) => report(events, 'government', year))];
}

interface Asked {
  readonly department: string;
  readonly since: string;
  readonly year: number;
  readonly today: string;
}

function headDuty(
  events: readonly ExportedEvent[],
  { department, since, year, today }: Asked,
  interpreted: HeadsInterpretations,
): readonly Owed[] {
  const last = `${year}-12-31`;
  const day = last < today ? last : today;
  if (!isClose(events, department, day)) return [];
  const done = (interpreted.get(department) ?? [])
    .filter((moment) => dayOf(moment).startsWith(`${year}-`))
    .filter((moment) => hasHead(events, department, dayOf(moment)))
    .toSorted();
  return [
    {
      stream: 'registry/departments',
      kind: 'firstInterpreter',
      subject: `${department}:${year}`,
      department,
      startsAt: beginningOf(laterOf(`${year}-01-01`, since)),
      dueAt: endOf(last),
      satisfiedAt: done[rules.firstInterpreter - 1] ?? null,
      ceasedAt: null,
    },
  ];
}

function report(events: readonly ExportedEvent[], reporting: string, year: number): Owed {
  const isGovernment = reporting === 'government';
  const due = rules.annualReport[isGovernment ? 'government' : 'department'];
  const published = of(events, 'AnnualReportRecorded')
    .map(({ data }) => reportSchema.parse(data))
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
  };
}

/** 与经济和民生关系密切, by the last word of the register on or before a day. */
function isClose(events: readonly ExportedEvent[], department: string, day: string): boolean {
  const told = [...of(events, 'DepartmentRegistered'), ...of(events, 'LivelihoodChanged')]
    .map(({ data }) => registeredSchema.parse(data))
    .filter((one) => one.department === department && one.since <= day);
  return told.at(-1)?.closeToLivelihood ?? false;
}

/** Whether somebody was in office: appointed by then, and the last who was had not left. */
function hasHead(events: readonly ExportedEvent[], department: string, day: string): boolean {
  const appointed = of(events, 'HeadAppointed')
    .map(({ data }) => headSchema.parse(data))
    .filter((one) => one.department === department && one.from <= day)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
  if (appointed === undefined) return false;
  return !of(events, 'HeadLeft')
    .map(({ data }) => leftSchema.parse(data))
    .some((one) => {
      return one.department === department && one.until >= appointed.from && one.until < day;
    });
}

function of(events: readonly ExportedEvent[], type: string): readonly ExportedEvent[] {
  return events.filter((event) => event.type === type);
}

function yearsFrom(since: string, today: string): readonly number[] {
  const [first, last] = [Number(since.slice(0, 4)), Number(today.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function yearsOver(years: readonly number[], today: string): readonly number[] {
  return years.filter((year) => `${year}-12-31` < today);
}
