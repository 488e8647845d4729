import { type Context, Hono } from 'hono';
import { planWords } from '../../../../templates/words/portal-plan.ts';
import { queries } from '../../../application/catalogue.ts';
import { ask } from '../../../application/use-case.ts';
import { FormValues } from '../../forms/form-values.ts';
import { fileOf, type KeptFile, keep } from '../../forms/kept-file.ts';
import { FormIncomplete } from '../../forms/problem.ts';
import { type Attempt, attempt } from '../../forms/send.ts';
import { frameOf } from '../../layout/frame.ts';
import { sendPage } from '../../layout/respond.tsx';
import type { PortalEnv, PortalParts } from '../../portal-parts.ts';
import { requireRole, sessionOf } from '../../session/guard.ts';
import type { Session } from '../../session/session-schema.ts';
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
    const dossier = c.req.param('dossier');
    let found: PlanToConfirm | null = null;
    const tried = await attempt(c, parts, async ({ values, file }) => {
      const kept = file ?? (await pasted(parts, session, values));
      const view = await ask(environment, queries.viewDossier, session.person, { dossier });
      const read = await ask(environment, queries.readPlan, session.person, {
        file: kept.submitted,
        title: view.title,
        materialsAtHand: Math.max(1, view.materials.length),
      });
      found = { file: kept, draft: draftOf(read.plan), missing: read.missing, notes: read.notes };
    });
    return show(c, parts, found, tried);
  });

  routes.post('/dossiers/:dossier/plan', async (c) => {
    const session = sessionOf(c);
    const dossier = c.req.param('dossier');
    const values = await FormValues.of(c.req);
    if (values.checked('add')) {
      const file = await fileOf(parts, session, values, 'file');
      return show(c, parts, file === null ? null : withOneMore(values, file), null);
    }
    const tried = await attempt(c, parts, async (asked) => {
      if (asked.file === null) throw new FormIncomplete({ file: planWords.fileLost });
      await steps.lodgePlan?.run(environment, session.person, { dossier, ...asked });
    });
    if (tried.failed === null) {
      return c.redirect(`/portal/dossiers/${dossier}?done=lodgePlan`, 303);
    }
    const file = tried.failed.keptFile;
    const again = file === null ? null : { file, draft: planOf(values), missing: [], notes: [] };
    return show(c, parts, again, tried);
  });

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

/** A pasted text is kept as the plan's file, exactly as it was typed. */
async function pasted(parts: PortalParts, session: Session, values: FormValues): Promise<KeptFile> {
  const text = values.text('text');
  if (text.trim() === '') throw new FormIncomplete({ file: planWords.fileOrText });
  return keep(parts, session, 'plan.txt', new TextEncoder().encode(text));
}

function withOneMore(values: FormValues, file: KeptFile): PlanToConfirm {
  const draft = planOf(values);
  const materials = [...draft.materials, emptyMaterial];
  return { file, draft: { ...draft, materials }, missing: [], notes: [] };
}
