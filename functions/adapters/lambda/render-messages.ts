import { z } from 'zod';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { fileFormatSchema } from '../../ports/renderers.ts';

/**
 * What the caller of the Render function and the function say to each other. Models and files are
 * larger than a message may be, so they travel as objects and the messages name them.
 */
const model = {
  /** The model as JSON in the objects. */
  model: digestSchema,
};
export const renderRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...model, kind: z.literal('officialDocument'), format: fileFormatSchema }),
  z.strictObject({ ...model, kind: z.literal('interpretation'), format: fileFormatSchema }),
  z.strictObject({ ...model, kind: z.literal('gazetteIssue') }),
  z.strictObject({ ...model, kind: z.literal('withValidityMark') }),
]);
export type RenderRequest = z.infer<typeof renderRequestSchema>;

/** The renderer would not print it: an answer for a person, no failure of the function. */
const refusedSchema = z.strictObject({
  outcome: z.literal('refused'),
  reason: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
const renderedFileSchema = z.strictObject({
  outcome: z.literal('rendered'),
  digest: digestSchema,
});
const renderedIssueSchema = renderedFileSchema.extend({
  pageCount: z.int().min(1),
  pages: z.record(z.string(), z.int().min(1)),
});

export const fileAnswerSchema = z.discriminatedUnion('outcome', [
  renderedFileSchema,
  refusedSchema,
]);
export const issueAnswerSchema = z.discriminatedUnion('outcome', [
  renderedIssueSchema,
  refusedSchema,
]);
export type RenderedFile = z.infer<typeof renderedFileSchema>;
export type RenderedIssue = z.infer<typeof renderedIssueSchema>;
export type Refused = z.infer<typeof refusedSchema>;
export type RenderAnswer = RenderedFile | RenderedIssue | Refused;
