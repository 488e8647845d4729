import { beforeEach, describe, expect, it } from 'vitest';
import { policiesDataSchema } from '../../../functions/public/open-data.ts';
import { type OpenSite, openSite } from './open-site.ts';
import {
  approveLater,
  hostile,
  publishIssueOf,
  publishStory,
  releaseLater,
  rental,
} from './policy-story.ts';

let house: OpenSite['house'];
let site: OpenSite['site'];
let text: OpenSite['text'];
let fileOf: OpenSite['fileOf'];
let documentDigest: OpenSite['documentDigest'];

beforeEach(async () => {
  ({ house, site, text, fileOf, documentDigest } = await openSite());
});

describe('a policy', () => {
  it('stands beside its interpretation in every list and on its own page', async () => {
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

  it('says until when it applies, as last extended, and no longer once it has ended', async () => {
    await publishStory(house);
    const shown = async () =>
      /有效期至<\/dt><dd><time datetime="([^"]+)"/.exec(await text('/policies/zulin-2026'))?.[1];
    const data = async () =>
      policiesDataSchema.parse(JSON.parse(await text('/open-data/policies.json'))).policies[0]
        ?.validUntil;
    const first = await shown();
    expect(first).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await data()).toBe(first);
    const until = `${Number(first?.slice(0, 4)) + 1}${first?.slice(4)}`;
    const basis = '《关于延续补贴办法的通知》（江政发〔2026〕41号）';
    const { dossier } = rental;
    await house.carryOut('extendValidity', { dossier, until, basis });
    expect([await shown(), await data()]).toEqual([until, until]);
    const repeal = { dossier, validity: 'repealed', effectiveOn: '2026-03-02', basis };
    await house.carryOut('markValidity', repeal);
    expect(await shown()).toBeUndefined();
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
    ['text=租赁 补贴', 2],
    ['text=五个工作日 青年', 2],
    ['text=alert svg', 1],
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
