import { Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { ask } from '../../application/use-case.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { requireRole, sessionOf } from '../session/guard.ts';
import { reviewsAsCsv } from './csv.ts';
import { AttributeReviewsPage } from './page.tsx';

/** What is open on request or withheld, and when it is reviewed; as a page and as a table. */
export function attributeReviewRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();

  routes.get('/attribute-reviews', async (c) => {
    const { person } = sessionOf(c);
    requireRole(person, ...queries.listAttributeReviews.roles);
    const year = c.req.query('year');
    const asked = year === undefined ? {} : { year };
    const list = await ask(environment, queries.listAttributeReviews, person, asked);
    const today = localDateOf(environment.clock.now());
    return sendPage(c, <AttributeReviewsPage frame={frameOf(c, parts)} today={today} {...list} />);
  });

  routes.get('/attribute-reviews/:year{[0-9]{4}\\.csv}', async (c) => {
    const { person } = sessionOf(c);
    requireRole(person, ...queries.listAttributeReviews.roles);
    const year = c.req.param('year').slice(0, 4);
    const { reviews } = await ask(environment, queries.listAttributeReviews, person, { year });
    const csv = reviewsAsCsv(reviews, frameOf(c, parts).department);
    return c.body(csv, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="attribute-reviews-${year}.csv"`,
    });
  });
  return routes;
}
