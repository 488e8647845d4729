import { z } from 'zod';
import { digestSchema } from '../kernel/digest.ts';

/**
 * The structured official document (公文): a carrier notice, the text it carries, and annexes.
 * Blocks stand in reading order and keep every visible character of the source: the texts of all
 * blocks, joined, equal the source up to white space.
 */

/** Heading levels of GB/T 9704-2012 7.3.3: 一、 → （一） → 1. → （1）. */
export const headingLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof headingLevelSchema>;

/** Which part of the document a block belongs to. */
export const partSchema = z.enum(['carrier', 'attached', 'annex']);
export type Part = z.infer<typeof partSchema>;

const located = {
  part: partSchema,
  /** 0 for the carrier and the attached text, 1… for annexes. */
  annex: z.int().min(0),
};
const text = z.string().min(1);

/** One cell; a cell that a neighbour covers by its span is left out of its row. */
const cellSchema = z.strictObject({
  text: z.string(),
  columnSpan: z.int().min(1),
  rowSpan: z.int().min(1),
});
export type TableCell = z.infer<typeof cellSchema>;

export const blockSchema = z.discriminatedUnion('kind', [
  /** 发文机关标志, for example 济南市人民政府办公厅文件. */
  z.strictObject({ ...located, kind: z.literal('organMark'), text }),
  z.strictObject({ ...located, kind: z.literal('documentNumber'), text }),
  /** A title line; the carrier and the attached text each have theirs. */
  z.strictObject({ ...located, kind: z.literal('title'), text }),
  z.strictObject({ ...located, kind: z.literal('addressees'), text }),
  z.strictObject({
    ...located,
    kind: z.literal('heading'),
    level: headingLevelSchema,
    /** The numbering as written, for example `（一）`. It is part of `text` too. */
    numbering: z.string(),
    text,
    /**
     * How many characters of `text`, numbering included, are the heading proper. The rest runs in
     * as body text: `（一）加强预期引导。推进……`. Equal to the length of `text` for a heading alone.
     */
    headingLength: z.int().min(1),
  }),
  z.strictObject({ ...located, kind: z.literal('paragraph'), text }),
  z.strictObject({
    ...located,
    kind: z.literal('table'),
    /** Rows that repeat at the top of each page. */
    headerRows: z.int().min(0),
    columns: z.int().min(1),
    rows: z.array(z.array(cellSchema)),
    /** All cell texts in reading order, joined by line feeds. */
    text,
  }),
  z.strictObject({
    ...located,
    kind: z.literal('figure'),
    /** The picture, encoded anew at intake and kept beside the model under this digest. */
    image: digestSchema,
    mediaType: z.enum(['image/png', 'image/jpeg']),
    /** Pixels. */
    width: z.int().min(1),
    height: z.int().min(1),
    /** What the picture shows, as its author described it; a stand-in where nobody did. */
    text,
  }),
  z.strictObject({
    ...located,
    kind: z.literal('footnote'),
    /** The sign by which the text refers to the note, for example ①. It begins `text` too. */
    mark: z.string().min(1),
    /** The note stands after the block that refers to it. */
    text,
  }),
  z.strictObject({ ...located, kind: z.literal('signature'), text }),
  /** 成文日期 as printed. */
  z.strictObject({ ...located, kind: z.literal('date'), text }),
  /** 附注, brackets included, for example （此件公开发布）. */
  z.strictObject({ ...located, kind: z.literal('annotation'), text }),
  /** 附件说明 in the body: 附件：1. …. */
  z.strictObject({ ...located, kind: z.literal('annexList'), text }),
  /** The word 附件 (附件1) that opens an annex. */
  z.strictObject({ ...located, kind: z.literal('annexMark'), text }),
  z.strictObject({ ...located, kind: z.literal('copyRecipients'), text }),
  /** 印发机关 and 印发日期 of the imprint (版记). */
  z.strictObject({ ...located, kind: z.literal('imprint'), text }),
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockKind = Block['kind'];

export const policyDocumentSchema = z.strictObject({
  /** Title of the carrier if there is one, else of the text itself, on one line. */
  title: z.string().min(1).nullable(),
  /** 发文字号 as printed, for example 济政办发〔2017〕27号. */
  documentNumber: z.string().nullable(),
  issuingOrgan: z.string().nullable(),
  addressees: z.array(z.string()),
  /** 成文日期, ISO. Never the issue date. */
  dateOfDocument: z.iso.date().nullable(),
  /** 印发日期, ISO, from the imprint. */
  issueDate: z.iso.date().nullable(),
  annotation: z.string().nullable(),
  blocks: z.array(blockSchema),
});
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;
