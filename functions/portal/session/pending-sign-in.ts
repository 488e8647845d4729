import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { PendingSignIn } from '../../ports/identity.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { seal, unseal } from './seal.ts';
import { cookieOptions } from './session.ts';

const pendingSchema = z.strictObject({
  pending: z.strictObject({ state: z.string(), nonce: z.string(), codeVerifier: z.string() }),
  returnTo: z.string(),
});

const NAME = 'tongbu_sign_in';
const SECONDS = 600;

/** Remembers in the browser, sealed, what its return must match and where it wanted to go. */
export async function rememberSignIn(
  c: Context<PortalEnv>,
  parts: PortalParts,
  pending: PendingSignIn,
  returnTo: string,
): Promise<void> {
  const now = parts.environment.clock.now();
  const value = { pending, returnTo };
  const sealed = await seal(parts.sessionKey, 'sign-in', value, { now, seconds: SECONDS });
  setCookie(c, NAME, sealed, { ...cookieOptions(parts), maxAge: SECONDS });
}

/** Takes it out again; a second answer to the same sign-in finds nothing. */
export async function takeSignIn(
  c: Context<PortalEnv>,
  parts: PortalParts,
): Promise<z.infer<typeof pendingSchema> | null> {
  const sealed = getCookie(c, NAME);
  if (sealed === undefined) return null;
  deleteCookie(c, NAME, cookieOptions(parts));
  const now = parts.environment.clock.now();
  return unseal(parts.sessionKey, 'sign-in', sealed, { schema: pendingSchema, now });
}

/** A page of this portal, whatever an address bar asked for: never a way to another site. */
export function pageOfPortal(asked: string | undefined): string {
  if (asked === undefined || !/^\/portal(?:[/?]|$)/.test(asked)) return '/portal';
  const resolved = URL.parse(asked, 'http://portal.invalid');
  if (resolved === null || resolved.host !== 'portal.invalid') return '/portal';
  return resolved.pathname.startsWith('/portal') ? resolved.pathname + resolved.search : '/portal';
}
