import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainText } from './page-form.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';
import { dossierAt, lodge, openDossier } from './story.ts';
import { files } from './texts.ts';

let house: PortalHouse;
beforeEach(async () => {
  house = await openPortalHouse();
});
afterEach(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

async function deadlines(path = '/portal/obligations', language = 'zh-CN'): Promise<string> {
  const desk = await house.signIn('gu-changfeng');
  await desk.open(`/portal/language/${language}?returnTo=%2Fportal`);
  return plainText((await desk.open(path)).page);
}

describe('the deadlines', () => {
  test('name a promised interpretation by its title, on every page', async () => {
    const path = await dossierAt(house, 'published');
    for (const page of [await deadlines(), await deadlines(path)]) {
      expect(page).toContain('发布后续解读：《申请人办事案例》');
      expect(page).not.toContain('发布后续解读：case-study');
    }
    expect(await deadlines('/portal/obligations', 'en')).toContain(
      'Release of a later interpretation: 《申请人办事案例》',
    );
  });

  test('name its review by its title', async () => {
    const path = await dossierAt(house, 'published');
    await lodge(
      await house.signIn('shen-yuqing'),
      `${path}/follow-ups/case-study`,
      'lodgeFollowUp',
      files.followUp(),
    );
    expect(await deadlines()).toContain('办理当前环节：审核后续解读（《申请人办事案例》）');
  });

  test('say what waits before there is a plan', async () => {
    await openDossier(await house.signIn('shen-yuqing'));
    expect(await deadlines()).toContain('办理当前环节：报送文件');
  });
});
