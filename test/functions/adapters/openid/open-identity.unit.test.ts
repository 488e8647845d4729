import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { openIdentity } from '../../../../functions/adapters/openid/open-identity.ts';

const options = {
  issuer: 'http://127.0.0.1:9/oidc',
  clientId: 'portal',
  redirectUri: 'http://127.0.0.1:9/portal/callback',
  signedOutUri: 'http://127.0.0.1:9/portal/signed-out',
  audience: 'http://127.0.0.1:9/api/v1',
};

test('a provider that cannot be reached is said to be unavailable, each time it is asked', async () => {
  const identity = openIdentity(options);
  for (const attempt of [1, 2]) {
    await expect(identity.begin(), String(attempt)).rejects.toMatchObject({
      problem: 'providerUnavailable',
    });
  }
  await expect(identity.verifyAccessToken('a.b.c')).rejects.toMatchObject({
    problem: 'providerUnavailable',
  });
});

test('plain http is for this machine only', () => {
  expect(() => openIdentity({ ...options, issuer: 'http://id.jiangzhou.example' })).toThrow(
    /must be https/,
  );
});

/** A provider that, like Cognito, gives ID and access tokens the same audience. */
async function providerWithOneAudience() {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  let issuer = '';
  const server = createServer((request, response) => {
    const keys = request.url?.endsWith('/jwks') ?? false;
    const metadata = {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      end_session_endpoint: `${issuer}/logout`,
      jwks_uri: `${issuer}/jwks`,
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(keys ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const identity = openIdentity({ ...options, issuer });
  const person = { tongbu_roles: ['drafter'], tongbu_department: 'housing' };
  const verify = async (claims: JWTPayload) =>
    identity.verifyAccessToken(
      await new SignJWT({ ...person, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setIssuer(issuer)
        .setSubject('p-0417')
        .setAudience(options.audience)
        .setExpirationTime('5m')
        .sign(privateKey),
    );
  return { identity, verify };
}

test('an ID token opens nothing, also where it has the audience of an access token', async () => {
  const { verify } = await providerWithOneAudience();
  const person = { id: 'p-0417', roles: ['drafter'], department: 'housing' };
  expect(await verify({ token_use: 'access' })).toEqual(person);
  expect(await verify({})).toEqual(person);
  for (const mark of [{ token_use: 'id' }, { nonce: 'n' }, { at_hash: 'h' }]) {
    expect(await verify(mark)).toBeNull();
  }
});

test('signing out names the way back as OpenID Connect and as Cognito call it', async () => {
  const { identity } = await providerWithOneAudience();
  const { searchParams } = (await identity.signOutAddress(null)) ?? new URL('none:');
  expect(searchParams.get('post_logout_redirect_uri')).toBe(options.signedOutUri);
  expect(searchParams.get('logout_uri')).toBe(options.signedOutUri);
  expect(searchParams.get('client_id')).toBe('portal');
});
