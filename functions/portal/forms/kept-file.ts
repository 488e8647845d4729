import { z } from 'zod';
import type { SubmittedFile } from '../../application/dossier/intake-file.ts';
import { digestSchema } from '../../domain/kernel/digest.ts';
import { personIdSchema } from '../../domain/kernel/people.ts';
import type { PortalParts } from '../portal-parts.ts';
import { seal, unseal } from '../session/seal.ts';
import type { Session } from '../session/session-schema.ts';
import type { FormValues } from './form-values.ts';

const ticketSchema = z.strictObject({
  digest: digestSchema,
  name: z.string().min(1).max(255),
  person: personIdSchema,
});
const SECONDS = 8 * 3_600;

/** A file that came with a form, and the sealed ticket under which the next form finds it again. */
export interface KeptFile {
  readonly name: string;
  readonly ticket: string;
  readonly submitted: SubmittedFile;
}

/**
 * The file of a form: the one chosen now, else the one that was kept when the form was sent
 * before. A browser cannot fill a file field again, so a form that is refused would lose it. The
 * ticket is sealed and bound to the person, so it opens nothing that they did not bring.
 */
export async function fileOf(
  parts: PortalParts,
  session: Session,
  values: FormValues,
  field: string,
): Promise<KeptFile | null> {
  const chosen = values.file(field);
  if (chosen === null) return keptBefore(parts, session, values.text(`${field}.kept`));
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  return keep(parts, session, chosen.name, bytes);
}

/** Keeps bytes for the next form; without an event that names them they are harmless. */
export async function keep(
  { environment, sessionKey }: PortalParts,
  { person }: Session,
  fileName: string,
  bytes: Uint8Array,
): Promise<KeptFile> {
  const name = fileName.slice(-255);
  const digest = await environment.objects.put(bytes, 'application/octet-stream');
  const validity = { now: environment.clock.now(), seconds: SECONDS };
  const ticket = await seal(sessionKey, 'file', { digest, name, person: person.id }, validity);
  return { name, ticket, submitted: { name, content: Buffer.from(bytes).toString('base64') } };
}

async function keptBefore(
  { environment, sessionKey }: PortalParts,
  { person }: Session,
  ticket: string,
): Promise<KeptFile | null> {
  if (ticket === '') return null;
  const opening = { schema: ticketSchema, now: environment.clock.now() };
  const kept = await unseal(sessionKey, 'file', ticket, opening);
  if (kept === null || kept.person !== person.id) return null;
  const { bytes } = await environment.objects.get(kept.digest);
  const content = Buffer.from(bytes).toString('base64');
  return { name: kept.name, ticket, submitted: { name: kept.name, content } };
}
