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
 * Sets the page of every request; a language asked for in the address is remembered, but not with
 * what a cache on the way keeps for everybody: it would hand one reader's cookie to all others.
 */
export function pageOfRequest(
  environment: Environment,
  basePath: string,
): MiddlewareHandler<SiteVariables> {
  return async (c, next) => {
    const page = readPage(c, environment, basePath);
    c.set('page', page);
    await next();
    const isForEverybody = /\bpublic\b/.test(c.res.headers.get('Cache-Control') ?? '');
    if (languageOf(c.req.query('lang')) !== null && !isForEverybody) {
      setCookie(c, COOKIE, page.language, {
        path: link({ basePath }, '/'),
        maxAge: YEAR_SECONDS,
        httpOnly: true,
        sameSite: 'Lax',
        secure: environment.city.publicUrl.startsWith('https://'),
      });
    }
  };
}

/**
 * What a page needs to know of its request. The language is the one asked for in the address, else
 * the one chosen before, in the only cookie of the site, else Chinese.
 */
export function readPage(c: Context, environment: Environment, basePath: string): Page {
  const query = new URL(c.req.url).searchParams;
  query.delete('lang');
  const language = languageOf(c.req.query('lang')) ?? languageOf(getCookie(c, COOKIE)) ?? 'zh-CN';
  return {
    language,
    basePath,
    path: c.req.path.slice(basePath.length) || '/',
    query: query.size === 0 ? '' : `?${query}`,
    city: environment.city,
    today: localDateOf(environment.clock.now()),
  };
}

function languageOf(text: string | undefined): Language | null {
  return languages.find((language) => language === text) ?? null;
}
