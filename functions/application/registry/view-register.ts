import { z } from 'zod';
import { departmentIdSchema, personIdSchema, roles } from '../../domain/kernel/people.ts';
import { instantSchema, localDateOf, localDateSchema } from '../../domain/kernel/time.ts';
import { reportingSchema } from '../../domain/registry/departments/events.ts';
import { firstInterpreterYear } from '../../domain/registry/departments/obligations.ts';
import { headOn, isCloseToLivelihood } from '../../domain/registry/departments/state.ts';
import { isExpertOn } from '../../domain/registry/experts/decide.ts';
import { query } from '../use-case.ts';
import { departmentRules, loadDepartments } from './department-store.ts';
import { loadExperts } from './expert-store.ts';
import { firstInterpretationsOf } from './first-interpretations.ts';

const termSchema = z.strictObject({
  term: z.int(),
  person: personIdSchema,
  from: localDateSchema,
  until: localDateSchema.nullable(),
});
const departmentSchema = z.strictObject({
  department: departmentIdSchema,
  since: localDateSchema,
  until: localDateSchema.nullable(),
  closeToLivelihood: z.boolean(),
  /** Who heads it today; null where nobody is on record. */
  head: personIdSchema.nullable(),
  heads: z.array(termSchema),
  /** What the head owes this year; null where the city asks this department for no number. */
  duty: z.strictObject({ year: z.int(), needed: z.int(), done: z.array(instantSchema) }).nullable(),
});
export type DepartmentView = z.infer<typeof departmentSchema>;

const expertSchema = z.strictObject({
  expert: personIdSchema,
  fields: z.array(z.string()),
  organisation: z.string(),
  from: localDateSchema,
  until: localDateSchema.nullable(),
  onRegister: z.boolean(),
});

const registerSchema = z.strictObject({
  /** The present year, to which the duties belong. */
  year: z.int(),
  departments: z.array(departmentSchema),
  experts: z.array(expertSchema),
  reports: z.array(
    z.strictObject({
      reporting: reportingSchema,
      year: z.int(),
      publishedOn: localDateSchema,
      reference: z.string(),
      recordedAt: instantSchema,
      /** Why it was entered only after its time; null normally. */
      lateEntry: z.string().nullable(),
    }),
  ),
});
export type RegisterView = z.infer<typeof registerSchema>;

export const viewRegister = query({
  name: 'viewRegister',
  summary: 'Who heads which department since when, what heads owe this year, and the experts.',
  roles,
  input: z.strictObject({}),
  output: registerSchema,
  run: async (environment) => {
    const now = environment.clock.now();
    const today = localDateOf(now);
    const [{ state }, { state: register }, interpretations] = await Promise.all([
      loadDepartments(environment),
      loadExperts(environment),
      firstInterpretationsOf(environment),
    ]);
    const year = Number(today.slice(0, 4));
    const rules = departmentRules(environment);
    return {
      year,
      departments: state.departments.map((known) => {
        const owed = firstInterpreterYear(known, year, interpretations, rules, now);
        const { department, since, until, heads } = known;
        return {
          department,
          since,
          until,
          closeToLivelihood: isCloseToLivelihood(known, today),
          head: headOn(known, today)?.person ?? null,
          heads: [...heads],
          duty: owed === null ? null : { year, needed: owed.needed, done: [...owed.done] },
        };
      }),
      experts: register.experts.map((expert) => ({
        ...expert,
        fields: [...expert.fields],
        onRegister: isExpertOn(expert, today),
      })),
      reports: state.reports.map((report) => ({ ...report })),
    };
  },
});
