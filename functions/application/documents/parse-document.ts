import type { PolicyDocument } from '../../domain/document/model.ts';
import { intakeDocument } from '../../intake/intake-document.ts';

/**
 * Reads a file into the document model, as a lodging would, and keeps nothing.
 *
 * @throws {Refusal} of the intake
 */
export function parseDocument(bytes: Uint8Array, fileName: string): PolicyDocument {
  return intakeDocument(bytes, fileName);
}
