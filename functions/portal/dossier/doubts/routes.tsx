import { type Context, Hono } from 'hono';
import { queries } from '../../../application/catalogue.ts';
import { ask } from '../../../application/use-case.ts';
import { localDateOf } from '../../../domain/kernel/time.ts';
import type { FailedForm } from '../../forms/form-state.ts';
import { attempt } from '../../forms/send.ts';
import { frameOf } from '../../layout/frame.ts';
import { sendPage } from '../../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../../portal-parts.ts';
import { sessionOf } from '../../session/guard.ts';
import { OpenDoubtsPage } from './list-page.tsx';
import { DoubtsPage } from './page.tsx';
import type { ShownPreview } from './page-props.ts';
import { doubtSteps, previewOf } from './steps.ts';

/** What people doubt about documents: recorded one by one or pasted, told apart, answered. */
export function doubtRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();

  routes.get('/doubts', async (c) => {
    const { person } = sessionOf(c);
    const after = c.req.query('after');
    const asked = after === undefined ? {} : { after };
    const list = await ask(environment, queries.listDoubts, person, asked);
    return sendPage(c, <OpenDoubtsPage frame={frameOf(c, parts)} list={list} />);
  });

  routes.get('/dossiers/:dossier/doubts', (c) => show(c, parts, null, null));

  routes.post('/dossiers/:dossier/doubts/preview', async (c) => {
    const { person } = sessionOf(c);
    let shown: ShownPreview | null = null;
    const { failed } = await attempt(c, parts, async ({ values }) => {
      const read = await previewOf(environment, person, c.req.param('dossier'), values);
      shown = { ...read, values };
    });
    return show(c, parts, shown, failed);
  });

  routes.post('/dossiers/:dossier/doubts/steps/:step', async (c) => {
    const { dossier, step: name } = c.req.param();
    const step = Object.hasOwn(doubtSteps, name) ? doubtSteps[name] : undefined;
    if (step === undefined) return c.notFound();
    const { person } = sessionOf(c);
    const { failed } = await attempt(c, parts, async ({ values }) => {
      await step(environment, person, dossier, values);
    });
    if (failed !== null) return show(c, parts, null, failed);
    return c.redirect(`/portal/dossiers/${dossier}/doubts?done=${name}`, 303);
  });

  return routes;
}

async function show(
  c: Context<PortalEnv>,
  parts: PortalParts,
  preview: ShownPreview | null,
  failed: FailedForm | null,
) {
  const { environment } = parts;
  const { person } = sessionOf(c);
  const asked = { dossier: c.req.param('dossier') };
  const view = await ask(environment, queries.viewDoubts, person, asked);
  const today = localDateOf(environment.clock.now());
  const frame = frameOf(c, parts);
  const page = <DoubtsPage {...{ frame, view, today, preview, failed }} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}
