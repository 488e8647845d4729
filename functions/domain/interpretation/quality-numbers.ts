import { z } from 'zod';
import type { Digest } from '../kernel/digest.ts';
import { contentElementSchema } from './content-elements.ts';

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
