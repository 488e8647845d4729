import { beforeEach, describe, expect, it } from 'vitest';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { policiesDataSchema } from '../../../functions/public/open-data.ts';
import { gazetteDataSchema } from '../../../functions/public/open-data-gazette.ts';
import {
  approveLater,
  publishIssueOf,
  publishStory,
  releaseLater,
  rental,
  type Story,
} from './policy-story.ts';
import { type House, openHouse } from './public-house.ts';

const hostile: Story = {
  ...rental,
  dossier: 'hostile',
  title: '关于“<script>alert(1)</script>&\'"”的通知',
  number: '江政发〔2026〕9号',
  body: '<img src=x onerror=alert(2)> ]]> &amp; <b>粗</b>',
  interpretationTitle: '读懂 <svg onload=alert(3)>',
};

let house: House;
let site: ReturnType<typeof createPublicSite>;
const text = async (path: string) => (await site.request(path)).text();
const fileOf = async (path: string) =>
  /\/files\/([0-9a-f]{64})\.pdf/.exec(await text(path))?.[1] ?? '';

/** The digest of a policy's own document. */
async function documentDigest(dossier: string): Promise<string> {
  const data = policiesDataSchema.parse(JSON.parse(await text('/open-data/policies.json')));
  return data.policies.find(({ id }) => id === dossier)?.file.sha256 ?? '';
}

beforeEach(async () => {
  house = await openHouse();
  site = createPublicSite({ environment: house.environment });
});

describe('a policy', () => {
  it('stands beside its interpretation on the front page, in the list and on its own page', async () => {
    await publishStory(house);
    for (const path of ['/', '/policies', '/policies/zulin-2026']) {
      const page = await text(path);
      expect(page).toContain(rental.title);
      expect(page).toContain(rental.interpretationTitle);
      expect(page).toContain('href="/policies/zulin-2026/interpretations/tujie"');
    }
    const page = await text('/policies/zulin-2026');
    expect(page).toContain('新就业大学生和青年人才。');
    expect(page).toMatch(/<h4[^>]*>一、补贴对象<\/h4>/);
    expect(page).toMatch(/政策问答，2026年3月\d+日前发布/);
  });

  it('is linked from its interpretation, and back', async () => {
    await publishStory(house);
    const page = await text('/policies/zulin-2026/interpretations/tujie');
    expect(page).toContain('href="/policies/zulin-2026"');
    expect(page).toContain(rental.title);
    expect((await site.request('/policies/zulin-2026/interpretations/none')).status).toBe(404);
  });

  it('gains a promised interpretation on the day it is released, and the promise goes', async () => {
    await publishStory(house);
    await approveLater(house);
    expect(await text('/policies/zulin-2026')).toContain('还将发布的解读');
    await releaseLater(house);
    const page = await text('/policies/zulin-2026');
    expect(page).not.toContain('还将发布的解读');
    expect(page).toContain('住房租赁补贴政策问答');
  });

  it('says when a promise was not kept', async () => {
    await publishStory(house);
    expect(await text('/policies/zulin-2026')).not.toContain('已到承诺日期');
    house.pass(24 * 60);
    expect(await text('/policies/zulin-2026')).toContain('已到承诺日期');
  });

  it('carries the mark of its repeal from the day on which it takes effect', async () => {
    await publishStory(house);
    const basis = '《关于废止部分文件的决定》（江政发〔2026〕40号）';
    const mark = {
      dossier: rental.dossier,
      validity: 'repealed',
      effectiveOn: '2026-04-01',
      basis,
    };
    await house.carryOut('markValidity', mark);
    const before = await text('/policies/zulin-2026');
    expect(before).toContain('本文件将自2026年4月1日起废止');
    expect(before).toContain('现行有效');
    expect(await text('/policies?validity=repealed')).toContain('共 0 件');
    house.pass(24 * 40);
    const after = await text('/policies/zulin-2026');
    expect(after).toContain('本文件自2026年4月1日起废止');
    expect(after).toContain(basis);
    expect(await text('/policies?validity=repealed')).toContain('共 1 件');
    expect(await text(`/verify?digest=${await documentDigest('zulin-2026')}`)).toContain('已废止');
  });

  it('keeps the title of a person out that its text no longer names', async () => {
    const named = { ...rental, title: '江州市民政局关于认定村民周秀兰家庭为低保对象的通知' };
    await publishStory(house, named);
    const seen = [
      await text('/'),
      await text('/policies/zulin-2026'),
      await text('/feed.atom'),
      await text('/open-data/policies.json'),
      await text('/policies/zulin-2026/text'),
    ].join('');
    expect(seen).not.toContain('周秀兰');
  });
});

describe('searching', () => {
  beforeEach(async () => {
    await publishStory(house);
    await publishStory(house, hostile);
  });

  it.each([
    ['text=租赁 补贴', 1],
    ['text=江政发[2026]8号', 1],
    ['text=江政发〔２０２６〕', 2],
    ['text=没有', 0],
    ['department=housing', 2],
    ['department=education', 0],
    ['year=2026', 2],
    ['year=2025', 0],
    ['validity=inForce', 2],
    ['validity=nonsense', 2],
    ['page=999', 2],
    ['page=-1', 2],
    ['text=%25%00', 0],
  ])('%s finds %i', async (query, count) => {
    const response = await site.request(`/policies?${encodeURI(query)}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`共 ${count} 件`);
  });
});

describe('hostile words', () => {
  it('are shown as words everywhere and never as markup', async () => {
    await publishStory(house, hostile);
    await publishIssueOf(house, [hostile]);
    const paths = [
      '/',
      '/policies',
      '/policies/hostile',
      '/gazette/no-1',
      '/feed.atom',
      '/policies/hostile/interpretations/tujie',
      '/policies/hostile?lang=en',
      `/policies?text=${encodeURIComponent('"><script>alert(4)</script>')}`,
      `/verify?digest=${encodeURIComponent('"><script>')}`,
    ];
    for (const path of paths) {
      const body = await text(path);
      expect(body, path).not.toMatch(/<script|<img|<svg|onerror=(?!alert)|<b>/);
      expect(body, path).not.toMatch(/<[^>]*\son\w+=/);
    }
    expect(await text('/policies/hostile')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const xml = await text('/feed.atom');
    expect(xml).toContain('&lt;script&gt;');
  });

  it('cannot break out of the name of a download', async () => {
    const title = '关于"; filename=evil.exe\u202e的/../通知';
    await publishStory(house, { ...rental, title });
    const digest = await documentDigest('zulin-2026');
    const header = (await site.request(`/files/${digest}.pdf`)).headers.get('Content-Disposition');
    expect(header).toMatch(/^inline; filename="tongbu\.pdf"; filename\*=UTF-8''[A-Za-z0-9%_.~-]+$/);
    expect(decodeURIComponent(header?.split("''")[1] ?? '')).not.toMatch(/["/\u202e]/);
  });
});

describe('files', () => {
  it('come with a Chinese name, for ever, and are not sent again to whoever has them', async () => {
    await publishStory(house);
    const digest = await documentDigest('zulin-2026');
    const response = await site.request(`/files/${digest}.pdf`);
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    expect(response.headers.get('ETag')).toBe(`"${digest}"`);
    const name = response.headers.get('Content-Disposition')?.split("''")[1] ?? '';
    expect(decodeURIComponent(name)).toBe(`${rental.title}.pdf`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(digestOfBytes(bytes)).toBe(digest);
    const headers = { 'If-None-Match': `"${digest}"` };
    const again = await site.request(`/files/${digest}.pdf`, { headers });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const saved = await site.request(`/files/${digest}.pdf?download`);
    expect(saved.headers.get('Content-Disposition')).toMatch(/^attachment/);
  });

  it.each([
    '/files/..%2F..%2Fledger.sqlite',
    '/files/%2e%2e%2fledger.sqlite.pdf',
    '/files/.pdf',
    `/files/${'0'.repeat(64)}.pdf`,
    `/files/${'A'.repeat(64)}.pdf`,
    `/files/${'0'.repeat(64)}`,
    `/files/${'0'.repeat(64)}.pdf%00`,
    '/files/__proto__.pdf',
    '/policies/..%2f..%2fetc%2fpasswd',
    '/policies/__proto__',
    '/gazette/constructor%00',
    '/site.css/../x',
    '/%00',
  ])('%s is not found', async (path) => {
    await publishStory(house);
    const response = await site.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('offer the text for download, and the hash chain without what the events hold', async () => {
    await publishStory(house);
    const plain = await site.request('/policies/zulin-2026/text');
    expect(plain.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(await plain.text()).toContain('每月五百元');
    const proof = await (await site.request('/policies/zulin-2026/proof.json')).json();
    expect(proof).toMatchObject({ format: 'tongbu-proof', policy: 'zulin-2026' });
    expect(JSON.stringify(proof)).not.toMatch(/"(?:data|actor|cause|commandId)"/);
  });
});

describe('verification', () => {
  const send = (bytes: Uint8Array<ArrayBuffer>, name = '文件.pdf') => {
    const body = new FormData();
    body.set('file', new File([bytes], name));
    return site.request('/verify', { method: 'POST', body });
  };

  it('says yes to the published file and no to the same file with one bit changed', async () => {
    await publishStory(house);
    const digest = await documentDigest('zulin-2026');
    const bytes = new Uint8Array(await (await site.request(`/files/${digest}.pdf`)).arrayBuffer());
    const yes = await (await send(bytes)).text();
    expect(yes).toContain('是本站发布的原件');
    expect(yes).toContain(rental.title);
    expect(yes).toContain('PackageRendered');
    const changed = bytes.map((byte, index) => (index === 100 ? byte ^ 1 : byte));
    const no = await (await send(changed)).text();
    expect(no).toContain('不是本站发布的文件');
    expect(no).not.toContain(rental.title);
  });

  it('reads digests as people paste them, and tells a code from a digest', async () => {
    await publishStory(house);
    const page = await text('/policies/zulin-2026');
    const digest = await documentDigest('zulin-2026');
    const code = /<code>([0-9a-f]{16})<\/code>/.exec(page)?.[1] ?? '';
    for (const typed of [digest, digest.toUpperCase(), `SHA256: ${digest}`, ` ${digest} `]) {
      expect(await text(`/verify?digest=${encodeURIComponent(typed)}`)).toContain(
        '是本站发布的原件',
      );
    }
    expect(await text(`/verify?digest=${code}`)).toContain('核验码对应下面的文件');
    expect(await text(`/verify?digest=${'0'.repeat(16)}`)).toContain('没有这个核验码');
    const wrong = await site.request('/verify?digest=xyz');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('无法识别');
  });

  it('asks for a file where none was sent, and refuses one that is too large', async () => {
    const empty = await site.request('/verify', { method: 'POST', body: new FormData() });
    expect(empty.status).toBe(400);
    const noForm = await site.request('/verify', { method: 'POST', body: 'x' });
    expect(noForm.status).toBe(400);
    const large = await send(new Uint8Array(41 * 1024 * 1024));
    expect(large.status).toBe(413);
    expect(await large.text()).toContain('40 MB');
  });
});

describe('the gazette', () => {
  it('lists its contents with page numbers, both documents and interpretations', async () => {
    await publishStory(house);
    await publishIssueOf(house, [rental]);
    const page = await text('/gazette/no-1');
    expect(page).toContain('市政府文件');
    expect(page).toContain('政策解读');
    expect(page).toMatch(/class="page-number"><span[^>]*>页码 <\/span>\d+</);
    expect(await text('/policies/zulin-2026')).toMatch(/政府公报2026年第1期，第\d+页/);
    const digest = await fileOf('/gazette/no-1');
    expect(await text(`/verify?digest=${digest}`)).toContain('政府公报');
    const file = await site.request(`/files/${digest}.pdf`);
    const name = decodeURIComponent(file.headers.get('Content-Disposition')?.split("''")[1] ?? '');
    expect(name).toBe('江州市人民政府公报2026年第1期.pdf');
  });
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

  it('is not sent again while nothing has changed, and again at once when something has', async () => {
    await publishStory(house);
    const first = await site.request('/policies/zulin-2026');
    const tag = first.headers.get('ETag') ?? '';
    const headers = { 'If-None-Match': tag };
    expect((await site.request('/policies/zulin-2026', { headers })).status).toBe(304);
    await house.carryOut('markValidity', {
      dossier: rental.dossier,
      validity: 'revoked',
      effectiveOn: '2026-03-01',
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
