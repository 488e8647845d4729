import { z } from 'zod';
import { departmentIdSchema } from '../kernel/people.ts';
import { instantSchema } from '../kernel/time.ts';
import { hindrances, type Obligation, obligationKinds } from './obligation.ts';
import { type ObligationLog, recomputationsOf } from './obligation-log.ts';

/** An obligation as the head of its stream holds it, so that a board folds no history. */
export const obligationSummarySchema = z.strictObject({
  kind: z.enum(obligationKinds),
  subject: z.string(),
  /** Title of the material that the subject names by its key; null where it names none. */
  materialTitle: z.string().nullable().default(null),
  department: departmentIdSchema,
  startsAt: instantSchema,
  dueAt: instantSchema,
  satisfiedAt: instantSchema.nullable(),
  ceasedAt: instantSchema.nullable(),
  /** When it was recorded as done in time, where its time was over by then; null normally. */
  enteredLateAt: instantSchema.nullable().default(null),
  hindered: z.enum(hindrances).nullable(),
  provisional: z.boolean(),
  /** The due date before the calendar changed last; null where it never moved. */
  movedFrom: instantSchema.nullable(),
  /** Short name of the instrument and its clause. */
  basis: z.string(),
});
export type ObligationSummary = z.infer<typeof obligationSummarySchema>;

/**
 * `obligations` of a stream's summary. Heads that were written before there was a board have none:
 * then the board reads the history instead.
 */
export const obligationSummariesSchema = z.array(obligationSummarySchema).exactOptional();

/** @param titleOf title of the material that an obligation is about, where it is about one */
export function obligationSummaries(
  obligations: readonly Obligation[],
  log: ObligationLog,
  titleOf: (obligation: Obligation) => string | null = () => null,
): ObligationSummary[] {
  return obligations.map((obligation) => {
    const { kind, subject, startsAt, dueAt, satisfiedAt, ceasedAt, hindered } = obligation;
    const { provisional, basis, enteredLateAt } = obligation;
    return {
      kind,
      subject,
      materialTitle: titleOf(obligation),
      department: departmentIdSchema.parse(obligation.department),
      startsAt,
      dueAt,
      satisfiedAt,
      ceasedAt,
      enteredLateAt,
      hindered,
      provisional,
      movedFrom: recomputationsOf(log, obligation).at(-1)?.from ?? null,
      basis: `${basis.instrument} ${basis.clause}`.trim(),
    };
  });
}
