import { z } from 'zod';
import type { Digest } from '../kernel/digest.ts';
import { type ContentElement, contentElementSchema } from './content-elements.ts';
import type { CoverageReport } from './coverage/judge-coverage.ts';
import type { MaterialQuality } from './quality.ts';

/** How a material stood when it was handed in: numbers and names of elements, never its words. */
export const qualityNumbersSchema = z.strictObject({
  /** Key of the material. */
  part: z.string().min(1).max(64),
  /** False where document and material could not be held against each other. */
  comparable: z.boolean(),
  /** Share of the material's characters that are copied, 0 … 1. */
  ratio: z.number().min(0).max(1),
  /** Characters of the longest run that stands in the document word for word. */
  longestRun: z.int().min(0),
  /** Figures, dates and amounts that differ from the document's. */
  contradictions: z.int().min(0),
  /** False where figures were not compared: another language, another subject. */
  figuresCompared: z.boolean().default(true),
  /** Elements that the city asks for and that no material of the package has. */
  missing: z.array(contentElementSchema).max(40),
});
export type QualityNumbers = z.infer<typeof qualityNumbersSchema>;

export const qualityRecordSchema = z.array(qualityNumbersSchema).max(60);

/** How a material was judged, and which texts were held against each other. */
export interface JudgedMaterial {
  readonly document: Digest;
  readonly material: Digest;
  readonly numbers: QualityNumbers;
}

/** What the city asks for and no material of the package explains; a heading alone does not. */
export function missingElements({ elements }: CoverageReport): ContentElement[] {
  return elements
    .filter(({ demand, standing }) => demand === 'mandatory' && standing !== 'covered')
    .map(({ element }) => element);
}

/** What the ledger keeps of a judgement. */
export function numbersOf(
  { part, originality, consistency }: MaterialQuality,
  missing: readonly ContentElement[],
): QualityNumbers {
  const { standing, ratio, longestRun } = originality;
  return {
    part,
    comparable: standing === 'judged',
    ratio,
    longestRun,
    contradictions: consistency.contradictions.length + consistency.leftOut.contradictions,
    figuresCompared: consistency.state === 'chinese',
    missing: [...missing],
  };
}
