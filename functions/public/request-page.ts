import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Language, languages } from '../../templates/words/words.ts';
import type { Environment } from '../application/environment.ts';
import { localDateOf } from '../domain/kernel/time.ts';
import { link, type Page } from './page.ts';

/** Variables that the site's handlers share. */
export interface SiteVariables {
  Variables: { page: Page };
}
export type SiteContext = Context<SiteVariables>;

const COOKIE = 'tongbu-language';
const YEAR_SECONDS = 365 * 86_400;

/**
 * Reads the language of a request: the one asked for in the address, else the one chosen before,
 * else Chinese. A choice in the address is remembered; it is the only cookie of the site.
 */
export function pageOfRequest(
  environment: Environment,
  basePath: string,
): MiddlewareHandler<SiteVariables> {
  return async (c, next) => {
    const asked = languageOf(c.req.query('lang'));
    const query = new URL(c.req.url).searchParams;
    query.delete('lang');
    c.set('page', {
      language: asked ?? languageOf(getCookie(c, COOKIE)) ?? 'zh-CN',
      basePath,
      path: c.req.path.slice(basePath.length) || '/',
      query: query.size === 0 ? '' : `?${query}`,
      city: environment.city,
      today: localDateOf(environment.clock.now()),
    });
    if (asked !== null) {
      setCookie(c, COOKIE, asked, {
        path: link({ basePath }, '/'),
        maxAge: YEAR_SECONDS,
        httpOnly: true,
        sameSite: 'Lax',
        secure: environment.city.publicUrl.startsWith('https://'),
      });
    }
    await next();
  };
}

function languageOf(text: string | undefined): Language | null {
  return languages.find((language) => language === text) ?? null;
}
