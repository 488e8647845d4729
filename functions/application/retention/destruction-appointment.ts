import { z } from 'zod';
import { reviewGateSchema } from '../../domain/dossier/gate-names.ts';
import { digestOfValue } from '../../domain/kernel/digest.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Appointment } from '../../ports/schedule.ts';

/** The raw personal data of a review that are to be destroyed. */
export const appointedDestructionSchema = z.strictObject({
  dossier: dossierIdSchema,
  kind: z.literal('destruction'),
  gate: reviewGateSchema,
});
export type AppointedDestruction = z.infer<typeof appointedDestructionSchema>;

/** The moment at which a review's time in the vault is over; a later round moves it. */
export function destructionAppointment(about: AppointedDestruction, at: Instant): Appointment {
  return { name: appointmentName(about), at, input: { ...about } };
}

/**
 * The same, made while the earlier one is being kept. The name is another one: a schedule drops an
 * appointment once it was kept, and must not drop the new one with it.
 */
export function laterDestructionAppointment(about: AppointedDestruction, at: Instant): Appointment {
  return { name: appointmentName(about, at), at, input: { ...about } };
}

function appointmentName(about: AppointedDestruction, at = ''): string {
  const digest = digestOfValue('tongbu.appointment.v1', { ...about, at });
  return `${about.dossier}.${about.kind}.${digest.slice(0, 12)}`;
}
