import { z } from 'zod';
import type { Obligation } from '../../domain/deadlines/obligations.ts';
import { digestOfValue } from '../../domain/kernel/digest.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Appointment } from '../../ports/schedule.ts';

/** The obligations that no gate watches, so that somebody must look at them when they are due. */
export const appointedObligationSchema = z.strictObject({
  dossier: dossierIdSchema,
  kind: z.enum(['disclosure', 'interpretation', 'followUp']),
  /** A channel or the key of a follow-up; empty for the whole dossier. */
  subject: z.string().max(64),
});
export type AppointedObligation = z.infer<typeof appointedObligationSchema>;

/** Null for a gate, which its own workflow reminds of. */
export function appointedObligation(obligation: Obligation): AppointedObligation | null {
  const { dossier, kind, subject } = obligation;
  return kind === 'gate' ? null : { dossier, kind, subject };
}

/** The moment at which an obligation is looked at. */
export function appointmentFor(about: AppointedObligation, at: Obligation['dueAt']): Appointment {
  return { name: appointmentName(about), at, input: { ...about } };
}

/**
 * The moment at which an obligation is looked at again, when it turns out to be due later than its
 * first appointment. The name is another one: a schedule drops an appointment once it was kept,
 * and must not drop the new one with it.
 */
export function laterAppointmentFor(
  about: AppointedObligation,
  at: Obligation['dueAt'],
): Appointment {
  return { name: appointmentName(about, at), at, input: { ...about } };
}

/** Names its dossier and kind for who reads the schedule; 64 characters at most. */
export function appointmentName(about: AppointedObligation, at = ''): string {
  const digest = digestOfValue('tongbu.appointment.v1', { ...about, at });
  return `${about.dossier}.${about.kind}.${digest.slice(0, 12)}`;
}
