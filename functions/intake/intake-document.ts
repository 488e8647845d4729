import type { PolicyDocument } from '../domain/document/model.ts';
import { parsePolicyDocument } from '../domain/document/parse.ts';
import { readMarkdown } from './markdown.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * A submitted file as a structured document. The one entry of the intake.
 *
 * @param fileName only its ending is used, to know the format
 * @throws {Refusal} with a reason of {@link IntakeRefusal}
 */
export function intakeDocument(bytes: Uint8Array, fileName: string): PolicyDocument {
  const { text, mediaType } = readTextFile(bytes, fileName);
  return mediaType === 'text/markdown' ? readMarkdown(text) : parsePolicyDocument(text);
}
