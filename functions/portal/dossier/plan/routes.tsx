import { type Context, Hono } from 'hono';
import { planWords } from '../../../../templates/words/portal-plan.ts';
import { queries } from '../../../application/catalogue.ts';
import { ask } from '../../../application/use-case.ts';
import { fileOrText } from '../../forms/file-or-text.tsx';
import { FormValues } from '../../forms/form-values.ts';
import { fileOf, type KeptFile } from '../../forms/kept-file.ts';
import { FormIncomplete } from '../../forms/problem.ts';
import { type Attempt, attempt } from '../../forms/send.ts';
import { frameOf } from '../../layout/frame.ts';
import { sendPage } from '../../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../../portal-parts.ts';
import { requireRole, sessionOf } from '../../session/guard.ts';
import { tickedIn } from '../lodging/ticks.tsx';
import { steps } from '../steps.ts';
import { draftOf, emptyMaterial, type PlanToConfirm } from './draft.ts';
import { PlanPage } from './page.tsx';
import { planOf } from './plan-of-form.ts';

/** A plan is read first, confirmed then: two forms on one page. */
export function planRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();

  routes.get('/dossiers/:dossier/plan', async (c) => {
    requireRole(sessionOf(c).person, 'drafter');
    return show(c, parts, null, null);
  });

  routes.post('/dossiers/:dossier/plan/read', async (c) => {
    const session = sessionOf(c);
    let found: PlanToConfirm | null = null;
    const tried = await attempt(c, parts, async (sent) => {
      const file = await fileOrText(parts, session, sent);
      const read = await readFrom(c, file);
      found = { ...read, draft: draftOf(read.plan), ticked: new Set() };
    });
    return show(c, parts, found, tried);
  });

  routes.post('/dossiers/:dossier/plan', async (c) => {
    const session = sessionOf(c);
    const dossier = c.req.param('dossier');
    const values = await FormValues.of(c.req);
    if (values.checked('add')) {
      const file = await fileOf(parts, session, values, 'file');
      return show(c, parts, file === null ? null : withOneMore(await typed(c, values, file)), null);
    }
    const tried = await attempt(c, parts, async (asked) => {
      if (asked.file === null) throw new FormIncomplete({ file: planWords.fileLost });
      await steps.lodgePlan?.run(environment, session.person, { dossier, ...asked });
    });
    if (tried.failed === null) {
      return c.redirect(`/portal/dossiers/${dossier}?done=lodgePlan`, 303);
    }
    const file = tried.failed.keptFile;
    return show(c, parts, file === null ? null : await typed(c, values, file), tried);
  });

  /** What a kept file says, and what it holds besides. */
  async function readFrom(c: Context<PortalEnv>, file: KeptFile) {
    const { person } = sessionOf(c);
    const dossier = c.req.param('dossier');
    const view = await ask(environment, queries.viewDossier, person, { dossier });
    const read = await ask(environment, queries.readPlan, person, {
      file: file.submitted,
      title: view.title,
      materialsAtHand: Math.max(1, view.materials.length),
    });
    const { plan, missing, notes, audit, findings, acceptable, toConfirm } = read;
    return { file, plan, missing, notes, audit: { audit, findings, acceptable, toConfirm } };
  }

  /** The plan as it was typed over what its file says. */
  async function typed(
    c: Context<PortalEnv>,
    values: FormValues,
    file: KeptFile,
  ): Promise<PlanToConfirm> {
    const { audit } = await readFrom(c, file);
    const ticked = tickedIn(values, audit);
    return { file, audit, ticked, draft: planOf(values), missing: [], notes: [] };
  }

  return routes;
}

async function show(
  c: Context<PortalEnv>,
  parts: PortalParts,
  toConfirm: PlanToConfirm | null,
  tried: Attempt | null,
) {
  const { person } = sessionOf(c);
  const asked = { dossier: c.req.param('dossier') };
  const view = await ask(parts.environment, queries.viewDossier, person, asked);
  const failed = tried?.failed ?? null;
  const page = (
    <PlanPage frame={frameOf(c, parts)} view={view} toConfirm={toConfirm} failed={failed} />
  );
  return sendPage(c, page, failed?.problem.status ?? 200);
}

function withOneMore(plan: PlanToConfirm): PlanToConfirm {
  const materials = [...plan.draft.materials, emptyMaterial];
  return { ...plan, draft: { ...plan.draft, materials } };
}
