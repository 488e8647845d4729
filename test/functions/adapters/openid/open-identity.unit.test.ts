import { expect, test } from 'vitest';
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
