import { describe, expect, it } from 'vitest';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import {
  approveLater,
  chapters,
  issueChapters,
  plan,
  releaseLater,
  rental,
  secrets,
} from './policy-story.ts';
import { file, type House, openHouse } from './public-house.ts';

const fixed = [
  '/',
  '/policies',
  `/policies?text=${encodeURIComponent('租赁')}`,
  '/gazette',
  '/verify',
  '/about',
  '/feed.atom',
  '/sitemap.xml',
  '/robots.txt',
  '/open-data/policies.json',
  '/open-data/gazette.json',
  '/policies?lang=en',
  '/?lang=en',
];
const ofPolicy = [
  '/policies/zulin-2026',
  '/policies/zulin-2026/text',
  '/policies/zulin-2026/proof.json',
  '/policies/zulin-2026/interpretations/tujie',
];

type Site = ReturnType<typeof createPublicSite>;

async function everything(site: Site, paths: readonly string[]): Promise<string> {
  const bodies = await Promise.all(
    paths.map(async (path) => `${path}\n${await (await site.request(path)).text()}`),
  );
  return bodies.join('\n');
}

/** Digests of all files that the ledger names at this moment. */
async function digestsInLedger(house: House): Promise<readonly string[]> {
  const streams = await house.environment.ledger.streams({ limit: 100 });
  const events = await Promise.all(streams.map((stream) => house.environment.ledger.read(stream)));
  const data = JSON.stringify(events.flat().map((event) => event.data));
  return [...new Set(data.match(/\b[0-9a-f]{64}\b/g) ?? [])];
}

describe('what is not published', () => {
  it('cannot be seen at any address before the moment of publication', async () => {
    const house = await openHouse();
    const site = createPublicSite({ environment: house.environment });
    for (const [status, act] of chapters(house, rental)) {
      await act();
      house.pass(1);
      if (status === 'published') break;
      const seen = await everything(site, fixed);
      for (const hidden of [...secrets, '住房租赁', 'zulin-2026', rental.number]) {
        // The search page repeats what was searched for, and nothing of the dossier.
        expect(seen.replaceAll('租赁', ''), `${status} shows ${hidden}`).not.toContain(hidden);
      }
      for (const path of ofPolicy) expect((await site.request(path)).status, path).toBe(404);
      for (const digest of await digestsInLedger(house)) {
        expect((await site.request(`/files/${digest}.pdf`)).status).toBe(404);
        const verdict = await (await site.request(`/verify?digest=${digest}`)).text();
        expect(verdict).toContain('不是本站发布的文件');
      }
    }
    expect((await site.request('/policies/zulin-2026')).status).toBe(200);
  });

  it('stays hidden around a published policy: staff, reasons, plan and draft titles', async () => {
    const house = await openHouse();
    const site = createPublicSite({ environment: house.environment });
    for (const [, act] of chapters(house, rental)) await act();
    await approveLater(house);
    const paths = [...fixed, ...ofPolicy];
    const seen = await everything(site, paths);
    for (const hidden of [...secrets, '政策问答\n', '怎样申请']) expect(seen).not.toContain(hidden);
    expect((await site.request('/policies/zulin-2026/interpretations/wenda')).status).toBe(404);
    await releaseLater(house);
    const later = await everything(site, [...paths, '/policies/zulin-2026/interpretations/wenda']);
    expect(later).toContain('怎样申请');
    for (const hidden of secrets) expect(later).not.toContain(hidden);
  });

  it('serves of all stored files only the published renditions', async () => {
    const house = await openHouse();
    const site = createPublicSite({ environment: house.environment });
    for (const [, act] of chapters(house, rental)) await act();
    await approveLater(house);
    const served: string[] = [];
    for (const digest of await digestsInLedger(house)) {
      const { status } = await site.request(`/files/${digest}.pdf`);
      if (status === 200) served.push(digest);
    }
    // The document and the interpretation that came out with it; no source, no model, no plan.
    expect(served).toHaveLength(2);
  });

  it('holds a material back that lay ready when the plan set it for later', async () => {
    const house = await openHouse();
    const site = createPublicSite({ environment: house.environment });
    const acts = chapters(house, rental);
    for (const [, act] of acts.slice(0, 2)) await act();
    const { dossier } = rental;
    const together = plan.materials.map((one) => ({ ...one, due: { kind: 'withDocument' } }));
    const planFile = file('方案.md', '内部解读提纲');
    const first = { ...plan, materials: together };
    await house.carryOut('lodgePlan', { dossier, file: planFile, plan: first });
    const text = '# 住房租赁补贴政策问答\n\n怎样申请？\n';
    const early = { dossier, key: 'wenda', form: 'qa', file: file('问.md', text) };
    await house.carryOut('lodgeMaterial', early);
    for (const [, act] of acts.slice(2)) await act();
    const seen = await everything(site, [...fixed, ...ofPolicy]);
    expect(seen).toContain(rental.title);
    expect(seen).not.toContain('怎样申请');
    expect(seen).not.toContain('住房租赁补贴政策问答');
    expect((await site.request('/policies/zulin-2026/interpretations/wenda')).status).toBe(404);
  });

  it('keeps an issue of the gazette back until it is published', async () => {
    const house = await openHouse();
    const site = createPublicSite({ environment: house.environment });
    for (const [, act] of chapters(house, rental)) await act();
    const acts = issueChapters(house, [rental]);
    for (const act of acts.slice(0, 4)) {
      await act();
      expect((await site.request('/gazette/no-1')).status).toBe(404);
      expect(await (await site.request('/gazette')).text()).toContain('还没有公报出版');
    }
    const before = await digestsInLedger(house);
    for (const act of acts.slice(4)) await act();
    const issue = await (await site.request('/gazette/no-1')).text();
    expect(issue).toContain('住房租赁补贴办法');
    const digest = /\/files\/([0-9a-f]{64})\.pdf/.exec(issue)?.[1] ?? '';
    expect(before).toContain(digest);
    expect((await site.request(`/files/${digest}.pdf`)).status).toBe(200);
    for (const hidden of secrets) expect(issue).not.toContain(hidden);
  });

  it('says the same of a withdrawn dossier as of one that never was', async () => {
    const house = await openHouse();
    const site = createPublicSite({ environment: house.environment });
    for (const [, act] of chapters(house, rental).slice(0, 4)) await act();
    await house.carryOut('withdrawDossier', { dossier: rental.dossier, reasons: ['内部办理意见'] });
    const bodies = await Promise.all(
      ['/policies/zulin-2026', '/policies/never-was0000'].map(async (path) => {
        const response = await site.request(path);
        expect(response.status).toBe(404);
        return (await response.text()).replaceAll(/zulin-2026|never-was0000/g, '');
      }),
    );
    expect(bodies[0]).toBe(bodies[1]);
  });
});
