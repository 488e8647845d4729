import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { queries } from '../../application/catalogue.ts';
import { matterRoles } from '../../application/matter/receipt.ts';
import { ask } from '../../application/use-case.ts';
import type { Person, Role } from '../../domain/kernel/people.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import { type MatterKind, matterKinds } from '../../domain/matter/kinds.ts';
import { isRuled } from '../../domain/matter/obligations.ts';
import type { FailedForm } from '../forms/form-state.ts';
import { attempt } from '../forms/send.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { requireRole, sessionOf } from '../session/guard.ts';
import { MatterListPage } from './list-page.tsx';
import { MatterPage } from './matter-page.tsx';
import { matterQueryOf } from './matter-query.ts';
import { OpenMatterPage } from './open-page.tsx';
import { matterSteps, openMatterStep } from './steps.ts';

const kindSchema = z.enum(matterKinds);

export function matterRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();

  routes.get('/matters', async (c) => {
    const { person } = sessionOf(c);
    const query = matterQueryOf(new URL(c.req.url), person);
    const { status, kind, department, page: number } = query;
    const list = await ask(environment, queries.listMatters, person, {
      kind,
      department,
      page: number,
      ...(status === 'all' ? {} : { statuses: [status] }),
    });
    const rules = environment.jurisdiction(environment.city.jurisdiction);
    const page = (
      <MatterListPage
        frame={frameOf(c, parts)}
        list={list}
        query={query}
        departments={environment.city.departments}
        now={environment.clock.now()}
        mayOpen={holdsAny(person, matterRoles)}
        isRuled={(kind) => isRuled(kind, rules)}
      />
    );
    return sendPage(c, page);
  });

  routes.get('/matters/new/:kind', (c) => {
    const kind = kindSchema.safeParse(c.req.param('kind'));
    return kind.success ? showOpening(c, parts, kind.data, null) : c.notFound();
  });

  routes.post('/matters/new/:kind', async (c) => {
    const kind = kindSchema.safeParse(c.req.param('kind'));
    if (!kind.success) return c.notFound();
    const { person } = sessionOf(c);
    let opened = '';
    const { failed } = await attempt(c, parts, async ({ values }) => {
      const matter = values.text('matter');
      opened = (await openMatterStep(kind.data).run(environment, person, values, matter)).matter;
    });
    if (failed !== null) return showOpening(c, parts, kind.data, failed);
    return c.redirect(`/portal/matters/${opened}?done=openMatter`, 303);
  });

  routes.get('/matters/:matter', (c) => showMatter(c, parts, null));

  routes.post('/matters/:matter/steps/:step', async (c) => {
    const { matter, step: name } = c.req.param();
    const step = Object.hasOwn(matterSteps, name) ? matterSteps[name] : undefined;
    if (step === undefined) return c.notFound();
    const { person } = sessionOf(c);
    const { failed } = await attempt(c, parts, async ({ values }) => {
      await step.run(environment, person, values, matter);
    });
    if (failed !== null) return showMatter(c, parts, failed);
    return c.redirect(`/portal/matters/${matter}?done=${name}`, 303);
  });

  return routes;
}

function showOpening(
  c: Context<PortalEnv>,
  parts: PortalParts,
  kind: MatterKind,
  failed: FailedForm | null,
) {
  const { environment } = parts;
  const { person } = sessionOf(c);
  requireRole(person, ...matterRoles);
  const { city } = environment;
  const { publicCommentDays } = environment.jurisdiction(city.jurisdiction).parameters;
  const page = (
    <OpenMatterPage
      frame={frameOf(c, parts)}
      kind={kind}
      matter={environment.newId()}
      today={localDateOf(environment.clock.now())}
      commentDays={publicCommentDays.value}
      departments={holdsAny(person, overseers) ? city.departments : []}
      own={person.department}
      failed={failed}
    />
  );
  return sendPage(c, page, failed?.problem.status ?? 200);
}

async function showMatter(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { environment, staffNames } = parts;
  const { person } = sessionOf(c);
  const asked = { matter: c.req.param('matter') };
  const view = await ask(environment, queries.viewMatter, person, asked);
  const people = [...new Set(view.history.map(({ by }) => by))];
  const own = view.facts.department === person.department;
  const page = (
    <MatterPage
      frame={frameOf(c, parts, await staffNames.of(people))}
      view={view}
      now={environment.clock.now()}
      isHead={own && person.roles.includes('departmentHead')}
      mayAct={holdsAny(person, own ? matterRoles : overseers)}
      failed={failed}
    />
  );
  return sendPage(c, page, failed?.problem.status ?? 200);
}

/** Those who watch over all departments. */
const overseers: readonly Role[] = ['supervisor', 'administrator'];

function holdsAny(person: Person, wanted: readonly Role[]): boolean {
  return wanted.some((role) => person.roles.includes(role));
}
