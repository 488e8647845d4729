import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../../../functions/domain/kernel/people.ts';
import type { PendingSignIn } from '../../../../functions/ports/identity.ts';
import { demoPeople } from '../../../../infra/local/demo/people.ts';
import { Browser } from './browser.ts';
import { type RunningProvider, runProvider } from './running-provider.ts';

let provider: RunningProvider;
beforeAll(async () => {
  provider = await runProvider();
});
afterAll(() => provider.close());

/** As far as the address to which the provider sends the browser back. */
async function chooseAs(person: string): Promise<{ callback: URL; pending: PendingSignIn }> {
  const browser = new Browser();
  const { address, pending } = await provider.identity.begin();
  const { url } = await browser.open(address);
  const { url: callback } = await browser.submit(url, { person });
  return { callback, pending };
}

describe('the demo people', () => {
  test('hold every role between them', () => {
    expect(new Set(demoPeople.flatMap((person) => person.roles))).toEqual(new Set(roles));
  });

  test('draft in several departments, each with a head of its own', () => {
    const holding = (role: 'drafter' | 'departmentHead') =>
      demoPeople.filter((person) => person.roles.includes(role));
    const departments = new Set(holding('drafter').map(({ department }) => department));
    expect(departments.size).toBeGreaterThanOrEqual(2);
    expect(new Set(holding('departmentHead').map(({ department }) => department))).toEqual(
      departments,
    );
  });
});

describe('signing in at the embedded provider', () => {
  test('one click on a person leads back with roles and department', async () => {
    const { callback, pending } = await chooseAs('fang-yiheng');
    const signedIn = await provider.identity.complete(callback, pending);
    expect(signedIn.person).toEqual({
      id: 'fang-yiheng',
      roles: ['disclosureReviewer'],
      department: 'office',
    });
    expect(signedIn.name).toBe('方一衡');
    expect(signedIn.idToken).not.toBeNull();
  });

  test('the page says that it is a demo, shows everybody, and runs nothing inline', async () => {
    const { address } = await provider.identity.begin();
    const { response } = await new Browser().open(address);
    const page = await response.text();
    expect(page).toContain('演示身份提供方');
    for (const { name } of demoPeople) expect(page).toContain(name.zh);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
  });

  test('an answer to somebody else’s sign-in is refused', async () => {
    const { callback } = await chooseAs('fang-yiheng');
    const { pending } = await provider.identity.begin();
    await expect(provider.identity.complete(callback, pending)).rejects.toMatchObject({
      problem: 'answerInvalid',
    });
  });

  test('a code is redeemed once', async () => {
    const { callback, pending } = await chooseAs('fang-yiheng');
    await provider.identity.complete(callback, pending);
    await expect(provider.identity.complete(callback, pending)).rejects.toMatchObject({
      problem: 'answerInvalid',
    });
  });

  test('a person who does not exist cannot be chosen', async () => {
    const browser = new Browser();
    const { address } = await provider.identity.begin();
    const { url } = await browser.open(address);
    const { response } = await browser.submit(url, { person: 'mallory' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('没有这位演示人员');
  });

  test('a choice that another site sends is refused', async () => {
    const browser = new Browser();
    const { address } = await provider.identity.begin();
    const { url } = await browser.open(address);
    const response = await browser.request(url, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ person: 'fang-yiheng' }),
    });
    expect(response.status).toBe(403);
  });

  test('a client without PKCE, or with another redirect address, gets a plain page', async () => {
    const wrong = [
      { client_id: 'portal', redirect_uri: `${provider.base}/portal/callback` },
      { client_id: 'portal', redirect_uri: 'https://elsewhere.example/portal/callback' },
      { client_id: 'nobody', redirect_uri: `${provider.base}/portal/callback` },
    ];
    for (const asked of wrong) {
      const query = new URLSearchParams({ ...asked, response_type: 'code', scope: 'openid' });
      const response = await new Browser().request(`${provider.base}/oidc/auth?${query}`);
      const location = response.headers.get('location') ?? '';
      if (response.status === 303) expect(location).toContain('error=invalid_request');
      else expect(await response.text()).toContain('无法登录');
      expect(location).not.toContain('elsewhere');
    }
  });

  test('signing out asks nothing more and leads back to the portal', async () => {
    const browser = new Browser();
    const { address, pending } = await provider.identity.begin();
    const { url } = await browser.open(address);
    const { url: callback } = await browser.submit(url, { person: 'bai-ruoxi' });
    const { idToken } = await provider.identity.complete(callback, pending);
    const end = await provider.identity.signOutAddress(idToken);
    const { response } = await browser.open(end ?? '');
    const page = await response.text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const left = await browser.submit(action, { xsrf, logout: 'yes' });
    expect(left.url.href).toBe(`${provider.base}/portal/signed-out`);
    const again = await browser.open((await provider.identity.begin()).address);
    expect(await again.response.text()).toContain('选择演示人员');
  });

  test('addresses come from the issuer, whatever host a request names', async () => {
    const response = await fetch(`${provider.base}/oidc/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'elsewhere.example' },
    });
    const metadata = JSON.stringify(await response.json());
    expect(metadata).toContain(`${provider.base}/oidc/token`);
    expect(metadata).not.toContain('elsewhere');
  });
});

describe('an access token for the API', () => {
  async function tokenFor(person: string, resource: string) {
    const browser = new Browser();
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const query = new URLSearchParams({
      client_id: 'program',
      response_type: 'code',
      scope: 'openid api',
      redirect_uri: 'http://127.0.0.1:49152/done',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      resource,
    });
    const { url } = await browser.open(`${provider.base}/oidc/auth?${query}`);
    const chosen = await browser.request(url, {
      method: 'POST',
      headers: { origin: provider.base },
      body: new URLSearchParams({ person }),
    });
    const resumed = await browser.request(chosen.headers.get('location') ?? '');
    const back = new URL(resumed.headers.get('location') ?? '');
    const answer = await fetch(`${provider.base}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'program',
        code: back.searchParams.get('code') ?? '',
        redirect_uri: 'http://127.0.0.1:49152/done',
        code_verifier: verifier,
        resource,
      }),
    });
    const body = (await answer.json()) as { access_token?: string };
    return body.access_token ?? '';
  }

  test('speaks for the person with their roles, to this API alone', async () => {
    const token = await tokenFor('tang-zhiyuan', `${provider.base}/api/v1`);
    expect(decodeJwt(token).aud).toBe(`${provider.base}/api/v1`);
    expect(await provider.identity.verifyAccessToken(token)).toEqual({
      id: 'tang-zhiyuan',
      roles: ['drafter'],
      department: 'education',
    });
  });

  test('is refused when a character of it was changed, and so is what is no token', async () => {
    const token = await tokenFor('tang-zhiyuan', `${provider.base}/api/v1`);
    const [head = '', body = '', signature = ''] = token.split('.');
    const forged = Buffer.from(
      JSON.stringify({ ...decodeJwt(token), tongbu_roles: ['administrator'] }),
    ).toString('base64url');
    expect(body).not.toBe(forged);
    for (const bad of [`${head}.${forged}.${signature}`, 'nonsense', '', `${head}.${body}.`]) {
      expect(await provider.identity.verifyAccessToken(bad)).toBeNull();
    }
  });

  test('an ID token is no access token', async () => {
    const { callback, pending } = await chooseAs('fang-yiheng');
    const { idToken } = await provider.identity.complete(callback, pending);
    expect(await provider.identity.verifyAccessToken(idToken ?? '')).toBeNull();
  });
});
