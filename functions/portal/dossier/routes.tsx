import { type Context, Hono } from 'hono';
import { commands, queries } from '../../application/catalogue.ts';
import { ask, execute } from '../../application/use-case.ts';
import { commandIdSchema } from '../../domain/kernel/identifiers.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import type { FailedForm } from '../forms/form-state.ts';
import { attempt } from '../forms/send.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { requireRole, sessionOf } from '../session/guard.ts';
import { loadDeltaPage } from './delta/model.ts';
import { DeltaPage } from './delta/page.tsx';
import { loadDossierPage, peopleOn, type Rendition } from './dossier-page-model.ts';
import { doubtRoutes } from './doubts/routes.tsx';
import { downloadRoutes } from './downloads.ts';
import { loadFollowUpPage } from './follow-up/model.ts';
import { FollowUpPage } from './follow-up/page.tsx';
import { DossierListPage } from './list-page.tsx';
import { lodgingRoutes } from './lodging/routes.tsx';
import { OpenDossierPage, openingOf } from './open-page.tsx';
import { DossierPage } from './page/dossier-page.tsx';
import { personalDataRoutes } from './personal-data/routes.tsx';
import { planRoutes } from './plan/routes.tsx';
import { qualityRoutes } from './quality/routes.tsx';
import { steps } from './steps.ts';

/** Dossiers: the list, opening one, its page, and every step on it. */
export function dossierRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();

  routes.get('/dossiers', async (c) => {
    const { person } = sessionOf(c);
    const filter = {
      status: c.req.query('status') ?? '',
      department: c.req.query('department') ?? '',
    };
    const after = c.req.query('after');
    const list = await ask(environment, queries.listDossiers, person, {
      ...(filter.status === '' ? {} : { statuses: [filter.status] }),
      ...(filter.department === '' ? {} : { department: filter.department }),
      ...(after === undefined ? {} : { after }),
    });
    const { departments } = environment.city;
    const today = localDateOf(environment.clock.now());
    const frame = frameOf(c, parts);
    return sendPage(c, <DossierListPage {...{ frame, list, filter, departments, today }} />);
  });

  routes.get('/open-dossier', (c) => showOpening(c, parts, null));

  routes.post('/open-dossier', async (c) => {
    const { person } = sessionOf(c);
    const { values, failed } = await attempt(c, parts, async (sent) => {
      const commandId = commandIdSchema.parse(sent.values.text('commandId'));
      const request = { person, commandId };
      await execute(environment, commands.openDossier, request, openingOf(sent.values));
    });
    if (failed !== null) return showOpening(c, parts, failed);
    return c.redirect(`/portal/dossiers/${values.text('dossier')}?done=openDossier`, 303);
  });

  routes.get('/dossiers/:dossier', (c) => showDossier(c, parts, null));

  routes.get('/dossiers/:dossier/delta', (c) => showDelta(c, parts, null));

  routes.get('/dossiers/:dossier/follow-ups/:key', (c) =>
    showFollowUp(c, parts, c.req.param('key'), null),
  );

  routes.route(
    '/',
    lodgingRoutes(parts, (c, step, failed) =>
      step === 'namePredecessor'
        ? showDelta(c, parts, failed)
        : step === 'lodgeFollowUp'
          ? showFollowUp(c, parts, failed.values.text('key'), failed)
          : showDossier(c, parts, failed),
    ),
  );

  routes.post('/dossiers/:dossier/steps/:step', async (c) => {
    const name = c.req.param('step');
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
    if (step === undefined) return c.notFound();
    const { person } = sessionOf(c);
    const dossier = c.req.param('dossier');
    const { values, failed } = await attempt(c, parts, async (sent) => {
      await step.run(environment, person, { dossier, ...sent });
    });
    const isDelta = name === 'clearPredecessor';
    const key = /FollowUp$/.test(name) ? values.text('key') : null;
    if (failed === null) {
      const page = isDelta
        ? '/delta'
        : key === null
          ? ''
          : `/follow-ups/${encodeURIComponent(key)}`;
      return c.redirect(`/portal/dossiers/${dossier}${page}?done=${name}`, 303);
    }
    if (isDelta) return showDelta(c, parts, failed);
    return key === null ? showDossier(c, parts, failed) : showFollowUp(c, parts, key, failed);
  });

  routes.route('/', planRoutes(parts));
  routes.route('/', doubtRoutes(parts));
  routes.route('/', personalDataRoutes(parts));
  routes.route('/', qualityRoutes(parts));
  routes.route('/', downloadRoutes(parts));
  return routes;
}

function showOpening(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { environment } = parts;
  const { person } = sessionOf(c);
  requireRole(person, 'drafter');
  const others = environment.city.departments.filter(({ id }) => id !== person.department);
  const frame = frameOf(c, parts);
  const page = <OpenDossierPage {...{ frame, environment, others, failed }} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}

async function showDossier(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { person } = sessionOf(c);
  const dossier = c.req.param('dossier') ?? '';
  const asked = (['lodged', 'public'] as const).find((text) => text === c.req.query('text'));
  const shown: Rendition | null = asked ?? null;
  const model = await loadDossierPage(parts.environment, person, dossier, shown);
  const frame = frameOf(c, parts, await parts.staffNames.of(peopleOn(model)));
  const page = <DossierPage frame={frame} model={model} failed={failed} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}

async function showDelta(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { person } = sessionOf(c);
  const dossier = c.req.param('dossier') ?? '';
  const search = c.req.query('search') ?? '';
  const model = await loadDeltaPage(parts.environment, person, dossier, search);
  const page = <DeltaPage frame={frameOf(c, parts)} model={model} failed={failed} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}

async function showFollowUp(
  c: Context<PortalEnv>,
  parts: PortalParts,
  key: string,
  failed: FailedForm | null,
) {
  const { person } = sessionOf(c);
  const dossier = c.req.param('dossier') ?? '';
  const model = await loadFollowUpPage(parts.environment, person, dossier, key);
  const page = <FollowUpPage frame={frameOf(c, parts)} model={model} failed={failed} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}
