import { z } from 'zod';
import { partSchema } from '../../document/model.ts';

/**
 * What a unit of a document is: an article (第三条), a numbered clause (（一）), a heading that stands
 * alone, a paragraph, a table or a picture.
 */
export const unitKinds = ['article', 'clause', 'heading', 'paragraph', 'table', 'figure'] as const;
export const unitKindSchema = z.enum(unitKinds);
export type UnitKind = z.infer<typeof unitKindSchema>;

/** One unit of a document, with where it stands in it. */
export const deltaUnitSchema = z.strictObject({
  kind: unitKindSchema,
  /** The number as written, 第三条 or （一）, or what an annex is called; null for none. */
  label: z.string().nullable(),
  /** The headings above it, outermost first; an annex opens with its mark. */
  path: z.array(z.string()),
  part: partSchema,
  /** 0 outside annexes. */
  annex: z.int().min(0),
  /** Index of its first block in the model, and how many it takes. */
  block: z.int().min(0),
  blocks: z.int().min(1),
  /** Without the number. */
  text: z.string(),
});
export type DeltaUnit = z.infer<typeof deltaUnitSchema>;

/**
 * What became of a unit. `renumbered` has the same words in the same order under another number, or
 * names articles that have another number now; `moved` stands elsewhere among the others, with or without other words.
 */
export const deltaKinds = [
  'unchanged',
  'renumbered',
  'changed',
  'moved',
  'split',
  'merged',
  'new',
  'dropped',
] as const;
export const deltaKindSchema = z.enum(deltaKinds);
export type DeltaKind = z.infer<typeof deltaKindSchema>;

export const figureKinds = ['amount', 'percentage', 'date', 'deadline', 'number'] as const;
export const figureKindSchema = z.enum(figureKinds);
export type FigureKind = z.infer<typeof figureKindSchema>;

/** A figure as a text writes it, and its value in one spelling, so that 五千元 equals 5,000元. */
export const figureSchema = z.strictObject({
  kind: figureKindSchema,
  text: z.string(),
  /** Amounts in 元, percentages in hundredths, dates as ISO (年 or 年-月 where no more is said). */
  value: z.string(),
  /** 元, %, 个百分点, 工作日, 人 …; empty for dates and bare numbers. */
  unit: z.string(),
});
export type Figure = z.infer<typeof figureSchema>;

/** A figure with its place: which unit of its side of the row, and where in its text. */
export const placedFigureSchema = z.strictObject({
  ...figureSchema.shape,
  unitIndex: z.int().min(0),
  at: z.int().min(0),
});
export type PlacedFigure = z.infer<typeof placedFigureSchema>;

/** A figure that changed. One side is null where it is only there in the other text. */
export const figureChangeSchema = z.strictObject({
  old: placedFigureSchema.nullable(),
  new: placedFigureSchema.nullable(),
  /** The words around it, from the text that has it, the new one first. */
  about: z.string(),
});
export type FigureChange = z.infer<typeof figureChangeSchema>;

const comparedPartsSchema = z.array(
  z.strictObject({ text: z.string(), kind: z.enum(['kept', 'changed']), figure: z.boolean() }),
);

/** A reference to an article of the same document that renumbering concerns, as each text has it. */
export const referenceChangeSchema = z.strictObject({
  old: z.string(),
  new: z.string(),
  /** It names what became of the same article; false where it leads to another one now. */
  follows: z.boolean(),
});

/** What stands beside each other. `split` has several new units, `merged` several old ones. */
export const deltaRowSchema = z.strictObject({
  kind: deltaKindSchema,
  old: z.array(deltaUnitSchema),
  new: z.array(deltaUnitSchema),
  /**
   * The words of both sides with what was dropped or inserted; null where no word differs but those
   * of references that follow the renumbering.
   */
  words: z.strictObject({ old: comparedPartsSchema, new: comparedPartsSchema }).nullable(),
  figures: z.array(figureChangeSchema),
  /** How many figures more differ than are listed, as in an annex of a thousand rows. */
  figuresLeftOut: z.int().min(0),
  references: z.array(referenceChangeSchema),
});
export type DeltaRow = z.infer<typeof deltaRowSchema>;

/**
 * Whether two documents can be set beside each other. Only `compared` and `identical` have rows:
 * texts that share nothing, or that are written in different languages, are no revision of each
 * other, and one without text is none of anything.
 */
export const deltaStates = [
  'compared',
  'identical',
  'unrelated',
  'otherLanguage',
  'empty',
  'tooLong',
] as const;
export const deltaStateSchema = z.enum(deltaStates);
export type DeltaState = z.infer<typeof deltaStateSchema>;

const comparedDocumentSchema = z.strictObject({
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  units: z.int().min(0),
});

export const policyDeltaSchema = z.strictObject({
  state: deltaStateSchema,
  old: comparedDocumentSchema,
  new: comparedDocumentSchema,
  counts: z.record(deltaKindSchema, z.int().min(0)),
  /** In the order of the new document; what was dropped follows what stood before it. */
  rows: z.array(deltaRowSchema),
});
export type PolicyDelta = z.infer<typeof policyDeltaSchema>;
