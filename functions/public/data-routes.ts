import type { Hono } from 'hono';
import type { PublicCatalogue } from '../application/public/catalogue.ts';
import { everyPolicy } from '../application/public/every-policy.ts';
import {
  latestPolicies,
  listPolicies,
  policyFilterSchema,
} from '../application/public/list-policies.ts';
import { viewIssue } from '../application/public/view-issue.ts';
import { localDateOf } from '../domain/kernel/time.ts';
import { addresses } from './addresses.ts';
import { atomFeed } from './feed.ts';
import { type PoliciesData, policyData } from './open-data.ts';
import { type GazetteData, issueData } from './open-data-gazette.ts';
import type { SiteVariables } from './request-page.ts';
import { sendData } from './send-data.ts';
import { MOST_ADDRESSES, robots, sitemap } from './sitemap.ts';

const ON_ONE_DATA_PAGE = 500;
const IN_THE_FEED = 50;

/** What programs read: feed, sitemap and open data. They are always in Chinese. */
export function dataRoutes(
  app: Hono<SiteVariables>,
  catalogue: PublicCatalogue,
  basePath: string,
): void {
  const { environment } = catalogue;
  const { city } = environment;
  const root = `${city.publicUrl}${basePath}`;

  app.get(addresses.feed, async (c) => {
    const now = environment.clock.now();
    const policies = await latestPolicies(catalogue, IN_THE_FEED);
    const feed = atomFeed({ city, root, today: localDateOf(now), now, policies });
    return sendData(c, feed, 'application/atom+xml; charset=utf-8');
  });

  app.get(addresses.sitemap, async (c) => {
    const policies = await everyPolicy(catalogue, MOST_ADDRESSES);
    const map = sitemap(root, policies, await catalogue.issues());
    return sendData(c, map, 'application/xml; charset=utf-8');
  });

  app.get('/robots.txt', (c) => sendData(c, robots(root), 'text/plain; charset=utf-8'));

  app.get(addresses.policiesData, async (c) => {
    const filter = policyFilterSchema.parse({ ...c.req.query(), pageSize: ON_ONE_DATA_PAGE });
    const { policies, total, page, pages } = await listPolicies(catalogue, filter);
    const today = localDateOf(environment.clock.now());
    const query = new URLSearchParams(c.req.query());
    query.set('page', String(page + 1));
    const data: PoliciesData = {
      city: city.name.zh,
      total,
      page,
      pages,
      next: page < pages ? `${root}${addresses.policiesData}?${query}` : null,
      policies: policies.map(({ policy }) => policyData(policy, root, today)),
    };
    return sendData(c, JSON.stringify(data), 'application/json; charset=utf-8');
  });

  app.get(addresses.gazetteData, async (c) => {
    const issues = await catalogue.issues();
    const views = await Promise.all(issues.map(({ issue }) => viewIssue(catalogue, issue)));
    const data: GazetteData = {
      city: city.name.zh,
      title: city.gazetteTitle,
      issues: views.flatMap((view) => (view === null ? [] : [issueData(view, root)])),
    };
    return sendData(c, JSON.stringify(data), 'application/json; charset=utf-8');
  });
}
