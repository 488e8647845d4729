import { z } from 'zod';
import { dimensions } from '../../domain/interpretation/consistency/quantity.ts';
import { consistencyStates } from '../../domain/interpretation/consistency/report.ts';
import { contentElementSchema } from '../../domain/interpretation/content-elements.ts';
import type { CoverageReport } from '../../domain/interpretation/coverage/judge-coverage.ts';
import { materialNeeds } from '../../domain/interpretation/material-requirements.ts';
import { originalitySchema } from '../../domain/interpretation/originality/originality.ts';
import { legibilities } from '../../domain/interpretation/passages/language.ts';
import { adviceKinds } from '../../domain/interpretation/plain-language/advice.ts';
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

const legibility = z.enum(legibilities);

const consistencySchema = z.strictObject({
  /** `unrelated` where the material hardly speaks of what the document is about. */
  state: z.enum(consistencyStates),
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

const coverageSchema = z.strictObject({
  state: legibility,
  unread: z.array(z.string()).readonly(),
  elements: z
    .array(
      z.strictObject({
        element: contentElementSchema,
        demand: z.enum(['mandatory', 'recommended', 'useful']),
        citation: citationSchema.nullable(),
        standing: z.enum(['covered', 'announced', 'missing']),
        places: z.array(placeSchema).readonly(),
      }),
    )
    .readonly(),
});

const plainLanguageSchema = z.strictObject({
  state: legibility,
  summary: z.strictObject({
    sentences: z.int().min(0),
    averageLength: z.number().min(0),
    longest: z.int().min(0),
    longSentences: z.int().min(0),
  }),
  advice: z
    .array(
      z.strictObject({
        kind: z.enum(adviceKinds),
        place: placeSchema,
        sentence: z.string(),
        suggestion: z.string().nullable(),
        measure: z.int().min(0),
      }),
    )
    .readonly(),
  /** How much was found of each kind, also what is not listed. */
  found: z.record(z.enum(adviceKinds), z.int().min(0)),
});

/** How one material stands beside its document, with every place. */
export const materialQualitySchema = z.strictObject({
  part: z.string(),
  title: z.string(),
  form: formSchema,
  /** What its form promises and it does not hold. */
  needs: z.array(z.enum(materialNeeds)).readonly(),
  originality: originalitySchema,
  consistency: consistencySchema,
  /** Of the package as a whole: one material need not explain everything. */
  coverage: coverageSchema,
  plainLanguage: plainLanguageSchema,
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
  { part, originality, consistency, plainLanguage }: MaterialQuality,
  coverage: CoverageReport,
  about: Pick<MaterialQualityAnswer, 'title' | 'form' | 'needs' | 'rule'>,
): MaterialQualityAnswer {
  return { part, ...about, originality, consistency, coverage, plainLanguage };
}
