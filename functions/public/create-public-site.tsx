import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { siteWords } from '../../templates/words/public-site.ts';
import { fileTooLargeWords } from '../../templates/words/public-verify.ts';
import type { Environment } from '../application/environment.ts';
import { createPublicCatalogue } from '../application/public/catalogue.ts';
import { answerRoutes } from './answers/answer-routes.tsx';
import { checkpointRoutes } from './checkpoint-routes.ts';
import { dataRoutes } from './data-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { nothingHere } from './nothing-here.ts';
import { pageRoutes } from './page-routes.tsx';
import { FailurePage } from './pages/failure.tsx';
import { pageOfRequest, readPage, type SiteVariables } from './request-page.ts';
import { sendPage } from './send-page.ts';
import { siteHeaders } from './site-headers.ts';
import { verifyRoutes, wholeMb } from './verify-routes.tsx';

const MOST_BYTES = 40 * 1024 * 1024;

export interface PublicSiteOptions {
  readonly environment: Environment;
  /** Under which the site is mounted, for example `/zhengce`; empty at the root. */
  readonly basePath?: string;
  /** How large a file to verify may be, in bytes; 40 MiB when left out. */
  readonly mostBytes?: number;
  /** Is told of every failure that a visitor only sees as an excuse. */
  readonly onError?: (error: unknown) => void;
}

/** The public web: what was published, and nothing that was not. */
export function createPublicSite(options: PublicSiteOptions): Hono<SiteVariables> {
  const { environment, basePath = '', mostBytes = MOST_BYTES, onError = () => {} } = options;
  const catalogue = createPublicCatalogue(environment);
  const base = new Hono<SiteVariables>();
  const app = basePath === '' ? base : base.basePath(basePath);

  app.use(siteHeaders(environment.city.publicUrl));
  app.use(pageOfRequest(environment, basePath));
  app.use(etag());
  pageRoutes(app, catalogue);
  verifyRoutes(app, catalogue, mostBytes);
  checkpointRoutes(app, environment);
  fileRoutes(app, catalogue);
  dataRoutes(app, catalogue, basePath);
  answerRoutes(app, catalogue, basePath);

  // A route of its own, because a host that mounts the site keeps its own way of not finding.
  app.all('*', () => {
    throw nothingHere();
  });
  app.onError((error, c) => {
    const page = readPage(c, environment, basePath);
    const { status, title, text } = failureOf(error, mostBytes);
    if (status === 500) onError(error);
    return sendPage(c, page, <FailurePage page={page} title={title} text={text} />, status);
  });
  return app;
}

function failureOf(error: Error, mostBytes: number) {
  const words = siteWords;
  const known = error instanceof HTTPException ? error.status : 500;
  if (known === 404)
    return { status: 404, title: words.notFoundTitle, text: words.notFound } as const;
  if (known === 413)
    return {
      status: 413,
      title: words.tooLargeTitle,
      text: fileTooLargeWords(wholeMb(mostBytes)),
    } as const;
  return { status: 500, title: words.errorTitle, text: words.error } as const;
}
