import { z } from 'zod';
import { policyDocumentSchema } from '../domain/document/model.ts';
import { formSchema } from '../domain/interpretation/plan.ts';
import { digestSchema } from '../domain/kernel/digest.ts';
import { instantSchema, localDateSchema } from '../domain/kernel/time.ts';

/** How a reader checks that a copy is genuine. */
const verificationSchema = z.strictObject({ url: z.string(), code: z.string() });

/**
 * What is printed, as it travels from who asks for a file to who typesets it. Members that a
 * renderer does not know are refused, so that nothing is left out of print unnoticed.
 */
export const officialDocumentModelSchema = z.strictObject({
  document: policyDocumentSchema,
  annotation: z.string().nullable(),
  verification: verificationSchema.nullable(),
  generatedFor: instantSchema,
  /** Draws tables whose caption asks for a chart, as in a report; never in a policy's own text. */
  charts: z.literal(true).exactOptional(),
});
export type OfficialDocumentModel = z.infer<typeof officialDocumentModelSchema>;

export const interpretationModelSchema = z.strictObject({
  title: z.string(),
  department: z.string(),
  form: formSchema,
  document: policyDocumentSchema,
  policy: z.strictObject({
    title: z.string(),
    number: z.string().nullable(),
    url: z.string().exactOptional(),
  }),
  media: z.array(z.string()).readonly().exactOptional(),
  verification: verificationSchema.nullable(),
  generatedFor: instantSchema,
});
export type InterpretationModel = z.infer<typeof interpretationModelSchema>;

const articleSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  document: policyDocumentSchema,
  kind: z.enum(['document', 'interpretation']),
  interprets: z.string().exactOptional(),
});
export const gazetteIssueModelSchema = z.strictObject({
  gazetteTitle: z.string(),
  year: z.int(),
  issueNumber: z.int(),
  cumulativeIssueNumber: z.int(),
  publishedOn: localDateSchema,
  publisher: z.string(),
  columns: z.array(z.strictObject({ title: z.string(), articles: z.array(articleSchema) })),
  colophon: z.array(z.string()),
  verification: verificationSchema.exactOptional(),
  generatedFor: instantSchema.exactOptional(),
});
export type GazetteIssueModel = z.infer<typeof gazetteIssueModelSchema>;

export interface RenderedGazetteIssue {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Printed page number on which each article begins, by its key. */
  readonly pages: Readonly<Record<string, number>>;
}

/** A mark that is laid over a published file: 修改, 废止, 失效, 撤销. */
export const validityMarkModelSchema = z.strictObject({
  /** The published PDF; its bytes stay inside the marked file, unchanged. */
  original: digestSchema,
  /** An interpretation stays as it is; what has changed is the document that it explains. */
  kind: z.enum(['document', 'interpretation']),
  validity: z.enum(['amended', 'repealed', 'lapsed', 'revoked']),
  effectiveOn: localDateSchema,
  /** Title and number of the deciding document. */
  basis: z.string(),
  generatedFor: instantSchema,
});
export type ValidityMarkModel = z.infer<typeof validityMarkModelSchema>;

export const fileFormatSchema = z.enum(['pdf', 'docx']);
export type FileFormat = z.infer<typeof fileFormatSchema>;

export const mediaTypeOfFormat = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Readonly<Record<FileFormat, string>>;

/**
 * What leaves the house, wherever it is typeset: here by `templates`, or by a function of
 * its own. The same model gives the same bytes. Each refuses with `charactersMissing`.
 */
export interface Renderers {
  officialDocument(model: OfficialDocumentModel, format: FileFormat): Promise<Uint8Array>;
  interpretation(model: InterpretationModel, format: FileFormat): Promise<Uint8Array>;
  /** As PDF. */
  gazetteIssue(model: GazetteIssueModel): Promise<RenderedGazetteIssue>;
  /** A copy of a published PDF that shows on every page what has become of the document. */
  withValidityMark(model: ValidityMarkModel): Promise<Uint8Array>;
}
