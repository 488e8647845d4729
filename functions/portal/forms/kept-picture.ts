import { z } from 'zod';
import { type Digest, digestSchema } from '../../domain/kernel/digest.ts';
import { personIdSchema } from '../../domain/kernel/people.ts';
import type { IntakePicture } from '../../ports/intake.ts';
import type { PortalParts } from '../portal-parts.ts';
import { seal, unseal } from '../session/seal.ts';
import type { Session } from '../session/session-schema.ts';

const ticketSchema = z.strictObject({ digest: digestSchema, person: personIdSchema });
const SECONDS = 8 * 3_600;

/**
 * Keeps the pictures of a file that somebody is looking at before it is accepted. Without an
 * event that names them they are harmless; the sealed address opens for nobody else.
 *
 * @returns addresses by digest
 */
export async function keepPictures(
  { environment, sessionKey }: PortalParts,
  { person }: Session,
  pictures: readonly IntakePicture[],
): Promise<ReadonlyMap<Digest, string>> {
  const validity = { now: environment.clock.now(), seconds: SECONDS };
  const kept = pictures.map(async ({ bytes, mediaType }) => {
    const digest = await environment.objects.put(bytes, mediaType);
    const ticket = await seal(sessionKey, 'picture', { digest, person: person.id }, validity);
    return [digest, `/portal/kept-pictures/${ticket}`] as const;
  });
  return new Map(await Promise.all(kept));
}

/** The picture that a ticket stands for; null for anybody but who brought its file. */
export async function pictureOfTicket(
  { environment, sessionKey }: PortalParts,
  { person }: Session,
  ticket: string,
): Promise<Digest | null> {
  const opening = { schema: ticketSchema, now: environment.clock.now() };
  const kept = await unseal(sessionKey, 'picture', ticket, opening);
  return kept === null || kept.person !== person.id ? null : kept.digest;
}
