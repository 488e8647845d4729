import { Hono } from 'hono';
import { frameOf } from '../../layout/frame.ts';
import { sendPage } from '../../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../../portal-parts.ts';
import { sessionOf } from '../../session/guard.ts';
import { loadQualityPage } from './model.ts';
import { QualityPage } from './page.tsx';

/** What was found about one material, beside its document. */
export function qualityRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  routes.get('/dossiers/:dossier/quality/:part', async (c) => {
    const { dossier, part } = c.req.param();
    const { person } = sessionOf(c);
    const model = await loadQualityPage(parts.environment, person, dossier, part);
    return sendPage(c, <QualityPage frame={frameOf(c, parts)} model={model} />);
  });
  return routes;
}
