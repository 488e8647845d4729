import type { Context } from 'hono';
import type { Digest } from '../../domain/kernel/digest.ts';
import { deliver, type Objects, type Presentation } from '../../ports/objects.ts';
import type { PortalEnv } from '../portal-parts.ts';

/**
 * Sends a stored file to a person who may have it, or sends the person to where it lies. Nothing
 * behind the guard is kept by a cache, so no such address is either.
 */
export async function sendFile(
  c: Context<PortalEnv>,
  objects: Objects,
  digest: Digest,
  presentation: Presentation,
): Promise<Response> {
  const delivery = await deliver(objects, digest, presentation);
  return 'address' in delivery
    ? c.redirect(delivery.address.href, 302)
    : sendBytes(c, delivery.bytes, { ...presentation, mediaType: delivery.mediaType });
}

/**
 * Sends a file that was made for this request. Where answers are limited in size it is stored
 * first: only then it has an address.
 */
export async function sendMadeFile(
  c: Context<PortalEnv>,
  objects: Objects,
  bytes: Uint8Array,
  presentation: Required<Presentation>,
): Promise<Response> {
  if (objects.addressOfLarge !== undefined) {
    const digest = await objects.put(bytes, presentation.mediaType);
    const address = await objects.addressOfLarge(digest, presentation);
    if (address !== null) return c.redirect(address.href, 302);
  }
  return sendBytes(c, bytes, presentation);
}

function sendBytes(
  c: Context<PortalEnv>,
  bytes: Uint8Array,
  { mediaType, disposition }: Required<Presentation>,
): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaType,
    'content-disposition': disposition,
  });
}
