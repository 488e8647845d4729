import { z } from 'zod';
import { proposalSchema } from '../disclosure/proposal.ts';
import { acceptedAuditSchema } from '../document/acceptance.ts';
import { mediaLinksSchema } from '../interpretation/media.ts';
import { formSchema, interpretationPlanSchema } from '../interpretation/plan.ts';
import { type Digest, digestSchema } from '../kernel/digest.ts';
import { materialKeySchema } from '../kernel/identifiers.ts';
import { departmentIdSchema } from '../kernel/people.ts';
import { statedPeriodSchema } from '../validity/stated-period.ts';

/**
 * A lodged file: the bytes as they came and the structured model that was read from them. What was
 * lodged before Word files could be has only these two.
 */
export const lodgedFileSchema = z.strictObject({
  source: digestSchema,
  model: digestSchema,
  /** How the source is written; text where it does not say. */
  format: z.enum(['md', 'docx']).exactOptional(),
  /** The pictures that figures of the model show, kept beside it; left out where there are none. */
  pictures: z.array(digestSchema).min(1).max(1_000).exactOptional(),
  /** What was found besides the visible text; left out where nothing was. */
  audit: acceptedAuditSchema.exactOptional(),
});
export type LodgedFile = z.infer<typeof lodgedFileSchema>;

/** Everything that is kept of a lodged file. */
export function objectsOfFile({ source, model, pictures = [], audit }: LodgedFile): Digest[] {
  return [source, model, ...pictures, ...(audit === undefined ? [] : [audit.findings])];
}

/** What lists and rules need to know of a document without opening it. */
export const documentFactsSchema = z.strictObject({
  title: z.string().min(1).max(500),
  documentNumber: z.string().max(60).nullable(),
  issuingOrgan: z.string().max(120).nullable(),
  /** 成文日期; the 20-working-day clock of 条例 art. 26 starts here. */
  dateOfDocument: z.iso.date().nullable(),
  annexes: z.int().min(0).max(1_000),
});
export type DocumentFacts = z.infer<typeof documentFactsSchema>;

export const lodgedDocumentSchema = z.strictObject({
  file: lodgedFileSchema,
  facts: documentFactsSchema,
  /** 公开属性 as the drafter proposes it, with reasons (国办发〔2016〕80号: else 退文). */
  proposal: proposalSchema,
  /** From when until when it applies, as it says or its drafter does; left out where neither does. */
  period: statedPeriodSchema.exactOptional(),
});
export type LodgedDocument = z.infer<typeof lodgedDocumentSchema>;

export const lodgedPlanSchema = z.strictObject({
  file: lodgedFileSchema,
  plan: interpretationPlanSchema,
});
export type LodgedPlan = z.infer<typeof lodgedPlanSchema>;

export const lodgedMaterialSchema = z.strictObject({
  key: materialKeySchema,
  title: z.string().min(1).max(200),
  form: formSchema,
  /** Must be the department that drafts (谁起草、谁解读). */
  department: departmentIdSchema,
  file: lodgedFileSchema,
  /** Where a recording is; the file holds its transcript then. */
  media: mediaLinksSchema.min(1).exactOptional(),
});
export type LodgedMaterial = z.infer<typeof lodgedMaterialSchema>;
