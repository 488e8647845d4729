import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepVault } from '../../../functions/application/retention/sweep-vault.ts';
import { instantOf } from '../../../functions/domain/kernel/time.ts';
import { actUntil } from '../../infra/local/host-house.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';

const DAY_MS = 86_400_000;
let house: PortalHouse;

beforeAll(async () => {
  house = await openPortalHouse();
  await actUntil(house.host, 'lift', 'decidePersonalData');
  // As a reviewer's acts leave it; the sample's own texts name nobody.
  const raw = new TextEncoder().encode('户主赵小满');
  await house.host.environment.vault.write('lift/deidentification', raw, null);
});
afterAll(() => house.close());

test('supervisors see what is kept and until when, and none of it', async () => {
  const desk = await house.signIn('gu-changfeng');
  const { status, page } = await desk.open('/portal/retention');
  expect(status).toBe(200);
  expect(page).toContain('个人信息原始数据留存情况');
  expect(page).toContain('/portal/dossiers/lift');
  expect(page).toContain('保存期内');
  expect(page).not.toContain('赵小满');
});

test('who neither reviews nor supervises is neither shown the page nor the way to it', async () => {
  const desk = await house.signIn('shen-yuqing');
  expect((await desk.open('/portal/retention')).status).toBe(403);
  expect((await desk.open('/portal')).page).not.toContain('/portal/retention');
});

test('what is overdue is shown until it is destroyed, and then in the audit trail', async () => {
  const desk = await house.signIn('gu-changfeng');
  house.clock.moveTo(instantOf(Date.now() + 16 * DAY_MS));
  expect((await desk.open('/portal/retention')).page).toContain('逾期未销毁');
  await sweepVault(house.host.environment);
  expect((await desk.open('/portal/retention')).page).toContain('没有留存的个人信息原始数据');
  const { page } = await desk.open('/portal/dossiers/lift');
  expect(page).toContain('销毁个人信息原始数据');
});
