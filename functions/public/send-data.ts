import type { SiteContext } from './request-page.ts';

/** Open to programs on other sites, too: there is nothing here that a visitor could not see. */
export function sendData(c: SiteContext, body: string, mediaType: string): Response {
  return c.body(body, 200, {
    'Content-Type': mediaType,
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}
