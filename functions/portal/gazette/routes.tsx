import { type Context, Hono } from 'hono';
import { queries } from '../../application/catalogue.ts';
import { ask } from '../../application/use-case.ts';
import { localDateOf } from '../../domain/kernel/time.ts';
import type { FailedForm } from '../forms/form-state.ts';
import { attempt } from '../forms/send.ts';
import { frameOf } from '../layout/frame.ts';
import { sendPage } from '../layout/respond.tsx';
import { sendFile, sendMadeFile } from '../layout/send-file.ts';
import type { PortalEnv, PortalParts } from '../portal-parts.ts';
import { requireRole, sessionOf } from '../session/guard.ts';
import { loadIssuePage } from './issue-model.ts';
import { IssuePage } from './issue-page.tsx';
import { IssueListPage } from './list-page.tsx';
import { issueSteps, openIssueStep } from './steps.ts';

export function gazetteRoutes(parts: PortalParts): Hono<PortalEnv> {
  const { environment } = parts;
  const routes = new Hono<PortalEnv>();

  routes.get('/gazette', (c) => showList(c, parts, null));

  routes.post('/gazette', async (c) => {
    const { person } = sessionOf(c);
    requireRole(person, 'gazetteEditor');
    let opened = '';
    const { failed } = await attempt(c, parts, async ({ values }) => {
      opened = (await openIssueStep.run(environment, person, values)).issue;
    });
    if (failed !== null) return showList(c, parts, failed);
    return c.redirect(`/portal/gazette/${opened}?done=openIssue`, 303);
  });

  routes.get('/gazette/:issue', (c) => showIssue(c, parts, null));

  routes.get('/gazette/:issue/rendition', async (c) => {
    const { person } = sessionOf(c);
    const issue = await ask(environment, queries.viewIssue, person, c.req.param());
    if (issue.digest === null) return c.notFound();
    return sendFile(c, environment.objects, issue.digest, {
      disposition: `attachment; filename="gazette-${issue.issue}.pdf"`,
    });
  });

  routes.get('/gazette/:issue/proof', async (c) => {
    const { person } = sessionOf(c);
    const { content } = await ask(environment, queries.viewProof, person, c.req.param());
    return sendMadeFile(c, environment.objects, Buffer.from(content, 'base64'), {
      mediaType: 'application/pdf',
      disposition: `inline; filename="gazette-proof-${c.req.param('issue')}.pdf"`,
    });
  });

  routes.post('/gazette/:issue/steps/:step', async (c) => {
    const { issue, step: name } = c.req.param();
    const step = Object.hasOwn(issueSteps, name) ? issueSteps[name] : undefined;
    if (step === undefined) return c.notFound();
    const { person } = sessionOf(c);
    const { failed } = await attempt(c, parts, async ({ values }) => {
      await step.run(environment, person, values, issue);
    });
    if (failed !== null) return showIssue(c, parts, failed);
    return c.redirect(`/portal/gazette/${issue}?done=${name}`, 303);
  });

  return routes;
}

async function showList(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { environment } = parts;
  const { person } = sessionOf(c);
  const after = c.req.query('after');
  const list = await ask(
    environment,
    queries.listIssues,
    person,
    after === undefined ? {} : { after },
  );
  const page = (
    <IssueListPage
      frame={frameOf(c, parts)}
      {...list}
      today={localDateOf(environment.clock.now())}
      mayOpen={person.roles.includes('gazetteEditor')}
      failed={failed}
    />
  );
  return sendPage(c, page, failed?.problem.status ?? 200);
}

async function showIssue(c: Context<PortalEnv>, parts: PortalParts, failed: FailedForm | null) {
  const { person } = sessionOf(c);
  const model = await loadIssuePage(parts.environment, person, c.req.param('issue') ?? '');
  const page = <IssuePage frame={frameOf(c, parts)} model={model} failed={failed} />;
  return sendPage(c, page, failed?.problem.status ?? 200);
}
