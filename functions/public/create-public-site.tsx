import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { siteWords } from '../../templates/words/public-site.ts';
import type { Environment } from '../application/environment.ts';
import { createPublicCatalogue } from '../application/public/catalogue.ts';
import { dataRoutes } from './data-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { pageRoutes } from './page-routes.tsx';
import { FailurePage } from './pages/failure.tsx';
import { pageOfRequest, type SiteVariables } from './request-page.ts';
import { sendPage } from './send-page.ts';
import { siteHeaders } from './site-headers.ts';
import { verifyRoutes } from './verify-routes.tsx';

export interface PublicSiteOptions {
  readonly environment: Environment;
  /** Under which the site is mounted, for example `/zhengce`; empty at the root. */
  readonly basePath?: string;
  /** Is told of every failure that a visitor only sees as an excuse. */
  readonly onError?: (error: unknown) => void;
}

/** The public web: what was published, and nothing that was not. */
export function createPublicSite(options: PublicSiteOptions): Hono<SiteVariables> {
  const { environment, basePath = '', onError = () => {} } = options;
  const catalogue = createPublicCatalogue(environment);
  const base = new Hono<SiteVariables>();
  const app = basePath === '' ? base : base.basePath(basePath);

  app.use(siteHeaders(environment.city.publicUrl));
  app.use(pageOfRequest(environment, basePath));
  app.use(etag());
  pageRoutes(app, catalogue);
  verifyRoutes(app, catalogue);
  fileRoutes(app, catalogue);
  dataRoutes(app, catalogue, basePath);

  app.notFound((c) => {
    const { notFoundTitle, notFound } = siteWords;
    const { page } = c.var;
    return sendPage(c, <FailurePage page={page} title={notFoundTitle} text={notFound} />, 404);
  });
  app.onError((error, c) => {
    const { page } = c.var;
    if (error instanceof HTTPException && error.status === 413) {
      const { tooLargeTitle, tooLarge } = siteWords;
      return sendPage(c, <FailurePage page={page} title={tooLargeTitle} text={tooLarge} />, 413);
    }
    onError(error);
    const { errorTitle, error: text } = siteWords;
    return sendPage(c, <FailurePage page={page} title={errorTitle} text={text} />, 500);
  });
  return app;
}
