import { z } from 'zod';
import { departmentIdSchema } from '../kernel/people.ts';
import { type Instant, instantSchema } from '../kernel/time.ts';
import { hindrances, isOwed, type Obligation, obligationKinds } from './obligation.ts';
import { obligationNameSchema } from './obligation-events.ts';
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
 * `obligations` of a stream's summary: all of them. Heads that were written before there was a board
 * have none, and such as have no room for them: then the board reads the history instead.
 */
export const obligationSummariesSchema = z.array(obligationSummarySchema).exactOptional();

/** A due date as people know it: whoever counts it anew has to say what it was. */
export const knownDeadlineSchema = obligationNameSchema.extend({ dueAt: instantSchema });
export type KnownDeadline = Readonly<z.infer<typeof knownDeadlineSchema>>;

/**
 * `owed` of a stream's summary: it stands in place of `obligations` where all that ended has no
 * room there. The board reads the rest from the history; that a date moved is told by these.
 */
export const owedDeadlinesSchema = z.array(knownDeadlineSchema).exactOptional();

/** What a head says about obligations: all of them, or what is owed, or nothing. */
export interface ObligationsInHead {
  readonly obligations?: readonly ObligationSummary[] | null;
  readonly owed?: readonly KnownDeadline[] | null;
}

/** The due dates that a head tells of what is owed at a moment; null where it does not say. */
export function knownDeadlines(
  { obligations, owed }: ObligationsInHead,
  now: Instant,
): readonly KnownDeadline[] | null {
  return obligations?.filter((obligation) => isOwed(obligation, now)) ?? owed ?? null;
}

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
