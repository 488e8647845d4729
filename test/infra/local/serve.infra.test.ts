import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Serving, serve } from '../../../infra/local/serve.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { Browser } from './identity-provider/browser.ts';
import { TongbuProcess } from './tongbu-process.ts';

let folder: string;
let serving: Serving;
const errors: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbu-serve-'));
  serving = await serve({
    folder: join(folder, 'data'),
    port: 0,
    jurisdiction: 'nanjing-2020',
    demo: false,
    onError: (error) => errors.push(error),
  });
  await serving.seeded;
});
afterAll(async () => {
  await serving.close();
  await rm(folder, { recursive: true, force: true });
  expect(errors).toEqual([]);
});

/** A browser in which somebody is signed in, as people do it: by the chooser. */
async function signedIn(person: string) {
  const browser = new Browser();
  const { url: chooser } = await browser.open(`${serving.url}/portal`);
  expect(chooser.pathname).toMatch(/^\/oidc\/choose\//);
  const { response, url } = await browser.submit(chooser, { person });
  expect([response.status, url.href]).toEqual([200, `${serving.url}/portal`]);
  return { browser, page: await response.text() };
}

const json = { 'Content-Type': 'application/json' };

function opening(title: string) {
  return { method: 'POST', body: JSON.stringify({ title, normative: true }) };
}

const openAddress = (dossier: string) => `${serving.url}/api/v1/dossiers/${dossier}/open`;

/** An access token for a program on the person's own machine. */
async function tokenOf(person: string): Promise<string> {
  const browser = new Browser();
  const verifier = randomBytes(32).toString('base64url');
  const asked = {
    client_id: 'programs',
    redirect_uri: 'http://127.0.0.1:49152/callback',
    resource: `${serving.url}/api/v1`,
  };
  const query = new URLSearchParams({
    ...asked,
    response_type: 'code',
    scope: 'openid api',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const { url } = await browser.open(`${serving.url}/oidc/auth?${query}`);
  const chosen = await browser.request(url, {
    method: 'POST',
    headers: { origin: serving.url },
    body: new URLSearchParams({ person }),
  });
  const resumed = await browser.request(chosen.headers.get('location') ?? '');
  const back = new URL(resumed.headers.get('location') ?? '');
  const code = back.searchParams.get('code') ?? '';
  const grant = { grant_type: 'authorization_code', code, code_verifier: verifier };
  const answer = await fetch(`${serving.url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...asked, ...grant }),
  });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}

/** The hidden and ready values of the form that leads to an address. */
function fieldsOf(page: string, action: string): Record<string, string> {
  const start = page.indexOf(`action="${action}"`);
  const form = page.slice(start, page.indexOf('</form>', start));
  const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  return Object.fromEntries(
    inputs.map((input) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      /value="([^"]*)"/.exec(input)?.[1] ?? '',
    ]),
  );
}

describe('one port', () => {
  test.each([
    ['the public site', '/', 'text/html'],
    ['the verification page', '/verify', 'text/html'],
    ['the description of the API', '/api/v1/openapi.json', 'application/json'],
    ['the identity provider', '/oidc/.well-known/openid-configuration', 'application/json'],
    ['the style of the portal', '/portal/static/icon.svg', 'image/svg+xml'],
  ])('serves %s', async (_what, path, type) => {
    const response = await fetch(`${serving.url}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
  });

  test('sends who is not signed in from the portal to the chooser of people', async () => {
    const response = await fetch(`${serving.url}/portal`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    const { response: chooser } = await new Browser().open(`${serving.url}/portal`);
    expect(await chooser.text()).toContain('沈雨晴');
  });

  test('answers an unknown address of each web in that web’s own way', async () => {
    const page = await fetch(`${serving.url}/nowhere`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('text/html'),
    ]);
    const problem = await fetch(`${serving.url}/api/v1/nowhere`);
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  test('sends who comes to the portal by number to its name, and nobody else', async () => {
    const byNumber = serving.url.replace('localhost', '127.0.0.1');
    const moved = await fetch(`${byNumber}/portal/dossiers?page=2`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([
      307,
      `${serving.url}/portal/dossiers?page=2`,
    ]);
    expect((await fetch(`${byNumber}/`, { redirect: 'manual' })).status).toBe(200);
  });
});

describe('somebody who is signed in', () => {
  test('takes a step by a form, and the dossier is there', async () => {
    const { browser, page } = await signedIn('shen-yuqing');
    expect(page).toContain('沈雨晴');
    const { response } = await browser.open(`${serving.url}/portal/open-dossier`);
    const fields = fieldsOf(await response.text(), '/portal/open-dossier');
    const sent = await browser.submit(`${serving.url}/portal/open-dossier`, {
      ...fields,
      title: '江州市公园延时开放办法',
      normative: 'on',
      jurisdiction: 'nanjing-2020',
    });
    expect([sent.response.status, sent.url.pathname]).toEqual([
      200,
      `/portal/dossiers/${fields.dossier}`,
    ]);
    expect(await sent.response.text()).toContain('江州市公园延时开放办法');
  });

  test('takes a step through the API with the session, from a page of ours only', async () => {
    const { browser } = await signedIn('shen-yuqing');
    const address = openAddress('by-session');
    const foreign = await browser.request(address, {
      ...opening('经会话建立'),
      headers: { ...json, Origin: 'https://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
    const without = await browser.request(address, { ...opening('经会话建立'), headers: json });
    expect(without.status).toBe(403);
    const headers = { ...json, Origin: serving.url, 'Idempotency-Key': 'open-by-session' };
    const opened = await browser.request(address, { ...opening('经会话建立'), headers });
    expect(opened.status).toBe(200);
    expect(await opened.json()).toMatchObject({ replayed: false });
    const again = await browser.request(address, { ...opening('经会话建立'), headers });
    expect(await again.json()).toMatchObject({ replayed: true });
  });

  test('may do only what the role allows, in the API as on the pages', async () => {
    const { browser } = await signedIn('yue-qinghe');
    const headers = { ...json, Origin: serving.url };
    const refused = await browser.request(openAddress('not-mine'), {
      ...opening('不该我建'),
      headers,
    });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ reason: 'roleMissing' });
    const { response } = await browser.open(`${serving.url}/portal/open-dossier`);
    expect(response.status).toBe(403);
  });

  test('is nobody any more after signing out', async () => {
    const { browser, page } = await signedIn('shen-yuqing');
    const out = await browser.submit(
      `${serving.url}/portal/sign-out`,
      fieldsOf(page, '/portal/sign-out'),
    );
    expect(out.response.status).toBe(200);
    const provider = out.response.headers.get('refresh')?.replace('0; url=', '') ?? '';
    const { response: goodbye } = await browser.open(provider);
    const asking = await goodbye.text();
    const action = /action="([^"]*)"/.exec(asking)?.[1] ?? '';
    await browser.submit(action, { ...fieldsOf(asking, action), logout: 'yes' });
    const { url } = await browser.open(`${serving.url}/portal`);
    expect(url.pathname).toMatch(/^\/oidc\//);
  });
});

describe('a program that calls the API', () => {
  test('takes a step with a token of the person, without any cookie or page', async () => {
    const token = await tokenOf('tang-zhiyuan');
    const headers = { ...json, Authorization: `Bearer ${token}` };
    const opened = await fetch(openAddress('by-token'), { ...opening('经令牌建立'), headers });
    expect([opened.status, await opened.json()]).toEqual([
      200,
      expect.objectContaining({ status: 'drafting', replayed: false }),
    ]);
    const seen = await fetch(`${serving.url}/api/v1/dossiers/by-token`, { headers });
    expect(await seen.json()).toMatchObject({ dossier: 'by-token', department: 'education' });
  });

  test('is refused without a token and with a forged one', async () => {
    const address = `${serving.url}/api/v1/dossiers`;
    for (const headers of [{}, { Authorization: 'Bearer forged' }]) {
      const response = await fetch(address, { headers });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
    }
  });
});

describe('the server process', () => {
  test('says where it listens, ends on SIGTERM and lets port and folder go', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const first = new TongbuProcess(['serve'], { dataFolder });
    const url = (await first.said(/public site +(http:\/\/localhost:\d+)\//))[1] ?? '';
    await first.said(/Ctrl\+C/);
    expect((await fetch(url)).status).toBe(200);
    const second = new TongbuProcess(['serve'], { dataFolder, port: new URL(url).port });
    expect(await second.ended()).toBe(1);
    expect(second.err).toContain('is in use');
    const third = new TongbuProcess(['serve'], { dataFolder });
    expect(await third.ended()).toBe(1);
    expect(third.err).toContain('is in use by another process');
    first.signal('SIGTERM');
    expect([await first.ended(), first.err]).toEqual([0, '']);
    const next = new TongbuProcess(['serve'], { dataFolder, port: new URL(url).port });
    await next.said(/Ctrl\+C/);
    expect((await fetch(url)).status).toBe(200);
    next.signal('SIGINT');
    expect(await next.ended()).toBe(0);
  });
});
