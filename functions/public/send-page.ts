import { html } from 'hono/html';
import type { Page } from './page.ts';
import type { SiteContext } from './request-page.ts';

/** What a component of a page returns. */
type Rendered = Parameters<typeof html>[1];

/**
 * Sends a page as HTML. Browsers and caches ask again each time, because a mark of repeal must be
 * seen at once; an unchanged page answers 304.
 */
export function sendPage(
  c: SiteContext,
  page: Page,
  content: Rendered,
  status: 200 | 400 | 404 | 413 | 500 = 200,
) {
  c.header('Cache-Control', status === 200 ? 'no-cache' : 'no-store');
  c.header('Content-Language', page.language);
  c.header('Vary', 'Cookie');
  return c.html(html`<!doctype html>${content}`, status);
}
