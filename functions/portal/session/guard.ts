import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Language, languages } from '../../../templates/words/words.ts';
import type { Person, Role } from '../../domain/kernel/people.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { readSession } from './session.ts';
import type { Session } from './session-schema.ts';

export const LANGUAGE_COOKIE = 'tongbu_language';

/** Finds out who asks and in which language; decides nothing. */
export function identify(parts: PortalParts): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    c.set('session', await readSession(c, parts));
    c.set('language', languageOf(c) ?? parts.language ?? 'zh-CN');
    await next();
  };
}

function languageOf(c: Context<PortalEnv>): Language | undefined {
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  return languages.find((language) => language === chosen);
}

/** Default deny: what is mounted behind this is for people who are signed in. */
export function signedInOnly(): MiddlewareHandler<PortalEnv> {
  return async (c, next) => {
    if (c.get('session') === null) {
      if (c.req.method !== 'GET') throw new SessionOver();
      const url = new URL(c.req.url);
      const wanted = encodeURIComponent(url.pathname + url.search);
      return c.redirect(`/portal/sign-in?returnTo=${wanted}`, 303);
    }
    // Pages show drafts; no cache on the way may keep them.
    c.header('Cache-Control', 'no-store');
    return next();
  };
}

/** Somebody sends a form after the session has ended. */
export class SessionOver extends Error {
  constructor() {
    super('the session is over');
    this.name = 'SessionOver';
  }
}

/** The session behind {@link signedInOnly}. */
export function sessionOf(c: Context<PortalEnv>): Session {
  const session = c.get('session');
  if (session === null) throw new SessionOver();
  return session;
}

/** @throws {Refusal} `roleMissing` */
export function requireRole(person: Person, ...needed: readonly Role[]): void {
  if (needed.some((role) => person.roles.includes(role))) return;
  throw new Refusal('roleMissing', { needed, held: person.roles });
}
