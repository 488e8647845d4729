import { Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { ask } from '../../application/use-case.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { InboxPage } from './page.tsx';

export function inboxRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();
  routes.get('/', async (c) => {
    const { person } = sessionOf(c);
    const { work } = await ask(environment, queries.listInbox, person, {});
    const today = localDateOf(environment.clock.now());
    return sendPage(c, <InboxPage frame={frameOf(c, parts)} work={work} today={today} />);
  });
  return routes;
}
