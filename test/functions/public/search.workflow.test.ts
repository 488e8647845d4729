import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteSearchIndex } from '../../../functions/adapters/sqlite/search-index.ts';
import type { Environment } from '../../../functions/application/environment.ts';
import { rebuildSearch } from '../../../functions/application/relay/index-policies.ts';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { hostile, publishStory, rental } from './policy-story.ts';
import { type House, openHouse } from './public-house.ts';

let house: House;
/** The site beside an index that the relay has not reached. */
let lagging: Environment;

beforeEach(async () => {
  house = await openHouse();
  const search = openSqliteSearchIndex({ file: join(temporaryFolder(), 'search.sqlite') });
  onTestFinished(() => search.close());
  lagging = { ...house.environment, search };
});

async function page(environment: Environment, path: string): Promise<string> {
  const response = await createPublicSite({ environment }).request(encodeURI(path));
  expect(response.status).toBe(200);
  return response.text();
}

describe('what was searched for', () => {
  it('is shown where it stands, marked, with a link to the text that has it', async () => {
    await publishStory(house);
    const body = await page(house.environment, '/policies?text=青年人才');
    expect(body).toContain('新就业大学生和<mark>青年人才</mark>。');
    expect(body).toContain('<a href="/policies/zulin-2026">文件正文</a>');
    expect(body).toContain('<a href="/policies/zulin-2026/interpretations/tujie">一图读懂');
  });

  it('is never markup, in the query or in the text', async () => {
    await publishStory(house, hostile);
    const body = await page(house.environment, '/policies?text=<img onerror alert>');
    expect(body).toContain('&lt;<mark>img</mark> src=x <mark>onerror</mark>=<mark>alert</mark>(2)');
    expect(body).not.toMatch(/<img|<script|<svg/);
  });

  it('stays in the form and in every link of the pager, with the filters', async () => {
    for (let i = 0; i < 3; i += 1) await publishStory(house, { ...rental, dossier: `zulin-${i}` });
    const path = '/policies?text=补贴&department=housing&year=2026&validity=inForce';
    const body = await page(house.environment, path);
    expect(body).toContain('共 3 件');
    expect(body).toContain('value="补贴"');
    for (const chosen of ['housing', 'inForce', '2026']) {
      expect(body).toContain(`<option value="${chosen}" selected="">`);
    }
  });

  it('that is nowhere comes with advice, and a way out of the filters', async () => {
    await publishStory(house);
    const none = await page(house.environment, '/policies?text=没有的词');
    expect(none).toContain('共 0 件');
    expect(none).toContain('少写几个词');
    expect(none).not.toContain('不加筛选条件');
    const filtered = await page(house.environment, '/policies?text=租赁&year=2020&lang=en');
    expect(filtered).toContain('The same words without filters');
    expect(filtered).toContain(`href="/policies?text=${encodeURIComponent('租赁')}&amp;page=1"`);
    expect(filtered).toContain('documents and interpretations are in Chinese');
  });
});

describe('a policy that the index does not have yet', () => {
  it('stands at its own address, with its files, and on top of the lists', async () => {
    await publishStory(house);
    const own = await page(lagging, '/policies/zulin-2026');
    const files = [...own.matchAll(/\/files\/[0-9a-f]{64}\.pdf/g)].map(([path]) => path);
    expect(files.length).toBeGreaterThan(1);
    for (const path of files) await page(lagging, path);
    const code = /<code>([0-9a-f]{16})<\/code>/.exec(own)?.[1] ?? '';
    expect(await page(lagging, `/verify?digest=${code}`)).toContain(rental.title);
    for (const path of ['/', '/policies', '/policies?year=2026', '/feed.atom']) {
      expect(await page(lagging, path), path).toContain(rental.title);
    }
    const elsewhere = await page(lagging, '/policies?year=2025');
    expect(elsewhere).not.toContain(rental.title);
    expect(elsewhere).toContain('<option value="2026">');
  });

  it('is listed once when the index has caught up', async () => {
    await publishStory(house);
    await rebuildSearch(lagging);
    const body = await page(lagging, '/policies');
    expect(body).toContain('共 1 件');
    expect(body.split(`>${rental.title}<`)).toHaveLength(2);
    expect(body).not.toContain('检索目录正在重新整理');
  });

  it('is missing from a search, which says that it is not complete', async () => {
    await publishStory(house);
    const body = await page(lagging, '/policies?text=租赁');
    expect(body).toContain('共 0 件');
    expect(body).toContain('检索目录正在重新整理，列表暂时不全');
  });
});

describe('a policy that the index has as it was', () => {
  it('is shown as it is now', async () => {
    await publishStory(house);
    await rebuildSearch(lagging);
    await house.carryOut('markValidity', {
      dossier: rental.dossier,
      validity: 'revoked',
      effectiveOn: '2026-03-02',
      basis: '江政发〔2026〕41号',
    });
    for (const path of ['/', '/policies', '/policies?text=租赁']) {
      expect(await page(lagging, path), path).toContain('validity-revoked');
    }
    expect(await page(lagging, '/open-data/policies.json')).toContain('"validity":"revoked"');
  });

  it('is not shown, and not counted, once the ledger has it as public no more', async () => {
    await publishStory(house);
    const { ledger } = house.environment;
    const hidden: Environment = {
      ...house.environment,
      ledger: {
        ...ledger,
        head: async (stream) => {
          const head = await ledger.head(stream);
          return head === null ? null : { ...head, status: 'withdrawn' };
        },
      },
    };
    for (const path of ['/', '/policies', '/policies?text=租赁', '/feed.atom']) {
      expect(await page(hidden, path), path).not.toContain(rental.interpretationTitle);
    }
    expect(await page(hidden, '/policies')).toContain('共 0 件');
  });
});

describe('lists', () => {
  it('are complete, though empty, where nothing was ever published', async () => {
    for (const path of ['/', '/policies']) {
      expect(await page(lagging, path), path).not.toContain('检索目录正在重新整理');
    }
  });

  it('are made from the index and the heads, without reading a stream', async () => {
    for (let i = 0; i < 3; i += 1) await publishStory(house, { ...rental, dossier: `zulin-${i}` });
    const { ledger } = house.environment;
    const environment: Environment = {
      ...house.environment,
      ledger: { ...ledger, read: () => Promise.reject(new Error('a stream was read')) },
    };
    for (const path of [
      '/',
      '/policies',
      '/policies?text=租赁',
      '/feed.atom',
      '/sitemap.xml',
      '/open-data/policies.json',
    ]) {
      expect(await page(environment, path), path).toContain('zulin-2');
    }
  });
});
