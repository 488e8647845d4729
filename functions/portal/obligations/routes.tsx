import { type Context, Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { departmentName } from '../../application/environment.ts';
import { ask } from '../../application/use-case.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { sessionOf } from '../session/guard.ts';
import { csvOfBoard } from './board-file.ts';
import { boardQueryOf } from './board-query.ts';
import { ObligationPage } from './detail-page.tsx';
import { BoardPage } from './page.tsx';

/** A download takes all that matches, not one page of it. */
const EVERY_ROW = 50_000;

export function obligationRoutes(parts: PortalParts): Hono<PortalEnv> {
  const routes = new Hono<PortalEnv>();
  const { environment } = parts;
  const queryOf = (c: Context<PortalEnv>) =>
    boardQueryOf(new URL(c.req.url), sessionOf(c).person, localDateOf(environment.clock.now()));
  const everyRow = (c: Context<PortalEnv>) => {
    const { filter, order } = queryOf(c);
    const wanted = { ...filter, order, limit: EVERY_ROW };
    return ask(environment, queries.listObligations, sessionOf(c).person, wanted);
  };
  routes.get('/obligations', async (c) => {
    const { person } = sessionOf(c);
    const query = queryOf(c);
    const { filter, order, page } = query;
    const wanted = { ...filter, order, page };
    const board = await ask(environment, queries.listObligations, person, wanted);
    const { departments } = environment.city;
    const shown = { frame: frameOf(c, parts), board, query, departments };
    return sendPage(c, <BoardPage {...shown} now={environment.clock.now()} />);
  });
  routes.get('/obligations/one', async (c) => {
    const { person } = sessionOf(c);
    const { stream, kind, subject, startsAt } = c.req.query();
    const asked = { stream, kind, subject: subject ?? '', startsAt };
    const owed = await ask(environment, queries.viewObligation, person, asked);
    const now = environment.clock.now();
    return sendPage(c, <ObligationPage frame={frameOf(c, parts)} owed={owed} now={now} />);
  });
  routes.get('/obligations.csv', async (c) => {
    const { obligations } = await everyRow(c);
    const text = csvOfBoard(obligations, (id) => departmentName(environment, id));
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="obligations.csv"');
    return c.body(text);
  });
  routes.get('/obligations.json', async (c) => {
    const { obligations, counts } = await everyRow(c);
    c.header('content-disposition', 'attachment; filename="obligations.json"');
    return c.json({ at: environment.clock.now(), counts, obligations });
  });
  return routes;
}
