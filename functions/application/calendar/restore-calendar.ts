import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { wordsToRecord } from '../dossier/masked-words.ts';
import { command } from '../use-case.ts';
import { calendarReceiptOf, calendarReceiptSchema } from './calendar-receipt.ts';

export const restoreCalendar = command({
  name: 'restoreCalendar',
  summary: 'Undo imports: put the city’s own days back as they were after an earlier one.',
  roles: ['administrator'],
  input: z.strictObject({
    /** 1 is the first import; 0 takes all own days away. */
    entry: z.coerce.number().int().min(0).max(100_000),
    source: wordsToRecord({ least: 1, most: 200 }),
    seen: digestSchema,
  }),
  output: calendarReceiptSchema,
  run: (environment, identity, person, given) =>
    calendarReceiptOf(environment, identity, {
      type: 'restoreCalendar',
      by: person,
      at: environment.clock.now(),
      ...given,
    }),
});
