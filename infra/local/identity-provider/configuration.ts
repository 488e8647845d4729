import { createHash, createPrivateKey } from 'node:crypto';
import type { Account, ClientMetadata, Configuration, JWK } from 'oidc-provider';
import type { DemoPerson } from '../demo/people.ts';
import { boundedStore } from './bounded-store.ts';

/** An application that people sign in to. */
export interface EmbeddedClient {
  readonly id: string;
  /** Left out for a public client such as a command line; PKCE is asked of every client. */
  readonly secret?: string;
  /** Compared as they stand; a native client's loopback address may have any port. */
  readonly redirectUris: readonly string[];
  readonly signedOutUris: readonly string[];
  /** Runs on the person's own machine. */
  readonly native?: boolean;
}

export interface ConfigurationParts {
  readonly people: readonly DemoPerson[];
  readonly clients: readonly EmbeddedClient[];
  /** P-256, PKCS #8 PEM. */
  readonly signingKey: string;
  readonly cookieKey: string;
  /** Audience for which JWT access tokens are issued. */
  readonly apiAudience: string;
  /** Path under which the person is chosen, with a slash at the end. */
  readonly choosePath: string;
}

const HOUR = 3_600;
export const apiScope = 'api';

/** What the provider is and does, but for its pages. */
export function embeddedConfiguration(parts: ConfigurationParts): Configuration {
  const people = new Map(parts.people.map((person) => [person.id as string, person]));
  return {
    adapter: boundedStore(),
    clients: parts.clients.map(clientMetadata),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    jwks: { keys: [signingJwk(parts.signingKey)] },
    cookies: {
      keys: [parts.cookieKey],
      long: { sameSite: 'lax', httpOnly: true },
      short: { sameSite: 'lax', httpOnly: true },
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', 'tongbu_roles', 'tongbu_department'], profile: ['name'] },
    // The portal reads the ID token and never asks for the rest at another address.
    conformIdTokenClaims: false,
    findAccount: (_ctx, id) => accountOf(people.get(id)),
    extraTokenClaims: (_ctx, token) => {
      const person = 'accountId' in token ? people.get(token.accountId ?? '') : undefined;
      return person === undefined ? undefined : claimsOf(person);
    },
    // Every client is the city's own, so nobody is asked whether they consent.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope(parts.apiAudience, apiScope);
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, { uid }) => `${parts.choosePath}${uid}` },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: 8 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 8 * HOUR,
    },
  };
}

function clientMetadata(client: EmbeddedClient): ClientMetadata {
  return {
    client_id: client.id,
    ...(client.secret === undefined ? {} : { client_secret: client.secret }),
    token_endpoint_auth_method: client.secret === undefined ? 'none' : 'client_secret_basic',
    application_type: client.native === true ? 'native' : 'web',
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.signedOutUris],
    grant_types: ['authorization_code'],
    response_types: ['code'],
  };
}

/** The key's id is its digest, so that it changes when the key does. */
function signingJwk(pem: string): JWK {
  const { kty, crv, x, y, d } = createPrivateKey(pem).export({ format: 'jwk' });
  if (kty !== 'EC' || crv !== 'P-256' || x === undefined || y === undefined || d === undefined) {
    throw new TypeError('the signing key must be a private key on the curve P-256');
  }
  const kid = createHash('sha256').update(`${x}.${y}`).digest('base64url').slice(0, 16);
  return { kty, crv, x, y, d, kid, alg: 'ES256', use: 'sig' };
}

function claimsOf(person: DemoPerson) {
  return {
    name: person.name.zh,
    tongbu_roles: [...person.roles],
    tongbu_department: person.department,
  };
}

function accountOf(person: DemoPerson | undefined): Account | undefined {
  if (person === undefined) return undefined;
  return { accountId: person.id, claims: () => ({ sub: person.id, ...claimsOf(person) }) };
}
