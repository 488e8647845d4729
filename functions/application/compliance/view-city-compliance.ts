import { z } from 'zod';
import { endingOf, endingSums, wholeOf } from '../../domain/compliance/endings.ts';
import { yearOfDeadline } from '../../domain/compliance/year.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import { type Instant, instantSchema } from '../../domain/kernel/time.ts';
import { type BoardRow, everyObligation } from '../obligations/board-row.ts';
import { query } from '../use-case.ts';
import { overseers, refuseYearAhead } from './make-report.ts';
import { asksReport } from './view-compliance.ts';

const departmentSchema = z.strictObject({
  department: departmentIdSchema,
  met: z.int(),
  metLate: z.int(),
  overdue: z.int(),
  /** Not due yet. */
  pending: z.int(),
  /** No longer owed. */
  ceased: z.int(),
});
type DepartmentCompliance = z.infer<typeof departmentSchema>;

export const cityComplianceSchema = z.strictObject({
  year: z.int(),
  asOf: instantSchema,
  departments: z.array(departmentSchema),
});
export type CityCompliance = z.infer<typeof cityComplianceSchema>;

export const viewCityCompliance = query({
  name: 'viewCityCompliance',
  summary:
    'How every department kept the times of a year, most overdue first; its own report points to the events behind each figure.',
  roles: overseers,
  input: z.strictObject({ year: asksReport.year }),
  output: cityComplianceSchema,
  run: async (environment, person, { year }) => {
    const asOf = environment.clock.now();
    refuseYearAhead(year, asOf);
    const due = dueIn(year, await everyObligation(environment, person));
    const byDepartment = Map.groupBy(due, ({ department }) => department);
    const departments = environment.city.departments.map(({ id }): DepartmentCompliance => {
      const own = byDepartment.get(id) ?? [];
      const ended = own.map(({ standing }) => ({ name: endingOf[standing], value: 1 }));
      return { department: id, ...endingSums(ended) };
    });
    return { year, asOf, departments: departments.toSorted(worstFirst) };
  },
});

/** A department of which nothing has fallen due stands last. */
function worstFirst(a: DepartmentCompliance, b: DepartmentCompliance): number {
  return b.overdue - a.overdue || b.metLate - a.metLate || wholeOf(b) - wholeOf(a);
}

/** Due dates repeat by the hundred, and reckoning the year of each anew would take long. */
function dueIn(year: number, rows: readonly BoardRow[]): BoardRow[] {
  const years = new Map<Instant, number>();
  return rows.filter(({ dueAt }) => {
    const known = years.get(dueAt) ?? yearOfDeadline(dueAt);
    years.set(dueAt, known);
    return known === year;
  });
}
