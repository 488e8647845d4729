import { Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { ask } from '../../application/use-case.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { ObligationsPage } from './page.tsx';

export function obligationRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.get('/obligations', async (c) => {
    const { person } = sessionOf(c);
    const after = c.req.query('after');
    const asked = after === undefined ? {} : { after };
    const board = await ask(parts.environment, queries.listObligations, person, asked);
    return sendPage(c, <ObligationsPage frame={frameOf(c, parts)} {...board} />);
  });
  return routes;
}
