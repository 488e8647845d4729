import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textsInPdf } from '../../../functions/application/rendition/pdf-text.ts';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { plainText } from './page-form.ts';
import { type Desk, openPortalHouse, type PortalHouse, textFile } from './portal-house.ts';
import {
  decision,
  dossierAt,
  examine,
  lodgeEverything,
  openDossier,
  reviewAsProposed,
  step,
} from './story.ts';
import { documentText } from './texts.ts';

let house: PortalHouse;
beforeEach(async () => {
  house = await openPortalHouse();
});
afterEach(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

/** The rules of five years before, with a private person in them. */
const oldText = documentText
  .replace('2026〕9号', '2021〕4号')
  .replace('五个工作日', '十个工作日')
  .replace(
    /第三条.*\n/u,
    '第三条　申请人代表李晓菊，身份证号320106197501010029，参加了意见征集。\n',
  );

async function nameFile(drafter: Desk, path: string, text = oldText) {
  const { page } = await drafter.open(`${path}/delta`);
  const examined = await examine(drafter, page, 'namePredecessor', textFile('old.txt', text));
  return drafter.send(examined.page, 'acceptFile');
}

async function lodgedDossier(): Promise<{ drafter: Desk; path: string }> {
  const drafter = await house.signIn('shen-yuqing');
  const path = await openDossier(drafter, '公共租赁住房申请办法修订');
  await lodgeEverything(drafter, path);
  return { drafter, path };
}

async function issue(path: string): Promise<void> {
  await step(await house.signIn('lu-wenbin'), path, 'submitPackage');
  const reviewer = await house.signIn('fang-yiheng');
  await step(reviewer, path, 'passScreening');
  await step(reviewer, path, 'decideDisclosure', decision);
  await reviewAsProposed(await house.signIn('jiang-suyun'), path);
  await step(await house.signIn('cen-boyuan'), path, 'signOff');
  await house.host.settle();
}

const publicPage = async (path: string) => {
  const site = createPublicSite({ environment: house.host.environment });
  const response = await site.request(path);
  return { status: response.status, page: await response.text() };
};

describe('the document that a new one replaces', () => {
  test('is uploaded, compared at once, and can be taken back', async () => {
    const { drafter, path } = await lodgedDossier();
    const named = await nameFile(drafter, path);
    expect(named.url.pathname).toBe(`${path}/delta`);
    const shown = plainText(named.page);
    expect(shown).toContain('所替代的文件已登记');
    expect(shown).toContain('江建规〔2021〕4号');
    expect(named.page).toContain('<del>十个工作日</del>');
    expect(named.page).toContain('<ins>五个工作日</ins>');
    const cleared = await drafter.send(named.page, 'clearPredecessor');
    expect(plainText(cleared.page)).toContain('没有登记所替代的文件');
  });

  test('that has nothing in common is told so, and stops nothing', async () => {
    const { drafter, path } = await lodgedDossier();
    const sewage =
      '江州市排水管理办法\n\n第一条　禁止向雨水管网倾倒垃圾和渣土。\n\n第二条　泵站每日巡视水位。\n';
    const named = await nameFile(drafter, path, sewage);
    expect(plainText(named.page)).toContain('几乎没有相同的内容');
  });

  test('is reviewed for personal data, printed with the interpretation and shown to the public', async () => {
    const { drafter, path } = await lodgedDossier();
    await nameFile(drafter, path);
    await issue(path);
    const { page } = await drafter.open(path);
    expect(plainText(page)).toContain('已公开');
    const file = await drafter.browser.request(`${house.base}${path}/renditions/qa`);
    const printed = textsInPdf(new Uint8Array(await file.arrayBuffer()));
    const words = printed
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/gu, '');
    expect(words).toContain('新旧政策对照表');
    expect(words).toContain('十个工作日');
    const dossier = path.split('/').at(-1);
    const comparison = await publicPage(`/policies/${dossier}/comparison`);
    expect(comparison.status).toBe(200);
    expect(comparison.page).toContain('<del><strong>十个工作日');
    for (const shown of [words, comparison.page]) {
      expect(shown).not.toContain('李晓菊');
      expect(shown).not.toContain('320106197501010029');
    }
    expect((await publicPage(`/policies/${dossier}`)).page).toContain('/comparison');
  });
});

describe('a published policy that is replaced', () => {
  test('is found by its words, and both pages lead to each other', async () => {
    const first = await dossierAt(house, 'published');
    await house.host.index();
    const { drafter, path } = await lodgedDossier();
    const old = first.split('/').at(-1);
    const { page } = await drafter.open(`${path}/delta?search=公共租赁住房`);
    const named = await drafter.send(page, `namePredecessor-${old}`);
    expect(plainText(named.page)).toMatch(/替代的文件.*江建规〔2026〕9号.*现行有效/u);
    await house.host.settle();
    await step(await house.signIn('lu-wenbin'), path, 'submitPackage');
    const reviewer = await house.signIn('fang-yiheng');
    await step(reviewer, path, 'passScreening');
    await step(reviewer, path, 'decideDisclosure', decision);
    await reviewAsProposed(await house.signIn('jiang-suyun'), path);
    const officer = await house.signIn('cen-boyuan');
    const signing = await officer.open(path);
    expect(plainText(signing.page)).toContain('所替代的文件目前仍标注为现行有效');
    await officer.send(signing.page, 'signOff');
    await house.host.settle();
    await house.host.index();
    const fresh = path.split('/').at(-1);
    expect((await publicPage(`/policies/${fresh}`)).page).toContain(`/policies/${old}"`);
    const replaced = await publicPage(`/policies/${old}`);
    expect(replaced.page).toContain(`/policies/${fresh}/comparison`);
    expect(replaced.page).toContain('现行有效');
  });

  test('is refused where it was never published', async () => {
    const { drafter, path } = await lodgedDossier();
    const { page } = await drafter.open(`${path}/delta?search=公共租赁住房`);
    expect(plainText(page)).toContain('没有找到');
    const answer = await drafter.browser.request(`${house.base}/policies/${path}/comparison`);
    expect(answer.status).toBe(404);
  });
});

test('a policy that replaces nothing has no comparison', async () => {
  const path = await dossierAt(house, 'published');
  const dossier = path.split('/').at(-1);
  expect((await publicPage(`/policies/${dossier}/comparison`)).status).toBe(404);
  expect((await publicPage('/policies/unknown/comparison')).status).toBe(404);
});
