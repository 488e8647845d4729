import type { Person } from '../../domain/kernel/people.ts';
import type { PortalParts } from '../portal-parts.ts';
import { sessionOfRequest } from './session.ts';

/** Who calls the API: a program with a bearer token, or a page of ours with the portal's session. */
export async function authenticated(
  request: Request,
  parts: Pick<PortalParts, 'environment' | 'identity' | 'sessionKey'>,
): Promise<Person | null> {
  const [scheme, token] = (request.headers.get('Authorization') ?? '').split(' ', 2);
  if (scheme?.toLowerCase() === 'bearer' && token !== undefined) {
    return parts.identity.verifyAccessToken(token);
  }
  return (await sessionOfRequest(request, parts))?.person ?? null;
}
