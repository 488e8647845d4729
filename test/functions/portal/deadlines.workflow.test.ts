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

async function deadlines(path: string, language = 'zh-CN'): Promise<string> {
  const desk = await house.signIn('gu-changfeng');
  await desk.open(`/portal/language/${language}?returnTo=%2Fportal`);
  return plainText((await desk.open(path)).page);
}

const board = '/portal/obligations?department=all&show=all';

describe('the board of obligations', () => {
  test('names a promised interpretation by its title, there and on the page of the dossier', async () => {
    const path = await dossierAt(house, 'published');
    for (const page of [await deadlines(board), await deadlines(path)]) {
      expect(page).toContain('发布后续解读：《申请人办事案例》');
      expect(page).not.toContain('发布后续解读：case-study');
    }
    expect(await deadlines(board, 'en')).toContain(
      'Release of a later interpretation: 《申请人办事案例》',
    );
  });

  test('names its review by its title', async () => {
    const path = await dossierAt(house, 'published');
    await lodge(
      await house.signIn('shen-yuqing'),
      `${path}/follow-ups/case-study`,
      'lodgeFollowUp',
      files.followUp(),
    );
    expect(await deadlines(board)).toContain('办理环节：审核后续解读（《申请人办事案例》）');
  });

  test('says what waits before there is a plan', async () => {
    await openDossier(await house.signIn('shen-yuqing'));
    expect(await deadlines(board)).toContain('办理环节：报送文件');
  });

  test('keeps what was decided at a gate as met', async () => {
    await dossierAt(house, 'published');
    const page = await deadlines(`/portal/obligations?department=all&show=met&kind=gate`);
    for (const gate of ['初审', '公开属性审查', '去标识化审查', '同步审签']) {
      expect(page).toContain(`办理环节：${gate}`);
    }
    expect(await deadlines('/portal/obligations?department=all&show=overdue')).toContain(
      '没有符合条件的期限。',
    );
  });

  test('shows a drafter the own department first, and a supervisor everything', async () => {
    await dossierAt(house, 'published');
    const drafter = await house.signIn('shen-yuqing');
    const own = plainText((await drafter.open('/portal/obligations')).page);
    expect(own).toContain('现在只列出您所在部门的期限。');
    expect(plainText((await drafter.open(board)).page)).not.toContain('现在只列出');
    expect(await deadlines('/portal/obligations')).not.toContain('现在只列出');
  });

  test('opens on what must be done now, and says where the rest is when that is nothing', async () => {
    await dossierAt(house, 'published');
    const now = await deadlines('/portal/obligations');
    expect(now).toContain('没有逾期的事项，24小时内也没有到期的。');
    expect(now).toMatch(/另有\d+项处于其他状态/u);
    expect(now).not.toContain('办理环节：初审');
    const nowhere = `/portal/obligations?show=now&text=${encodeURIComponent('无此文件')}`;
    expect(await deadlines(nowhere)).toContain('没有符合条件的期限。');
  });

  test('leads from each figure to the list of what it counts', async () => {
    await dossierAt(house, 'published');
    const desk = await house.signIn('gu-changfeng');
    const { page } = await desk.open('/portal/obligations');
    const tile = /<a href="([^"]+)"[^>]*><b>(\d+)<\/b> 按时完成<\/a>/u.exec(page);
    const listed = await desk.open(
      (tile?.[1] ?? '').replaceAll('&amp;', '&').split('#', 1)[0] ?? '',
    );
    expect(Number(tile?.[2])).toBeGreaterThan(3);
    expect(plainText(listed.page)).toContain(`共${tile?.[2]}项`);
  });

  test('keeps what is asked for from page to page and from order to order', async () => {
    await dossierAt(house, 'published');
    const desk = await house.signIn('gu-changfeng');
    const { page } = await desk.open(`${board}&kind=gate&order=last`);
    const heads = [...page.matchAll(/<a class="sort" href="([^"]+)"/gu)].map(([, to = '']) => to);
    expect(heads).toHaveLength(3);
    for (const address of heads)
      expect(address).toContain('show=all&amp;department=all&amp;kind=gate');
    expect(page).toContain('aria-sort="descending"');
  });

  test('finds by words in titles, and answers a filter that nobody could have sent', async () => {
    await dossierAt(house, 'published');
    expect(await deadlines(`${board}&text=${encodeURIComponent('申请人办事')}`)).toContain('共1项');
    for (const odd of [
      'show=no',
      'order=no',
      'from=2026-02-31',
      'kind=%3Cscript%3E',
      'page=0',
      'page=x',
      'department=%00',
    ]) {
      expect(await deadlines(`/portal/obligations?${odd}`)).toContain('期限总览');
    }
    expect(await deadlines(`${board}&text=${encodeURIComponent('"><b>')}`)).not.toContain('<b>');
  });

  test('leads to how a date was counted, day by day, and what was told to whom', async () => {
    await dossierAt(house, 'published');
    const desk = await house.signIn('gu-changfeng');
    const { page } = await desk.open(`${board}&kind=interpretation`);
    const [, address = ''] = /href="(\/portal\/obligations\/one\?[^"]+)"/.exec(page) ?? [];
    const detail = plainText((await desk.open(address.replaceAll('&amp;', '&'))).page);
    expect(detail).toMatch(/第1日 \d{4}-\d{2}-\d{2}/);
    expect(detail).toContain('发布解读材料：');
    expect(detail).toContain('还没有发出提醒。');
    expect(detail).toContain('《');
  });

  test('says that an obligation is not there', async () => {
    const path = await dossierAt(house, 'published');
    const desk = await house.signIn('gu-changfeng');
    const stream = path.replace('/portal/dossiers/', 'dossier/');
    const known = { stream, kind: 'followUp', subject: 'no', startsAt: '2026-03-09T07:00:00.000Z' };
    const missing = await desk.open(`/portal/obligations/one?${new URLSearchParams(known)}`);
    expect(missing.status).toBe(404);
    expect(plainText(missing.page)).toContain('没有找到这项期限义务');
  });

  test('is given as a table for spreadsheets and as data', async () => {
    await dossierAt(house, 'published');
    const desk = await house.signIn('gu-changfeng');
    const table = await desk.open(`/portal/obligations.csv?department=all&kind=gate`);
    expect(table.status).toBe(200);
    expect(table.page).toContain('按时完成,met,办理环节,gate,办理环节：初审');
    const data = JSON.parse(
      (await desk.open('/portal/obligations.json?department=all&show=all')).page,
    );
    expect(data.obligations.length).toBeGreaterThan(8);
    const counted = data.counts.reduce(
      (sum: number, { count }: { count: number }) => sum + count,
      0,
    );
    expect(counted).toBe(data.obligations.length);
  });
});
