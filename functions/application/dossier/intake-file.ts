import { z } from 'zod';
import {
  acceptAudit,
  bytesOfAudit,
  type Confirmation,
  confirmationSchema,
  type FileAudit,
} from '../../domain/document/acceptance.ts';
import { refuseSecretDocument } from '../../domain/document/format/secrecy.ts';
import { type PolicyDocument, policyDocumentSchema } from '../../domain/document/model.ts';
import type { LodgedFile } from '../../domain/dossier/lodgings.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { type Digest, digestOfBytes } from '../../domain/kernel/digest.ts';
import type { IntakePicture } from '../../ports/intake.ts';
import { keptModels } from '../documents/kept-models.ts';
import { readFile } from '../documents/read-file.ts';
import type { Environment } from '../environment.ts';

/** A file as an edge hands it in. */
export const submittedFileSchema = z.strictObject({
  /** Only its ending is used, to know the format; it is not kept. */
  name: z.string().min(1).max(255),
  /** The bytes, base64. */
  content: z.base64().max(28_000_000),
});
export type SubmittedFile = z.infer<typeof submittedFileSchema>;

/** What every command that takes a file in asks for. */
export const takesFile = {
  file: submittedFileSchema,
  /** Needed where the audit of the file found something to confirm; see `examineFile`. */
  confirmed: confirmationSchema.optional(),
};

/** A submitted file before anybody decided about it. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly document: PolicyDocument;
  readonly pictures: readonly IntakePicture[];
  readonly audit: FileAudit;
}

export interface TakenIn {
  readonly file: LodgedFile;
  readonly document: PolicyDocument;
}

const MODEL_TYPE = 'application/vnd.tongbu.document+json';
const AUDIT_TYPE = 'application/vnd.tongbu.audit+json';

/**
 * Reads a submitted file and everything that its audit has to say; nothing is kept.
 *
 * @throws {Refusal} of the intake: empty, too large, of another kind, damaged …
 */
export async function readSubmitted(
  environment: Environment,
  submitted: SubmittedFile,
): Promise<ReadFile> {
  const bytes = new Uint8Array(Buffer.from(submitted.content, 'base64'));
  const read = await readFile(environment, { bytes, name: submitted.name });
  const { document, pictures } = read;
  const findings = [...read.audit];
  return { bytes, document, pictures, audit: { source: digestOfBytes(bytes), findings } };
}

/**
 * Takes a submitted file in: judges its audit, then keeps the bytes as they came, the model that
 * was read from them with its pictures, and what was found. Objects without an event that names
 * them are harmless.
 *
 * @param confirmed what the person says about the findings, if they had to say anything
 * @throws {Refusal} of the intake, `documentSecret`, `fileNotAcceptable` or
 *   `fileNeedsConfirmation`; nothing is kept
 */
export async function takeIn(
  environment: Environment,
  submitted: SubmittedFile,
  confirmed: Confirmation | undefined,
): Promise<TakenIn> {
  const { bytes, document, pictures, audit } = await readSubmitted(environment, submitted);
  refuseSecretDocument(document);
  const accepted = acceptAudit(submitted.name, audit, confirmed ?? null);
  const { objects } = environment;
  const [source, model] = await Promise.all([
    objects.put(bytes, 'application/octet-stream'),
    storeModel(environment, document),
    ...pictures.map((picture) => objects.put(picture.bytes, picture.mediaType)),
    ...(accepted === null ? [] : [objects.put(bytesOfAudit(audit), AUDIT_TYPE)]),
  ]);
  const file: LodgedFile = {
    source,
    model,
    ...formatOf(submitted.name),
    ...(pictures.length === 0 ? {} : { pictures: pictures.map(({ digest }) => digest) }),
    ...(accepted === null ? {} : { audit: accepted }),
  };
  return { file, document };
}

/** What the recorded file is written in; plain text is not mentioned. */
function formatOf(fileName: string): Pick<LodgedFile, 'format'> {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return ending === 'md' || ending === 'docx' ? { format: ending } : {};
}

export function storeModel(environment: Environment, document: PolicyDocument): Promise<Digest> {
  const bytes = new TextEncoder().encode(canonicalJson(document));
  return environment.objects.put(bytes, MODEL_TYPE);
}

/** @throws ZodError when the stored model is not what this version writes */
export async function loadModel({ objects }: Environment, model: Digest): Promise<PolicyDocument> {
  const kept = keptModels(objects);
  const known = kept.get(model);
  if (known !== null) return known;
  const { bytes } = await objects.get(model);
  const document = policyDocumentSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  kept.set(model, { document, bytes: bytes.length });
  return document;
}
