import { z } from 'zod';
import type { CalendarCommand } from '../../domain/calendar-registry/decide.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';
import { carryOutOnCalendar } from './calendar-store.ts';

/** What every change of the calendar answers. */
export const calendarReceiptSchema = z.strictObject({
  /** Number of the entry that stands now. */
  entry: z.int(),
  calendar: z.string(),
  replayed: z.boolean(),
});

export async function calendarReceiptOf(
  environment: Environment,
  identity: CommandIdentity,
  command: CalendarCommand,
): Promise<z.infer<typeof calendarReceiptSchema>> {
  const { state, replayed } = await carryOutOnCalendar(environment, identity, command);
  const calendar = state.entries.at(-1)?.version ?? environment.calendar.version;
  return { entry: state.entries.length, calendar, replayed };
}
