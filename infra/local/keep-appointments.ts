import type { SqliteSchedule } from '../../functions/adapters/sqlite/schedule.ts';
import type { Environment } from '../../functions/application/environment.ts';
import { keepAppointment } from '../../functions/application/workflow/keep-appointment.ts';

const BATCH = 200;

/**
 * Keeps the appointments whose moment has come. One that fails stays due and does not keep the
 * others waiting.
 *
 * @returns how many were kept
 * @throws what the first of those that failed threw, after the others were kept
 */
export async function keepAppointments(
  environment: Environment,
  schedule: SqliteSchedule,
): Promise<number> {
  const due = await schedule.due(environment.clock.now(), BATCH);
  const failures: unknown[] = [];
  for (const appointment of due) {
    try {
      await keepAppointment(environment, appointment.input);
      await schedule.done(appointment);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return due.length;
}
