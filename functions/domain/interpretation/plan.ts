import { z } from 'zod';
import { materialKeySchema } from '../kernel/identifiers.ts';
import { personIdSchema } from '../kernel/people.ts';
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

/** Who may speak in an interpretation (domain.md A2). */
export const interpreterKinds = ['firstInterpreter', 'departmentStaff', 'expert', 'media'] as const;
export const interpreterSchema = z.strictObject({
  kind: z.enum(interpreterKinds),
  /** An expert of the city's register, for `expert`; its name stands beside the ledger. */
  expert: personIdSchema.exactOptional(),
});
export type Interpreter = z.infer<typeof interpreterSchema>;

export const plannedMaterialSchema = z.strictObject({
  key: materialKeySchema,
  title: z.string().trim().min(1).max(200),
  form: formSchema,
  phase: phaseSchema,
  channels: z.array(channelSchema).min(1),
  due: dueSchema,
  /** Left out, the drafting department interprets by itself (谁起草、谁解读). */
  interpreters: z.array(interpreterSchema).min(1).max(20).exactOptional(),
});
export type PlannedMaterial = z.infer<typeof plannedMaterialSchema>;

/** Why a document goes out without interpretation; the signing officer grants it or not. */
export const exemptionSchema = z.strictObject({ reason: z.string().trim().min(1).max(2_000) });
export type Exemption = z.infer<typeof exemptionSchema>;

/** 解读方案: outline, forms, channels and times (解读提纲、形式、途径、时间), and for whom. */
export const interpretationPlanSchema = z
  .strictObject({
    outline: z.array(z.string().trim().min(1).max(500)).min(1).max(100),
    audience: z.string().trim().max(500).nullable(),
    materials: z.array(plannedMaterialSchema).max(40),
    exemption: exemptionSchema.exactOptional(),
  })
  .refine(({ materials, exemption }) => (materials.length === 0) === (exemption !== undefined), {
    path: ['materials'],
    message: 'a plan names at least one material, or the reason for an exemption and none',
  });
export type InterpretationPlan = z.infer<typeof interpretationPlanSchema>;

type Speaking = Pick<PlannedMaterial, 'form' | 'interpreters'>;

/** Who interprets by a material: the drafting department where the plan names nobody. */
export function interpretersOf({ interpreters }: Speaking): readonly Interpreter[] {
  return interpreters ?? [{ kind: 'departmentStaff' }];
}

/** 第一解读人: whether the head of the department speaks in a material. */
export function isByFirstInterpreter(material: Speaking): boolean {
  return (
    material.form === 'firstInterpreter' ||
    interpretersOf(material).some(({ kind }) => kind === 'firstInterpreter')
  );
}

/** 专家解读: whether an expert speaks in a material. */
export function isByExpert(material: Speaking): boolean {
  return (
    material.form === 'expertArticle' ||
    interpretersOf(material).some(({ kind }) => kind === 'expert')
  );
}
