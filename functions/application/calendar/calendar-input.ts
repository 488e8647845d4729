import { z } from 'zod';
import { importModes } from '../../domain/calendar-registry/merge-options.ts';
import type { CalendarFile } from '../../domain/calendar-registry/read-calendar-file.ts';
import { confirmedYearSchema } from '../../domain/deadlines/calendar-options.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { maskedWords, wordsToRecord } from '../dossier/masked-words.ts';

/** Some thousand days have some hundred kilobytes. */
const MOST_BASE64 = 1_400_000;

/** What an import is made from; the preview asks for the same. */
export const calendarInputShape = {
  file: z.strictObject({
    name: z.string().min(1).max(255),
    /** An iCalendar or JSON file in UTF-8, base64. */
    content: z.base64().max(MOST_BASE64),
  }),
  mode: z.enum(importModes).default('add'),
  /** The notice that the days rest on, with its number. */
  source: wordsToRecord({ least: 1, most: 200 }),
  /** Years whose announced days are entered in full with this import. */
  confirmedYears: z.array(confirmedYearSchema.shape.year).max(20).default([]),
};
export const calendarInputSchema = z.strictObject(calendarInputShape);
export type CalendarInput = z.infer<typeof calendarInputSchema>;

/**
 * The days of the file as the ledger may hold them.
 *
 * @throws {Refusal} `calendarFileNotText`, or as `readCalendarFile` says
 */
export async function calendarFileOf({
  file,
  source,
  confirmedYears,
}: CalendarInput): Promise<CalendarFile> {
  // A calendar is read a few times a year; no other request loads its reader.
  const { readCalendarFile } = await import('../../domain/calendar-registry/read-calendar-file.ts');
  const read = readCalendarFile(textOf(file.content), source);
  const nameOf = once((name) => maskedWords(name, 60));
  const sourceOf = once((words) => maskedWords(words, 200));
  const overrides = read.overrides.map((day) => {
    return { ...day, name: nameOf(day.name), source: sourceOf(day.source) };
  });
  const stated = read.confirmedYears.map((one) => ({ ...one, source: sourceOf(one.source) }));
  const years = confirmedYears.map((year) => ({ year, source }));
  return { ...read, overrides, confirmedYears: [...stated, ...years] };
}

/** The days of a holiday share their name and source, which are read only once. */
function once(mask: (words: string) => string): (words: string) => string {
  const read = new Map<string, string>();
  return (words) => {
    const masked = read.get(words) ?? mask(words);
    read.set(words, masked);
    return masked;
  };
}

function textOf(base64: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    throw new Refusal('calendarFileNotText');
  }
}
