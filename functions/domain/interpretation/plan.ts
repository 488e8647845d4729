import { z } from 'zod';
import { materialKeySchema } from '../kernel/identifiers.ts';
import { localDateSchema } from '../kernel/time.ts';

/** 事前/事中/事后解读 (NJ18 一(二)). */
export const phaseSchema = z.enum(['before', 'during', 'after']);
export type Phase = z.infer<typeof phaseSchema>;

/** Forms that the papers name (domain.md A6). */
export const formSchema = z.enum([
  'text',
  'qa',
  'caseStudy',
  'infographic',
  'audio',
  'video',
  'animation',
  'processDemo',
  'pressConference',
  'policyBriefing',
  'interview',
  'expertArticle',
  'firstInterpreter',
  'trainingNote',
]);
export type Form = z.infer<typeof formSchema>;

/** Channels of release; the papers ask for website *and* media. */
export const channelSchema = z.enum(['website', 'media', 'newMedia', 'pressConference', 'gazette']);
export type Channel = z.infer<typeof channelSchema>;

/**
 * When a planned material is due. `withDocument` appears in the same instant as the document;
 * the others are promises that become obligations at publication.
 */
export const dueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('withDocument') }),
  z.strictObject({ kind: z.literal('workingDaysAfterPublication'), days: z.int().min(1).max(250) }),
  z.strictObject({ kind: z.literal('onDate'), date: localDateSchema }),
]);
export type Due = z.infer<typeof dueSchema>;

export const plannedMaterialSchema = z.strictObject({
  key: materialKeySchema,
  title: z.string().trim().min(1).max(200),
  form: formSchema,
  phase: phaseSchema,
  channels: z.array(channelSchema).min(1),
  due: dueSchema,
});
export type PlannedMaterial = z.infer<typeof plannedMaterialSchema>;

/** 解读方案: outline, forms, channels and times (解读提纲、形式、途径、时间). */
export const interpretationPlanSchema = z.strictObject({
  outline: z.array(z.string().trim().min(1).max(500)).min(1).max(100),
  audience: z.string().trim().max(500).nullable(),
  materials: z.array(plannedMaterialSchema).min(1).max(40),
});
export type InterpretationPlan = z.infer<typeof interpretationPlanSchema>;
