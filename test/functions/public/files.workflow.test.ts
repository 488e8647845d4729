import { beforeEach, describe, expect, it } from 'vitest';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { type OpenSite, openSite } from './open-site.ts';
import { hostile, publishIssueOf, publishStory, rental } from './policy-story.ts';

let house: OpenSite['house'];
let site: OpenSite['site'];
let text: OpenSite['text'];
let documentDigest: OpenSite['documentDigest'];

beforeEach(async () => {
  ({ house, site, text, documentDigest } = await openSite());
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
    // A cache keeps the answer, and would give the cookie of one reader to all that come after.
    const asked = await site.request(`/files/${digest}.pdf?lang=en`);
    expect(asked.headers.get('Cache-Control')).toContain('public');
    expect(asked.headers.get('Set-Cookie')).toBeNull();
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

  it('tells how much this host takes, where that is less', async () => {
    const small = createPublicSite({ environment: house.environment, mostBytes: 4 * 1024 * 1024 });
    expect(await (await small.request('/verify')).text()).toContain('不超过 4 MB');
    const form = new FormData();
    form.set('file', new File([new Uint8Array(5 * 1024 * 1024)], 'large.pdf'));
    const refused = await small.request('/verify', { method: 'POST', body: form });
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('不能超过 4 MB');
  });
});
