import { z } from 'zod';
import { policyDocumentSchema } from '../domain/document/model.ts';
import { formSchema } from '../domain/interpretation/plan.ts';
import { instantSchema, localDateSchema } from '../domain/kernel/time.ts';

/**
 * What is printed, as it travels from who asks for a file to who typesets it. Members that a
 * renderer does not know are refused, so that nothing is left out of print unnoticed.
 */
export const officialDocumentModelSchema = z.strictObject({
  document: policyDocumentSchema,
  annotation: z.string().nullable(),
  verification: z.strictObject({ url: z.string(), code: z.string() }).nullable(),
  generatedFor: instantSchema,
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
  generatedFor: instantSchema.exactOptional(),
});
export type GazetteIssueModel = z.infer<typeof gazetteIssueModelSchema>;

export interface RenderedGazetteIssue {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Printed page number on which each article begins, by its key. */
  readonly pages: Readonly<Record<string, number>>;
}

/**
 * What leaves the house as PDF, wherever it is typeset: here by `templates`, or by a function of
 * its own. The same model gives the same bytes. Each refuses with `charactersMissing`.
 */
export interface Renderers {
  officialDocument(model: OfficialDocumentModel): Promise<Uint8Array>;
  interpretation(model: InterpretationModel): Promise<Uint8Array>;
  gazetteIssue(model: GazetteIssueModel): Promise<RenderedGazetteIssue>;
}
