import { z } from 'zod';
import type { JsonObject } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { appointedDestructionSchema } from '../retention/destruction-appointment.ts';
import { type DestructionOutcome, keepDestruction } from '../retention/keep-destruction.ts';
import { appointedObligationSchema } from './obligation-appointment.ts';
import { type ReminderOutcome, remindObligation } from './remind-obligation.ts';

/** Everything for which an appointment can have been made, told apart by its kind. */
const appointedSchema = z.discriminatedUnion('kind', [
  appointedObligationSchema,
  appointedDestructionSchema,
]);

/**
 * Keeps an appointment, on either host. The ledger alone decides what there is to do, so keeping
 * one twice changes nothing.
 *
 * @param input what the appointment was made with
 */
export async function keepAppointment(
  environment: Environment,
  input: JsonObject,
): Promise<{ outcome: ReminderOutcome | DestructionOutcome }> {
  const about = appointedSchema.parse(input);
  return about.kind === 'destruction'
    ? { outcome: await keepDestruction(environment, about) }
    : { outcome: await remindObligation(environment, about) };
}
