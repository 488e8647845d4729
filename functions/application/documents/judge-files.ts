import {
  judgeOriginality,
  type OriginalityRules,
} from '../../domain/interpretation/originality/judge-originality.ts';
import type { Originality } from '../../domain/interpretation/originality/originality.ts';
import { type NamedFile, type ReadingHost, readFile } from './read-file.ts';

/**
 * Reads a document and a material and tells how much of the material is copied.
 *
 * @throws {Refusal} of the intake
 */
export async function judgeFiles(
  host: ReadingHost,
  document: NamedFile,
  material: NamedFile,
  rules: OriginalityRules,
): Promise<Originality> {
  const { document: source } = await readFile(host, document);
  const { document: text } = await readFile(host, material);
  return judgeOriginality(source, text, rules);
}
