import { beforeEach, describe, expect, it } from 'vitest';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { policiesDataSchema } from '../../../functions/public/open-data.ts';
import { gazetteDataSchema } from '../../../functions/public/open-data-gazette.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { publishIssueOf, publishStory, rental } from './policy-story.ts';

let house: OpenSite['house'];
let site: OpenSite['site'];
let text: OpenSite['text'];

beforeEach(async () => {
  ({ house, site, text } = await openSite());
});

describe('every page', () => {
  it('allows no script, no frame and nothing from elsewhere', async () => {
    const response = await site.request('/');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Strict-Transport-Security')).not.toBeNull();
    const body = await response.text();
    expect(body).not.toMatch(/<script|style=|\son\w+=/);
  });

  it('sets no cookie until a language is chosen, and remembers that one', async () => {
    expect((await site.request('/')).headers.get('Set-Cookie')).toBeNull();
    const chosen = await site.request('/?lang=en');
    const cookie = chosen.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^tongbu-language=en;.*HttpOnly; Secure; SameSite=Lax/);
    expect(await chosen.text()).toContain('<html lang="en">');
    const later = await site.request('/', { headers: { Cookie: 'tongbu-language=en' } });
    expect(await later.text()).toContain('<html lang="en">');
    expect(later.headers.get('Vary')).toContain('Cookie');
    const nonsense = await site.request('/?lang=%22%3E');
    expect(nonsense.headers.get('Set-Cookie')).toBeNull();
  });

  it('has a skip link, landmarks, one main heading and a label for each field', async () => {
    await publishStory(house);
    await publishIssueOf(house, [rental]);
    for (const path of [
      '/',
      '/policies',
      '/policies/zulin-2026',
      '/gazette',
      '/gazette/no-1',
      '/verify',
      '/about',
      '/nowhere',
      '/policies/zulin-2026/interpretations/tujie',
    ]) {
      const body = await text(path);
      expect(body, path).toContain('<a class="skip" href="#main">');
      expect(body.match(/<main /g), path).toHaveLength(1);
      expect(body.match(/<h1/g), path).toHaveLength(1);
      const fields = [...body.matchAll(/<(?:input|select) id="([^"]+)"/g)].map(([, id]) => id);
      for (const id of fields) expect(body).toContain(`<label for="${id}">`);
      const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const [, anchor] of body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
    }
  });

  it('is sent again only when something has changed, and then at once', async () => {
    await publishStory(house);
    const first = await site.request('/policies/zulin-2026');
    const tag = first.headers.get('ETag') ?? '';
    const headers = { 'If-None-Match': tag };
    expect((await site.request('/policies/zulin-2026', { headers })).status).toBe(304);
    await house.carryOut('markValidity', {
      dossier: rental.dossier,
      validity: 'revoked',
      effectiveOn: '2026-03-02',
      basis: '江政发〔2026〕41号',
    });
    expect((await site.request('/policies/zulin-2026', { headers })).status).toBe(200);
  });

  it('excuses itself without a word of what failed', async () => {
    const failures: unknown[] = [];
    const broken = new Error('the disk /dev/sda1 is gone');
    const ledger = { ...house.environment.ledger, heads: () => Promise.reject(broken) };
    const failing = createPublicSite({
      environment: { ...house.environment, ledger },
      onError: (error) => failures.push(error),
    });
    const response = await failing.request('/');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('sda1');
    expect(failures).toEqual([broken]);
  });

  it('works below a path of its own', async () => {
    await publishStory(house);
    const below = createPublicSite({ environment: house.environment, basePath: '/zhengce' });
    const body = await (await below.request('/zhengce/policies/zulin-2026')).text();
    expect(body).toContain('href="/zhengce/site.css"');
    expect(body).not.toMatch(/(?:href|action)="\/(?!zhengce)/);
    expect((await below.request('/elsewhere')).status).toBe(404);
  });
});

describe('what programs read', () => {
  it('keeps its shape', async () => {
    await publishStory(house);
    await publishIssueOf(house, [rental]);
    const policies = policiesDataSchema.parse(JSON.parse(await text('/open-data/policies.json')));
    expect(policies.policies).toMatchObject([
      {
        id: 'zulin-2026',
        validity: 'inForce',
        documentNumber: rental.number,
        department: { id: 'housing' },
        gazette: { issue: 'no-1' },
        interpretations: [{ key: 'tujie', form: 'infographic' }],
        promisedInterpretations: [{ form: 'qa' }],
      },
    ]);
    const gazette = gazetteDataSchema.parse(JSON.parse(await text('/open-data/gazette.json')));
    expect(gazette.issues[0]?.contents.map(({ part }) => part)).toEqual(['document', 'tujie']);
    const data = await site.request('/open-data/policies.json');
    expect(data.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('names every page in the sitemap and the policies in the feed', async () => {
    await publishStory(house);
    const root = house.environment.city.publicUrl;
    const map = await text('/sitemap.xml');
    for (const path of ['/policies/zulin-2026', '/policies/zulin-2026/interpretations/tujie']) {
      expect(map).toContain(`<loc>${root}${path}</loc>`);
    }
    const feed = await text('/feed.atom');
    expect(feed).toContain(`<id>${root}/policies/zulin-2026</id>`);
    expect(feed).toContain(`解读：${rental.interpretationTitle}`);
    expect(await text('/robots.txt')).toContain(`Sitemap: ${root}/sitemap.xml`);
  });
});
