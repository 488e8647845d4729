import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import type { SignedIn } from '../../ports/identity.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { seal, unseal } from './seal.ts';
import { type Session, sessionSchema } from './session-schema.ts';

const NAME = 'tongbu_session';
/** A working day: roles that were taken away end with it. */
const SECONDS = 8 * 3_600;

export function readSession(c: Context<PortalEnv>, parts: PortalParts): Promise<Session | null> {
  return sessionOfRequest(c.req.raw, parts);
}

/** Also for the API, which a page of the portal may call. */
export async function sessionOfRequest(
  request: Request,
  parts: Pick<PortalParts, 'environment' | 'sessionKey'>,
): Promise<Session | null> {
  const sealed = parse(request.headers.get('Cookie') ?? '', NAME)[NAME];
  if (sealed === undefined) return null;
  const now = parts.environment.clock.now();
  return unseal(parts.sessionKey, 'session', sealed, { schema: sessionSchema, now });
}

export async function beginSession(
  c: Context<PortalEnv>,
  parts: PortalParts,
  signedIn: SignedIn,
): Promise<void> {
  const formToken = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
  const now = parts.environment.clock.now();
  const session: Session = { ...signedIn, formToken };
  const sealed = await seal(parts.sessionKey, 'session', session, { now, seconds: SECONDS });
  setCookie(c, NAME, sealed, { ...cookieOptions(parts), maxAge: SECONDS });
}

export function endSession(c: Context<PortalEnv>, parts: PortalParts): void {
  deleteCookie(c, NAME, cookieOptions(parts));
}

/** Lax, because the way back from the identity provider starts on another site. */
export function cookieOptions({ environment }: PortalParts) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: environment.city.publicUrl.startsWith('https:'),
  } as const;
}
