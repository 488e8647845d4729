import { z } from 'zod';
import { type PolicyDocument, policyDocumentSchema } from '../../domain/document/model.ts';
import type { LodgedFile } from '../../domain/dossier/lodgings.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import { intakeDocument } from '../../intake/intake-document.ts';
import type { Environment } from '../environment.ts';

/** A file as an edge hands it in. */
export const submittedFileSchema = z.strictObject({
  /** Only its ending is used, to know the format; it is not kept. */
  name: z.string().min(1).max(255),
  /** The bytes, base64. */
  content: z.base64().max(28_000_000),
});
export type SubmittedFile = z.infer<typeof submittedFileSchema>;

export interface TakenIn {
  readonly file: LodgedFile;
  readonly document: PolicyDocument;
}

const MODEL_TYPE = 'application/vnd.tongbu.document+json';

/**
 * Reads a submitted file into the document model and keeps both, the bytes as they came and the
 * model. Objects without an event that names them are harmless.
 *
 * @throws {Refusal} of the intake: empty, too large, binary, undecodable
 */
export async function takeIn(environment: Environment, submitted: SubmittedFile): Promise<TakenIn> {
  const bytes = new Uint8Array(Buffer.from(submitted.content, 'base64'));
  const document = intakeDocument(bytes, submitted.name);
  const [source, model] = await Promise.all([
    environment.objects.put(bytes, 'application/octet-stream'),
    storeModel(environment, document),
  ]);
  return { file: { source, model }, document };
}

export function storeModel(environment: Environment, document: PolicyDocument): Promise<Digest> {
  const bytes = new TextEncoder().encode(canonicalJson(document));
  return environment.objects.put(bytes, MODEL_TYPE);
}

/** @throws ZodError when the stored model is not what this version writes */
export async function loadModel(environment: Environment, model: Digest): Promise<PolicyDocument> {
  const { bytes } = await environment.objects.get(model);
  return policyDocumentSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
