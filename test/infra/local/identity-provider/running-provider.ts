import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIdentity } from '../../../../functions/adapters/openid/open-identity.ts';
import type { Identity } from '../../../../functions/ports/identity.ts';
import { type DemoPerson, demoPeople } from '../../../../infra/local/demo/people.ts';
import { createEmbeddedIdentityProvider } from '../../../../infra/local/identity-provider/embedded-identity-provider.tsx';
import { ensureKeys, type HostKeys } from '../../../../infra/local/identity-provider/keys.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface RunningProvider {
  readonly base: string;
  readonly identity: Identity;
  readonly keys: HostKeys;
  /** Answers everything that is not the provider's. */
  serveElsewhere(handler: Handler): void;
  close(): Promise<void>;
}

/** The embedded provider on a free port, with one client for the portal and one for programs. */
export async function runProvider(
  people: readonly DemoPerson[] = demoPeople,
): Promise<RunningProvider> {
  const folder = mkdtempSync(join(tmpdir(), 'tongbu-provider-'));
  const keys = await ensureKeys(folder);
  let provider: Handler = (_request, response) => response.writeHead(503).end();
  let elsewhere: Handler = (_request, response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    if ((request.url ?? '').startsWith('/oidc')) provider(request, response);
    else elsewhere(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${address.port}`;
  const embedded = createEmbeddedIdentityProvider({
    issuer: `${base}/oidc`,
    people,
    departmentName: (id) => ({ zh: id, en: id }),
    clients: [
      {
        id: 'portal',
        secret: keys.clientSecret,
        redirectUris: [`${base}/portal/callback`],
        signedOutUris: [`${base}/portal/signed-out`],
      },
      { id: 'program', redirectUris: ['http://127.0.0.1/done'], signedOutUris: [], native: true },
    ],
    signingKey: keys.signingKey,
    cookieKey: keys.cookieKey,
    apiAudience: `${base}/api/v1`,
  });
  provider = (request, response) => {
    embedded.handler(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  };
  const identity = openIdentity({
    issuer: `${base}/oidc`,
    clientId: 'portal',
    clientSecret: keys.clientSecret,
    redirectUri: `${base}/portal/callback`,
    signedOutUri: `${base}/portal/signed-out`,
    audience: `${base}/api/v1`,
  });
  return {
    base,
    identity,
    keys,
    serveElsewhere: (handler) => {
      elsewhere = handler;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
