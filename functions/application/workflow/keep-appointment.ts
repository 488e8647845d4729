import { z } from 'zod';
import type { JsonObject } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';
import { keepObligations, type ReminderOutcome } from '../obligations/keep-obligations.ts';
import { appointedObligationsSchema } from '../obligations/obligation-appointment.ts';
import { appointedDestructionSchema } from '../retention/destruction-appointment.ts';
import { type DestructionOutcome, keepDestruction } from '../retention/keep-destruction.ts';
import { appointedDaySchema } from './dated-appointment.ts';
import { type DayOutcome, keepDay } from './keep-day.ts';

/** Everything for which an appointment can have been made, told apart by its kind. */
const appointedSchema = z.union([
  appointedObligationsSchema,
  appointedDestructionSchema,
  appointedDaySchema,
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
): Promise<{ outcome: ReminderOutcome | DestructionOutcome | DayOutcome }> {
  const about = appointedSchema.parse(input);
  switch (about.kind) {
    case 'obligations':
      return { outcome: await keepObligations(environment, about) };
    case 'destruction':
      return { outcome: await keepDestruction(environment, about) };
    default:
      return { outcome: await keepDay(environment, about) };
  }
}
