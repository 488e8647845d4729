import { z } from 'zod';
import { mergedOptions } from '../../domain/calendar-registry/merge-options.ts';
import { presentOptions } from '../../domain/calendar-registry/state.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { command } from '../use-case.ts';
import { calendarFileOf, calendarInputShape } from './calendar-input.ts';
import { calendarReceiptOf, calendarReceiptSchema } from './calendar-receipt.ts';
import { loadCalendarRegistry } from './calendar-store.ts';

export const importCalendar = command({
  name: 'importCalendar',
  summary: 'Enter the city’s own days off and working days from an iCalendar or JSON file.',
  roles: ['administrator'],
  input: z.strictObject({
    ...calendarInputShape,
    /** As the preview gave it, so that nothing is imported over what nobody looked at. */
    seen: digestSchema,
  }),
  output: calendarReceiptSchema,
  run: async (environment, identity, person, { seen, ...input }) => {
    const present = presentOptions(await loadCalendarRegistry(environment));
    return calendarReceiptOf(environment, identity, {
      type: 'importCalendar',
      by: person,
      at: environment.clock.now(),
      options: mergedOptions(present, await calendarFileOf(input), input.mode),
      source: input.source,
      seen,
    });
  },
});
