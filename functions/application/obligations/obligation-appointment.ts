import { z } from 'zod';
import type { Obligation } from '../../domain/deadlines/obligation.ts';
import { wakeUpRules } from '../../domain/deadlines/obligation-decisions.ts';
import { noticesOf } from '../../domain/deadlines/obligation-log.ts';
import { nextObligationWakeUp } from '../../domain/deadlines/obligation-wake-ups.ts';
import { digestOfValue } from '../../domain/kernel/digest.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import { epochMsOf, type Instant } from '../../domain/kernel/time.ts';
import type { Appointment } from '../../ports/schedule.ts';
import type { ObligedStream } from './obliged-stream.ts';

const streamSchema = z.templateLiteral([
  z.string().regex(/^[a-z]{1,20}$/),
  '/',
  z.string().regex(/^[a-z0-9-]{1,60}$/),
]);

/** A stream whose obligations somebody must look at. */
const currentSchema = z.strictObject({ kind: z.literal('obligations'), stream: streamSchema });

/** Schedules still hold what was made before one appointment stood for all of a stream. */
const formerSchema = z
  .strictObject({
    dossier: dossierIdSchema,
    kind: z.enum(['disclosure', 'interpretation', 'followUp']),
    subject: z.string().max(64),
  })
  .transform(({ dossier }) => {
    return { kind: 'obligations', stream: `dossier/${dossier}` } as const;
  });

export const appointedObligationsSchema = z.union([currentSchema, formerSchema]);
export type AppointedObligations = z.infer<typeof currentSchema>;

/** The moment at which the next of a stream's obligations is reminded of; null for none. */
export function nextLook(obliged: ObligedStream): Instant | null {
  const moments = remindable(obliged).flatMap((obligation) => wakeUpAt(obliged, obligation) ?? []);
  return moments.toSorted(byTime)[0] ?? null;
}

/**
 * The moments at which obligations that are over by now would have been reminded of. An
 * appointment may still stand for one of them.
 */
export function formerLooks(obliged: ObligedStream, now: Instant): readonly Instant[] {
  const over = obliged.obligations.flatMap((obligation) => {
    const { satisfiedAt, ceasedAt } = obligation;
    if (satisfiedAt === null && ceasedAt === null) return [];
    return wakeUpAt(obliged, { ...obligation, satisfiedAt: null, ceasedAt: null }) ?? [];
  });
  return over.filter((moment) => epochMsOf(moment) > epochMsOf(now));
}

/** What no gate reminds of. */
export function remindable(obliged: ObligedStream): readonly Obligation[] {
  return obliged.obligations.filter((obligation) => !obliged.isRemindedByGate(obligation));
}

function wakeUpAt({ log, rules }: ObligedStream, obligation: Obligation): Instant | null {
  return (
    nextObligationWakeUp(obligation, noticesOf(log, obligation), wakeUpRules(rules))?.at ?? null
  );
}

const byTime = (a: Instant, b: Instant) => epochMsOf(a) - epochMsOf(b);

/**
 * An appointment to look at all that a stream owes. Each moment has a name of its own: a schedule
 * drops an appointment once it was kept, and must not drop the one that follows with it.
 */
export function obligationsAppointment(
  stream: AppointedObligations['stream'],
  at: Instant,
): Appointment {
  return { name: appointmentName(stream, at), at, input: { kind: 'obligations', stream } };
}

/** Names its stream for who reads the schedule; 64 characters at most. */
export function appointmentName(stream: string, at: Instant): string {
  const digest = digestOfValue('tongbu.obligations-appointment.v1', { stream, at });
  return `${stream.replace('/', '.').slice(0, 40)}.${digest.slice(0, 20)}`;
}
