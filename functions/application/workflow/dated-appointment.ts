import { z } from 'zod';
import { digestOfValue } from '../../domain/kernel/digest.ts';
import { dossierIdSchema } from '../../domain/kernel/identifiers.ts';
import type { Instant } from '../../domain/kernel/time.ts';
import type { Appointment } from '../../ports/schedule.ts';

/** Days on which something happens to a dossier by itself. */
export const appointedDaySchema = z.strictObject({
  dossier: dossierIdSchema,
  /**
   * `attributeReviewOpening`: its review begins; `expiry`: its last day is over; `markEffect`: a
   * mark that was made ahead begins to apply.
   */
  kind: z.enum(['attributeReviewOpening', 'expiry', 'markEffect']),
});
export type AppointedDay = z.infer<typeof appointedDaySchema>;

/** Each moment has a name of its own, so that one that is being kept never drops its successor. */
export function dayAppointment(about: AppointedDay, at: Instant): Appointment {
  const digest = digestOfValue('tongbu.appointment.v1', { ...about, at });
  // 36 characters of the dossier, the initial of the kind and the digest are 64 at most.
  const name = `${about.dossier}.${about.kind.slice(0, 12)}.${digest.slice(0, 12)}`;
  return { name, at, input: { ...about } };
}
