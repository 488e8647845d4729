import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { epochMsOf, instantOf } from '../../../functions/domain/kernel/time.ts';
import { type DemoPerson, demoPeople } from '../../../infra/local/demo/people.ts';
import { formOf, plainText } from './page-form.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';
import { lodgeEverything, openDossier, step } from './story.ts';

const [anyone] = demoPeople;
const everything: DemoPerson = {
  ...(anyone as DemoPerson),
  id: 'zhu-duo' as DemoPerson['id'],
  roles: ['drafter', 'disclosureReviewer', 'departmentHead'],
};
const nobody: DemoPerson = {
  ...(anyone as DemoPerson),
  id: 'wu-ming' as DemoPerson['id'],
  roles: [],
};

let house: PortalHouse;
beforeAll(async () => {
  house = await openPortalHouse([everything, nobody]);
});
afterEach(() => expect(house.errors).toEqual([]));
afterAll(() => house.close());

const guarded = [
  '/portal',
  '/portal/dossiers',
  '/portal/open-dossier',
  '/portal/dossiers/any',
  '/portal/dossiers/any/sources/document',
  '/portal/gazette',
  '/portal/obligations',
  '/portal/retention',
  '/portal/supervision',
  '/portal/mailbox',
  '/portal/nonsense',
];

describe('who is not signed in', () => {
  test.each(guarded)('is sent from %s to sign in, and back afterwards', async (path) => {
    const response = await house.visitor().browser.request(`${house.base}${path}`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      `/portal/sign-in?returnTo=${encodeURIComponent(path)}`,
    );
  });

  test('cannot send a form', async () => {
    const response = await house.visitor().browser.request(`${house.base}/portal/open-dossier`, {
      method: 'POST',
      headers: { origin: house.base },
      body: new URLSearchParams({ title: 'x' }),
    });
    expect(response.status).toBe(401);
    expect(plainText(await response.text())).toContain('登录已过期');
  });

  test('comes back to the page that was asked for, and to no other site', async () => {
    const { browser } = house.visitor();
    const { url } = await browser.open(`${house.base}/portal/dossiers?status=published`);
    const arrived = await browser.submit(url, { person: 'gu-changfeng' });
    expect(arrived.url.pathname + arrived.url.search).toBe('/portal/dossiers?status=published');
    for (const evil of ['//elsewhere.example', 'https://elsewhere.example/portal', '/portalx']) {
      const other = house.visitor().browser;
      const wanted = `/portal/sign-in?returnTo=${encodeURIComponent(evil)}`;
      const choosing = await other.open(`${house.base}${wanted}`);
      const end = await other.submit(choosing.url, { person: 'gu-changfeng' });
      expect(end.url.href).toBe(`${house.base}/portal`);
    }
  });

  test('an account without roles is told so', async () => {
    const { browser } = house.visitor();
    const { url } = await browser.open(`${house.base}/portal`);
    const { response } = await browser.submit(url, { person: 'wu-ming' });
    expect(response.status).toBe(403);
    expect(plainText(await response.text())).toContain('没有本系统的任何身份');
  });

  test('an answer that this browser did not ask for is refused', async () => {
    const { browser } = house.visitor();
    const response = await browser.request(`${house.base}/portal/callback?code=a&state=b`);
    expect(response.status).toBe(403);
    expect(plainText(await response.text())).toContain('无法登录');
  });
});

describe('a session', () => {
  test('is a cookie that neither scripts nor other sites get and nobody forges', async () => {
    const { browser } = house.visitor();
    const { url } = await browser.open(`${house.base}/portal`);
    const chosen = await browser.request(url, {
      method: 'POST',
      headers: { origin: house.base },
      body: new URLSearchParams({ person: 'gu-changfeng' }),
    });
    const resumed = await browser.request(chosen.headers.get('location') ?? '');
    const back = await browser.request(resumed.headers.get('location') ?? '');
    const line = back.headers.getSetCookie().find((one) => one.startsWith('tongbu_session=')) ?? '';
    expect(line).toContain('HttpOnly');
    expect(line).toContain('SameSite=Lax');
    expect(line).not.toContain('gu-changfeng');
    expect((await browser.request(`${house.base}/portal`)).status).toBe(200);
    const sealed = browser.cookie('tongbu_session') ?? '';
    browser.setCookie('tongbu_session', `${sealed.slice(0, -2)}AA`);
    expect((await browser.request(`${house.base}/portal`)).status).toBe(303);
  });

  test('a sealed value of another purpose is no session', async () => {
    const { browser } = house.visitor();
    await browser.request(`${house.base}/portal/sign-in`);
    browser.setCookie('tongbu_session', browser.cookie('tongbu_sign_in') ?? '');
    expect((await browser.request(`${house.base}/portal`)).status).toBe(303);
  });

  test('ends with signing out', async () => {
    const desk = await house.signIn('gu-changfeng');
    const { page } = await desk.open('/portal');
    const token = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const { response } = await desk.browser.submit(`${house.base}/portal/sign-out`, {
      formToken: token,
    });
    expect(response.headers.get('refresh')).toContain('/oidc/session/end');
    expect(desk.browser.cookie('tongbu_session')).toBeUndefined();
    expect((await desk.browser.request(`${house.base}/portal`)).status).toBe(303);
  });

  test('speaks the language that was chosen', async () => {
    const desk = await house.signIn('gu-changfeng');
    const english = await desk.open('/portal/language/en?returnTo=%2Fportal%2Fobligations');
    expect(english.url.pathname).toBe('/portal/obligations');
    expect(plainText(english.page)).toContain('Deadlines');
    expect(english.page).toContain('<html lang="en"');
    expect(plainText((await desk.open('/portal/language/zh-CN')).page)).toContain('待办事项');
  });
});

describe('a form', () => {
  test('that another site sends is refused', async () => {
    const desk = await house.signIn('shen-yuqing');
    const { page } = await desk.open('/portal/open-dossier');
    const { action, values } = formOf(page, 'openDossier');
    values.set('title', '伪造');
    for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, {}]) {
      const init = { method: 'POST', headers: new Headers(headers), body: values };
      const response = await desk.browser.request(new URL(action, house.base), init);
      expect(response.status).toBe(403);
    }
  });

  test('without the session’s own token is refused and keeps what was typed', async () => {
    const desk = await house.signIn('shen-yuqing');
    const { page } = await desk.open('/portal/open-dossier');
    for (const formToken of ['', 'guess', 'x'.repeat(32)]) {
      const answer = await desk.send(page, 'openDossier', { title: '标题仍在', formToken });
      expect(answer.status).toBe(403);
      expect(answer.page).toContain('标题仍在');
    }
  });

  test('larger than 20 MB is refused with a plain page', async () => {
    const desk = await house.signIn('shen-yuqing');
    const path = await openDossier(desk);
    const file = new File([new Uint8Array(23 * 1024 * 1024)], 'large.txt');
    const answer = await step(desk, path, 'lodgeDocument', { file });
    expect(answer.status).toBe(413);
    expect(plainText(answer.page)).toContain('20 MB');
  });
});

describe('who holds another role', () => {
  test.each([
    ['gu-changfeng', '/portal/open-dossier'],
    ['shen-yuqing', '/portal/supervision'],
    ['yue-qinghe', '/portal/supervision'],
  ])('%s may not open %s', async (person, path) => {
    const { status, page } = await (await house.signIn(person)).open(path);
    expect(status).toBe(403);
    expect(plainText(page)).toContain('您无权查看或办理');
  });

  test('is offered no form, and is refused when sending one all the same', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const own = await drafter.open(path);
    const stranger = await house.signIn('gu-changfeng');
    const { page } = await stranger.open(path);
    expect(page).not.toContain('examinations/lodgeDocument');
    const token = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const answer = await stranger.send(own.page, 'withdrawDossier', {
      formToken: token,
      reasons: '不行',
      sure: 'yes',
    });
    expect(answer.status).toBe(403);
    expect(plainText(answer.page)).toContain('未能办理');
  });

  test('who drafted it is neither offered nor allowed the decision', async () => {
    const both = await house.signIn('zhu-duo');
    const path = await openDossier(both);
    await lodgeEverything(both, path);
    await step(await house.signIn('lu-wenbin'), path, 'submitPackage');
    const own = await both.open(path);
    expect(plainText(own.page)).toContain('您参与了本卷的起草');
    expect(own.page).not.toContain('steps/passScreening');
    const reviewer = await house.signIn('fang-yiheng');
    const { page } = await reviewer.open(path);
    const formToken = /name="formToken" value="([^"]+)"/.exec(own.page)?.[1] ?? '';
    const answer = await both.send(page, 'passScreening', { formToken });
    expect(answer.status).toBe(403);
    expect(plainText(answer.page)).toContain('不能再对它作决定');
  });

  test('a step that does not exist is no page', async () => {
    const desk = await house.signIn('shen-yuqing');
    const path = await openDossier(desk);
    const { page } = await desk.open(path);
    const { values } = formOf(page, 'lodgeDocument');
    const names = ['nonsense', 'constructor', '__proto__'];
    const addresses = names.flatMap((name) => [`steps/${name}`, `examinations/${name}`]);
    for (const address of [...addresses, 'examinations/submitPackage']) {
      const response = await desk.browser.request(`${house.base}${path}/${address}`, {
        method: 'POST',
        headers: { origin: house.base },
        body: values,
      });
      expect(response.status).toBe(404);
    }
  });
});

describe('a page', () => {
  test('shows hostile text as text', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const hostile = `<script>alert(1)</script>"><img src=x onerror=alert(1)>'&amp;`;
    const path = await openDossier(drafter, hostile);
    for (const address of [path, '/portal', '/portal/dossiers', '/portal/obligations']) {
      const { page } = await drafter.open(address);
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img');
    }
    expect(plainText((await drafter.open(path)).page)).toContain(hostile);
  });

  test('may load its own style and script and nothing else', async () => {
    const { headers } = await (await house.signIn('gu-changfeng')).open('/portal');
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    for (const file of ['portal.css', 'portal.js', 'icon.svg']) {
      const response = await house.visitor().browser.request(`${house.base}/portal/static/${file}`);
      expect(response.status).toBe(200);
    }
  });

  test('that does not exist says so', async () => {
    const desk = await house.signIn('gu-changfeng');
    for (const path of ['/portal/nonsense', '/portal/dossiers/none', '/portal/gazette/no-99']) {
      const { status, page } = await desk.open(path);
      expect(status).toBe(404);
      expect(plainText(page)).toContain('没有');
    }
  });

  test('of mail shows what was sent to one’s own roles; who supervises sees all', async () => {
    const now = house.clock.now();
    await house.host.environment.mail.send({
      id: 'test/1',
      to: ['drafter.education@jiangzhou.example'],
      subject: '提醒：教育文件',
      text: '请办理。\n',
    });
    expect(epochMsOf(now)).toBeGreaterThan(0);
    const seenBy = async (person: string) =>
      plainText((await (await house.signIn(person)).open('/portal/mailbox')).page);
    expect(await seenBy('tang-zhiyuan')).toContain('教育文件');
    expect(await seenBy('gu-changfeng')).toContain('教育文件');
    expect(await seenBy('shen-yuqing')).not.toContain('教育文件');
  });
});

// Last: time does not go back for the sessions of other tests.
describe('after eight hours', () => {
  test('a session is over', async () => {
    const desk = await house.signIn('gu-changfeng');
    house.clock.moveTo(instantOf(epochMsOf(house.clock.now()) + 8 * 3_600_000 + 1_000));
    expect((await desk.browser.request(`${house.base}/portal`)).status).toBe(303);
  });
});
