import { z } from 'zod';
import { personalDataTypeSchema } from '../personal-data.ts';

/** Where words stand in a file that goes out. */
export const renditionPlaces = [
  /** Pages, or the body with its notes, headers and footers. */
  'text',
  /** What the file says about itself: information, XMP, properties of an Office file. */
  'properties',
  /** Bookmarks, alternative texts, addresses of links, names of parts. */
  'structure',
  /** Data that travel inside: the structured source, the workbook of a chart. */
  'attachment',
  /** The title under which it is listed and saved. */
  'title',
] as const;
export const renditionPlaceSchema = z.enum(renditionPlaces);
export type RenditionPlace = z.infer<typeof renditionPlaceSchema>;

/** Words that somebody who has the file can read, and where they stand. */
export interface PrintedText {
  readonly place: RenditionPlace;
  readonly text: string;
}

/** Personal data that a file still shows: of which part, where and of which type, never the value. */
export const leakSchema = z.strictObject({
  /** `document` or the key of a material. */
  part: z.string().min(1).max(64),
  place: renditionPlaceSchema,
  type: personalDataTypeSchema,
});
export type Leak = z.infer<typeof leakSchema>;

const MOST_LEAKS = 100;

/** Each kind once; what one event can tell is enough to look for the rest. */
export const leaksSchema = z.array(leakSchema).min(1).max(MOST_LEAKS);

/** Each kind of leak once, in the order in which they were met. */
export function distinctLeaks(leaks: readonly Leak[]): readonly Leak[] {
  const kinds = new Map(leaks.map((leak) => [`${leak.part} ${leak.place} ${leak.type}`, leak]));
  return [...kinds.values()].slice(0, MOST_LEAKS);
}
