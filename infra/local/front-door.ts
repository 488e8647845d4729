import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { openIdentity } from '../../functions/adapters/openid/open-identity.ts';
import { departmentWords } from '../../functions/application/environment.ts';
import { createApi } from '../../functions/portal/api/create-api.ts';
import { createPortal } from '../../functions/portal/create-portal.tsx';
import { authenticated } from '../../functions/portal/session/authenticated.ts';
import { createPublicSite } from '../../functions/public/create-public-site.tsx';
import type { DemoPerson } from './demo/people.ts';
import { createEmbeddedIdentityProvider } from './identity-provider/embedded-identity-provider.tsx';
import type { HostKeys } from './identity-provider/keys.ts';
import type { Host } from './open-host.ts';
import { portalParts } from './portal-parts.ts';

export interface FrontDoor {
  readonly host: Host;
  readonly keys: HostKeys;
  /** Where browsers find all of it, without a slash at its end. */
  readonly url: string;
  /** Who can sign in. */
  readonly people: readonly DemoPerson[];
  readonly onError: (error: unknown) => void;
}

/** Portal, public site, API and identity provider of one host, as one thing that answers. */
export function frontDoor({
  host,
  keys,
  url,
  people,
  onError,
}: FrontDoor): (request: IncomingMessage, response: ServerResponse) => void {
  const { environment } = host;
  const audience = `${url}/api/v1`;
  const identity = openIdentity({
    issuer: `${url}/oidc`,
    clientId: 'portal',
    clientSecret: keys.clientSecret,
    redirectUri: `${url}/portal/callback`,
    signedOutUri: `${url}/portal/signed-out`,
    audience,
  });
  const provider = createEmbeddedIdentityProvider({
    issuer: `${url}/oidc`,
    people,
    departmentName: (id) => departmentWords(environment, id),
    clients: [
      {
        id: 'portal',
        secret: keys.clientSecret,
        redirectUris: [`${url}/portal/callback`],
        signedOutUris: [`${url}/portal/signed-out`],
      },
      // Programs on this machine that call the API for the person who starts them.
      {
        id: 'programs',
        native: true,
        redirectUris: ['http://127.0.0.1/callback'],
        signedOutUris: [],
      },
    ],
    signingKey: keys.signingKey,
    cookieKey: keys.cookieKey,
    apiAudience: audience,
  });
  const app = new Hono();
  const parts = portalParts(host, identity, keys);
  app.route('/', createPortal(parts, onError));
  const authenticate = (request: Request) => authenticated(request, parts);
  app.route('/', createApi({ environment, authenticate, onError }));
  app.route('/', createPublicSite({ environment, onError }));
  const failing = (response: ServerResponse) => (error: unknown) => {
    onError(error);
    if (!response.headersSent) response.writeHead(500).end();
  };
  const listener = getRequestListener(app.fetch);
  return (request, response) => {
    const path = request.url ?? '/';
    if (isElsewhere(request)) return sendHome(response, `${url}${path}`);
    if (path.startsWith('/oidc')) provider.handler(request, response).catch(failing(response));
    else void listener(request, response);
  };
}

/**
 * Signing in works under one name only, because cookies and the provider's addresses belong to it.
 * Who comes by number is sent there.
 */
function isElsewhere(request: IncomingMessage): boolean {
  const byNumber = /^(?:127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '');
  return byNumber && request.method === 'GET' && (request.url ?? '').startsWith('/portal');
}

function sendHome(response: ServerResponse, address: string): void {
  response.writeHead(307, { location: address }).end();
}
