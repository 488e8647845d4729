import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Environment } from '../../application/environment.ts';
import { ask, execute } from '../../application/use-case.ts';
import { type CommandId, commandIdSchema } from '../../domain/kernel/identifiers.ts';
import { Refusal } from '../../domain/kernel/refusal.ts';
import { API_BASE } from './api-base.ts';
import { ApiFailure } from './api-failure.ts';
import { type Operation, operations } from './operations.ts';
import { preferredLanguage } from './preferred-language.ts';
import { failureOf, problemOf } from './problem.ts';
import { readInput } from './read-input.ts';
import { type Authenticate, whoAsks } from './who-asks.ts';

/** A file of 20 MB is 28 MB in base64. */
const LARGEST_BODY = 30 * 1024 * 1024;
const IDEMPOTENCY_KEY = 'Idempotency-Key';

export interface ApiOptions {
  readonly environment: Environment;
  /** Null for a request without valid credentials; may also throw. */
  readonly authenticate: Authenticate;
  /** What one request may carry, where the host takes less than the API would. */
  readonly mostBytes?: number;
  /** Is told of every failure that the caller only sees as `internal`. */
  readonly onError?: (error: unknown) => void;
}

/** Everything in the catalogue as JSON under `/api/v1`; see {@link addressOf} for the addresses. */
export function createApi(options: ApiOptions): Hono {
  const { environment, mostBytes = LARGEST_BODY, onError = () => {} } = options;
  const app = new Hono().basePath(API_BASE);
  const tooLarge = () => {
    throw new HTTPException(413);
  };

  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"] } }));
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
  });
  app.use(bodyLimit({ maxSize: mostBytes, onError: tooLarge }));

  // A review carries its whole text; the hosts answer with a few megabytes at most.
  for (const path of ['personal-data', 'review-personal-data']) {
    app.use(`/dossiers/:dossier/${path}`, compress({ encoding: 'gzip' }));
  }

  // What describes the interface is loaded for those who ask for it.
  app.get('/openapi.json', async (c) => {
    const { openApiDocument } = await import('./openapi.ts');
    return c.json(openApiDocument(environment.city.publicUrl));
  });
  app.get('/problems', async (c) => {
    const { listProblems } = await import('./list-problems.ts');
    return c.json({ problems: listProblems(API_BASE) });
  });
  app.get('/problems/:reason', async (c) => {
    const { listProblems } = await import('./list-problems.ts');
    const found = listProblems(API_BASE).find(({ reason }) => reason === c.req.param('reason'));
    if (found === undefined) throw new ApiFailure('addressUnknown');
    return c.json(found);
  });

  for (const operation of operations) {
    const path = operation.address.replaceAll(/\{(\w+)\}/gu, ':$1');
    app.on(operation.method.toUpperCase(), path, (c) => answer(c, operation, options));
  }
  refuseOtherMethods(app);

  app.all('*', () => {
    throw new ApiFailure('addressUnknown');
  });
  app.onError((error, c) => sendProblem(c, error, onError));
  return app;
}

async function answer(c: Context, operation: Operation, options: ApiOptions): Promise<Response> {
  const { environment, authenticate } = options;
  const person = await whoAsks(c.req.raw, authenticate, environment.city.publicUrl);
  const { useCase } = operation;
  if (useCase.kind === 'query') {
    return c.json(await ask(environment, useCase, person, await readInput(c, operation)));
  }
  const commandId = commandIdOf(c, environment);
  c.header(IDEMPOTENCY_KEY, commandId);
  const input = await readInput(c, operation);
  return c.json(await execute(environment, useCase, { person, commandId }, input));
}

/** The key that the caller chose, or a fresh one. */
function commandIdOf(c: Context, environment: Environment): CommandId {
  const key = c.req.header(IDEMPOTENCY_KEY) ?? `api:${environment.newId()}`;
  const parsed = commandIdSchema.safeParse(key);
  if (parsed.success) return parsed.data;
  throw new ApiFailure('idempotencyKeyInvalid');
}

function refuseOtherMethods(app: Hono): void {
  const paths = new Set(operations.map(({ address }) => address));
  for (const address of paths) {
    const methods = operations.filter((one) => one.address === address).map(({ method }) => method);
    const allow = methods.map((method) => method.toUpperCase()).join(', ');
    app.all(address.replaceAll(/\{(\w+)\}/gu, ':$1'), () => {
      throw new ApiFailure('methodNotAllowed', { headers: { Allow: allow } });
    });
  }
}

async function sendProblem(
  c: Context,
  error: unknown,
  onError: (error: unknown) => void,
): Promise<Response> {
  const language = preferredLanguage(c.req.header('Accept-Language'));
  const problem = await problemOf(error, API_BASE, language);
  if (problem.reason === 'internal') onError(error);
  const headers = error instanceof Refusal ? {} : failureOf(error).headers;
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header('Content-Type', 'application/problem+json; charset=utf-8');
  c.header('Content-Language', language === 'en' ? 'en' : 'zh-CN');
  return c.body(JSON.stringify(problem), problem.status);
}
