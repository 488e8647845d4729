import { beforeEach, describe, expect, it } from 'vitest';
import type { Presentation } from '../../../functions/ports/objects.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { publishStory, rental } from './policy-story.ts';

const store = 'https://documents.jiangzhou.example';

let open: OpenSite;
let asked: { readonly digest: string; readonly presentation: Presentation }[];
let large: boolean;

beforeEach(async () => {
  open = await openSite();
  asked = [];
  large = true;
  // The host cannot send large files itself; every file of this test is one, or none is.
  Object.assign(open.house.environment.objects, {
    addressOfLarge: async (digest: string, presentation: Presentation) => {
      asked.push({ digest, presentation });
      return large ? new URL(`${store}/${digest}?signature=for-minutes`) : null;
    },
  });
  await publishStory(open.house);
});

describe('a file too large for an answer', () => {
  it('is fetched from where it lies, under its Chinese name', async () => {
    const digest = await open.documentDigest(rental.dossier);
    const response = await open.site.request(`/files/${digest}.pdf?download`);
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe(`${store}/${digest}?signature=for-minutes`);
    expect(await response.text()).toBe('');
    const [question] = asked;
    expect(question?.digest).toBe(digest);
    expect(question?.presentation.disposition).toMatch(/^attachment; filename="tongbu\.pdf"/);
    expect(decodeURIComponent(question?.presentation.disposition ?? '')).toContain(rental.title);
  });

  it('has an address that no cache keeps, also for whoever has the file already', async () => {
    const digest = await open.documentDigest(rental.dossier);
    for (const headers of [{}, { 'If-None-Match': `"${digest}"` }, { 'If-None-Match': '*' }]) {
      const response = await open.site.request(`/files/${digest}.pdf`, { headers });
      expect(response.status).toBe(302);
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      expect(response.headers.get('ETag')).toBeNull();
    }
    expect(asked).toHaveLength(3);
  });

  it('has no address for what was never published, whether or not it is stored', async () => {
    const { objects } = open.house.environment;
    const kept = await objects.put(new TextEncoder().encode('草稿'), 'application/pdf');
    for (const digest of [kept, '0'.repeat(64)]) {
      const response = await open.site.request(`/files/${digest}.pdf`);
      expect(response.status).toBe(404);
    }
    expect(asked).toEqual([]);
  });
});

it('a file that fits into an answer is sent as ever', async () => {
  large = false;
  const digest = await open.documentDigest(rental.dossier);
  const response = await open.site.request(`/files/${digest}.pdf`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Cache-Control')).toContain('immutable');
  expect(response.headers.get('ETag')).toBe(`"${digest}"`);
  expect((await response.text()).startsWith('%PDF-')).toBe(true);
});
