import { Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import type { Environment } from '../../application/environment.ts';
import { ask } from '../../application/use-case.ts';
import { issueGateSchema } from '../../domain/gazette/gate-names.ts';
import { issueGateRole } from '../../domain/gazette/gates.ts';
import type { Person } from '../../domain/kernel/people.ts';
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
    const issues = await waitingIssues(environment, person);
    const today = localDateOf(environment.clock.now());
    const frame = frameOf(c, parts);
    return sendPage(c, <InboxPage {...{ frame, work, issues, today }} />);
  });
  return routes;
}

/** Issues under way at which the person decides; an issue that rests is far back in the list. */
async function waitingIssues(environment: Environment, person: Person) {
  const { issues } = await ask(environment, queries.listIssues, person, {});
  return issues.filter(({ status }) => {
    const gate = issueGateSchema.safeParse(status);
    return gate.success && person.roles.includes(issueGateRole[gate.data]);
  });
}
