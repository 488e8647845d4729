import type { Person } from '../../domain/kernel/people.ts';
import type { PortalParts } from '../portal-parts.ts';
import { sessionOfRequest } from './session.ts';

/** Who calls the API: a program with a bearer token, or a page of ours with the portal's session. */
export async function authenticated(
  request: Request,
  parts: Pick<PortalParts, 'environment' | 'identity' | 'sessionKey'>,
): Promise<Person | null> {
  // What passes for a token where forms of other sites are refused must be taken for one here too.
  const [, token] = /^bearer\s+(\S.*)$/iu.exec(request.headers.get('Authorization') ?? '') ?? [];
  if (token !== undefined) return parts.identity.verifyAccessToken(token);
  return (await sessionOfRequest(request, parts))?.person ?? null;
}
