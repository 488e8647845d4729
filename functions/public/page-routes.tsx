import type { Hono } from 'hono';
import type { Environment } from '../application/environment.ts';
import type { PublicCatalogue } from '../application/public/catalogue.ts';
import {
  latestPolicies,
  listPolicies,
  policyFilterSchema,
} from '../application/public/list-policies.ts';
import { listResponses, viewResponse } from '../application/public/responses.ts';
import { replacementOf, viewComparison } from '../application/public/view-comparison.ts';
import { viewIssue } from '../application/public/view-issue.ts';
import { viewPolicy } from '../application/public/view-policy.ts';
import { listRules } from '../domain/jurisdictions/list-rules.ts';
import { dossierIdSchema, incidentIdSchema, issueIdSchema } from '../domain/kernel/identifiers.ts';
import { Refusal } from '../domain/kernel/refusal.ts';
import { nothingHere } from './nothing-here.ts';
import { AboutPage } from './pages/about.tsx';
import { ComparisonPage } from './pages/comparison.tsx';
import { GazettePage } from './pages/gazette.tsx';
import { HomePage } from './pages/home.tsx';
import { InterpretationPage } from './pages/interpretation.tsx';
import { IssuePage } from './pages/issue.tsx';
import { PoliciesPage } from './pages/policies.tsx';
import { PolicyPage } from './pages/policy.tsx';
import { ResponsePage } from './pages/response.tsx';
import { ResponsesPage } from './pages/responses.tsx';
import type { SiteVariables } from './request-page.ts';
import { sendPage } from './send-page.ts';

const ON_THE_FRONT_PAGE = 8;

/** The pages that people read. */
export function pageRoutes(app: Hono<SiteVariables>, catalogue: PublicCatalogue): void {
  const { environment } = catalogue;

  app.get('/', async (c) => {
    const { page } = c.var;
    const [policies, issue] = await Promise.all([
      latestPolicies(catalogue, ON_THE_FRONT_PAGE),
      catalogue.latestIssue(),
    ]);
    return sendPage(c, c.var.page, <HomePage page={page} policies={policies} issue={issue} />);
  });

  app.get('/policies', async (c) => {
    const filter = policyFilterSchema.parse({ ...c.req.query(), pageSize: 20 });
    const list = await listPolicies(catalogue, filter);
    return sendPage(c, c.var.page, <PoliciesPage page={c.var.page} filter={filter} list={list} />);
  });

  app.get('/policies/:dossier', async (c) => {
    const dossier = dossierIdSchema.safeParse(c.req.param('dossier'));
    const view = dossier.success ? await viewPolicy(catalogue, dossier.data) : null;
    if (view === null) throw nothingHere();
    const { gazetted } = view.policy;
    const issue = gazetted === null ? null : await catalogue.issue(gazetted.issue);
    const replacedBy = await replacementOf(catalogue, view.policy.dossier);
    const props = { page: c.var.page, view, issue, replacedBy };
    return sendPage(c, c.var.page, <PolicyPage {...props} />);
  });

  app.get('/policies/:dossier/comparison', async (c) => {
    const dossier = dossierIdSchema.safeParse(c.req.param('dossier'));
    const view = dossier.success ? await viewComparison(catalogue, dossier.data) : null;
    if (view === null) throw nothingHere();
    return sendPage(c, c.var.page, <ComparisonPage page={c.var.page} view={view} />);
  });

  app.get('/policies/:dossier/interpretations/:key', async (c) => {
    const dossier = dossierIdSchema.safeParse(c.req.param('dossier'));
    const view = dossier.success ? await viewPolicy(catalogue, dossier.data) : null;
    const found = view?.interpretations.find(
      ({ interpretation }) => interpretation.key === c.req.param('key'),
    );
    if (view === null || found === undefined) throw nothingHere();
    return sendPage(
      c,
      c.var.page,
      <InterpretationPage page={c.var.page} policy={view.policy} {...found} />,
    );
  });

  app.get('/gazette', async (c) =>
    sendPage(c, c.var.page, <GazettePage page={c.var.page} issues={await catalogue.issues()} />),
  );

  app.get('/gazette/:issue', async (c) => {
    const issue = issueIdSchema.safeParse(c.req.param('issue'));
    const view = issue.success ? await viewIssue(catalogue, issue.data) : null;
    if (view === null) throw nothingHere();
    return sendPage(c, c.var.page, <IssuePage page={c.var.page} view={view} />);
  });

  app.get('/responses', async (c) => {
    const after = c.req.query('after')?.slice(0, 500);
    const list = await listedResponses(environment, after);
    if (list === null) throw nothingHere();
    return sendPage(c, c.var.page, <ResponsesPage page={c.var.page} {...list} />);
  });

  app.get('/responses/:incident', async (c) => {
    const incident = incidentIdSchema.safeParse(c.req.param('incident'));
    const view = incident.success ? await viewResponse(environment, incident.data) : null;
    if (view === null) throw nothingHere();
    return sendPage(c, c.var.page, <ResponsePage page={c.var.page} {...view} />);
  });

  app.get('/about', (c) => {
    const rules = listRules(environment.jurisdiction(environment.city.jurisdiction));
    return sendPage(c, c.var.page, <AboutPage page={c.var.page} rules={rules} />);
  });
}

/** Null for a page that no list has named. */
async function listedResponses(environment: Environment, after: string | undefined) {
  try {
    return await listResponses(environment, after);
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'pageUnknown') return null;
    throw error;
  }
}
