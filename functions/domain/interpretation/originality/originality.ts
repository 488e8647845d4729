import { z } from 'zod';
import { exceptionReasons } from './exceptions.ts';

/** A stretch of one text, with what stands there as it was written. */
export const passagePlaceSchema = z.strictObject({
  /** Index into the blocks of the document; of a plain text, its paragraphs from 0. */
  block: z.int().min(0),
  cell: z.strictObject({ row: z.int().min(0), column: z.int().min(0) }).nullable(),
  /** Offsets into the text of the block or cell, UTF-16 units; the end is not included. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
});
export type PassagePlace = z.infer<typeof passagePlaceSchema>;

export const copiedPassageSchema = z.strictObject({
  /** Word for word, or the words of one clause or sentence in another order. */
  kind: z.enum(['verbatim', 'reordered']),
  /** Characters that count as copied, without punctuation and exceptions. */
  characters: z.int().min(0),
  material: passagePlaceSchema,
  document: passagePlaceSchema,
});
export type CopiedPassage = z.infer<typeof copiedPassageSchema>;

/** Why two texts cannot be held against each other. */
export const incomparables = [
  'documentEmpty',
  'materialEmpty',
  'tooShort',
  'otherLanguage',
] as const;
export type Incomparable = (typeof incomparables)[number];

export const originalitySchema = z.strictObject({
  standing: z.enum(['judged', 'notComparable']),
  incomparable: z.enum(incomparables).nullable(),
  /** Characters copied by all own characters, 0 … 1. */
  ratio: z.number().min(0).max(1),
  /** Characters of the longest run that stands in both texts word for word, exceptions aside. */
  longestRun: z.int().min(0),
  characters: z.strictObject({
    /** What the material has, without the exceptions. */
    own: z.int().min(0),
    copied: z.int().min(0),
    /** Names and quotations in copied runs. */
    excepted: z.int().min(0),
  }),
  /** In the order of the material; they do not overlap there. */
  passages: z.array(copiedPassageSchema),
  excepted: z.array(
    z.strictObject({ reason: z.enum(exceptionReasons), material: passagePlaceSchema }),
  ),
  /** Kinds of exceptions that took up more of the material than they may; the rest counts. */
  beyondShare: z.array(z.enum(exceptionReasons)),
  /** 摘抄比例上限 of the city, 0 … 1. */
  limit: z.number().min(0).max(1),
  exceeded: z.boolean(),
  /** What follows in this city where the limit is exceeded. */
  consequence: z.enum(['refused', 'warned']),
});
export type Originality = z.infer<typeof originalitySchema>;
