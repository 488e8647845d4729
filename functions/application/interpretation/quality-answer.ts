import { z } from 'zod';
import { dimensions } from '../../domain/interpretation/consistency/quantity.ts';
import { originalitySchema } from '../../domain/interpretation/originality/originality.ts';
import { formSchema } from '../../domain/interpretation/plan.ts';
import type { MaterialQuality } from '../../domain/interpretation/quality.ts';
import { qualityNumbersSchema } from '../../domain/interpretation/quality-numbers.ts';
import { citationSchema } from '../dossier/dossier-view.ts';

const placeSchema = z.strictObject({
  part: z.string(),
  block: z.int().min(0),
  start: z.int().min(0),
  end: z.int().min(0),
  words: z.string(),
  before: z.string(),
  after: z.string(),
});

const consistencySchema = z.strictObject({
  state: z.enum(['chinese', 'notChinese', 'empty']),
  contradictions: z
    .array(
      z.strictObject({
        dimension: z.enum(dimensions),
        kind: z.enum(['value', 'bound', 'unit']),
        material: placeSchema,
        document: placeSchema,
      }),
    )
    .readonly(),
  onlyInMaterial: z
    .array(z.strictObject({ dimension: z.enum(dimensions), material: placeSchema }))
    .readonly(),
  /** How many figures of the material were held against the document. */
  compared: z.int().min(0),
  leftOut: z.strictObject({ contradictions: z.int().min(0), onlyInMaterial: z.int().min(0) }),
});

/** How one material stands beside its document, with every place. */
export const materialQualitySchema = z.strictObject({
  part: z.string(),
  title: z.string(),
  form: formSchema,
  originality: originalitySchema,
  consistency: consistencySchema,
  /** 不得以简单摘抄文件内容的方式进行解读, as the city states it. */
  rule: citationSchema,
});
export type MaterialQualityAnswer = z.output<typeof materialQualitySchema>;

export const packageQualitySchema = z.strictObject({
  /** In the order of the package, later interpretations last. */
  materials: z.array(
    z.strictObject({
      title: z.string(),
      ...qualityNumbersSchema.shape,
      exceeded: z.boolean(),
      consequence: z.enum(['refused', 'warned']),
    }),
  ),
  /** 摘抄比例上限, 0 … 1. */
  limit: z.number(),
  rule: citationSchema,
});
export type PackageQualityAnswer = z.output<typeof packageQualitySchema>;

export function answerOf(
  { part, originality, consistency }: MaterialQuality,
  about: Pick<MaterialQualityAnswer, 'title' | 'form' | 'rule'>,
): MaterialQualityAnswer {
  return { part, ...about, originality, consistency };
}
