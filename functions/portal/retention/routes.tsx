import { Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { ask } from '../../application/use-case.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { requireRole, sessionOf } from '../session/guard.ts';
import { RetentionPage } from './page.tsx';

/** What the vault holds, for those who answer for it; they see no value of it. */
export function retentionRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.get('/retention', async (c) => {
    const { person } = sessionOf(c);
    requireRole(person, ...queries.listRawPersonalData.roles);
    const after = c.req.query('after');
    const asked = after === undefined ? {} : { after };
    const kept = await ask(parts.environment, queries.listRawPersonalData, person, asked);
    return sendPage(c, <RetentionPage frame={frameOf(c, parts)} {...kept} />);
  });
  return routes;
}
