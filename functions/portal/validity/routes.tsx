import { Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { ask } from '../../application/use-case.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { ValidityPage } from './page.tsx';

const USUAL_MONTHS = 12;

export function validityRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.get('/validity', async (c) => {
    const { person } = sessionOf(c);
    const months = c.req.query('months') ?? String(USUAL_MONTHS);
    const list = await ask(parts.environment, queries.listExpiring, person, { months });
    const frame = frameOf(c, parts);
    return sendPage(c, <ValidityPage frame={frame} months={Number(months)} {...list} />);
  });
  return routes;
}
