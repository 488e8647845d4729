import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { PortalEnv } from '../portal-parts.ts';
import { script } from './script.ts';
import { stylesheet } from './stylesheet.ts';

/** Style and script; the only things that are served to whoever asks. */
export function staticRoutes(): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.use('*', etag());
  routes.get('/portal.css', (c) =>
    c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8', ...kept }),
  );
  routes.get('/portal.js', (c) =>
    c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', ...kept }),
  );
  return routes;
}

const kept = { 'cache-control': 'public, max-age=300' };
