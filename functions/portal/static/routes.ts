import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { PortalEnv } from '../portal-parts.ts';
import { reviewModule } from './review/modules.ts';
import { reviewStylesheet } from './review/stylesheet.ts';
import { script } from './script.ts';
import { stylesheet } from './stylesheet.ts';

/** Style and script; the only things that are served to whoever asks. */
export function staticRoutes(): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.use('*', etag());
  routes.get('/portal.css', (c) =>
    c.body(stylesheet + reviewStylesheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      ...kept,
    }),
  );
  routes.get('/portal.js', (c) =>
    c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', ...kept }),
  );
  // Modules belong together: each is asked for anew, so that none stays behind the others.
  routes.get('/review/:module', (c) => {
    const module = reviewModule(c.req.param('module'));
    if (module === null) return c.notFound();
    const type = 'text/javascript; charset=utf-8';
    return c.body(module, 200, { 'content-type': type, 'cache-control': 'no-cache' });
  });
  routes.get('/icon.svg', (c) =>
    c.body(icon, 200, { 'content-type': 'image/svg+xml; charset=utf-8', ...kept }),
  );
  return routes;
}

const kept = { 'cache-control': 'public, max-age=300' };

/** Two sheets side by side, document and interpretation. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect
 width="32" height="32" rx="4" fill="#9e1b1b"/><path d="M6 7h9v18H6zM17 7h9v18h-9z" fill="#fff"/><path d="M8 12h5M8 16h5M8
 20h5M19 12h5M19 16h5M19 20h5" stroke="#9e1b1b" stroke-width="1.5"/></svg>`;
