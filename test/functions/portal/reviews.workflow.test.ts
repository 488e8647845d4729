import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openPortalHouse, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
let administrator: Desk;

beforeAll(async () => {
  house = await openPortalHouse();
  administrator = await house.signIn('mo-xinyu');
});
afterAll(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

test('the administrator fills the register by its forms; names stand beside the ledger', async () => {
  const { page } = await administrator.open('/portal/register');
  const registered = await administrator.send(page, 'registerDepartment', {
    department: 'housing',
    since: '2015-03-01',
    closeToLivelihood: 'yes',
  });
  expect(registered.page).toContain('部门已登记');
  const appointed = await administrator.send(registered.page, 'appointHead', {
    department: 'housing',
    person: 'lu-wenbin',
    from: '2024-05-06',
  });
  expect(appointed.page).toContain('2024-05-06');
  const expert = await administrator.send(appointed.page, 'registerExpert', {
    expert: 'expert-017',
    name: '闻人清越',
    fields: '城市更新\n住房金融',
    organisation: '江州大学',
    from: '2026-03-01',
  });
  expect(expert.page).toContain('闻人清越');
  const events = await house.host.environment.ledger.read('registry/experts');
  expect(JSON.stringify(events)).not.toContain('闻人');
});

test('what the rules refuse comes back with what was typed', async () => {
  const { page } = await administrator.open('/portal/register');
  const refused = await administrator.send(page, 'endHeadTerm', {
    department: 'education',
    until: '2026-03-01',
  });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.page).toContain('还没有登记');
  expect(refused.page).toContain('2026-03-01');
});

test('everybody may read the register, and nobody else changes it', async () => {
  const supervisor = await house.signIn('gu-changfeng');
  const { status, page } = await supervisor.open('/portal/register');
  expect(status).toBe(200);
  expect(page).not.toContain('/portal/register/steps/');
});

test('the list of reviews is for those who may see what is closed; also as a table', async () => {
  const reviewer = await house.signIn('fang-yiheng');
  expect((await reviewer.open('/portal/attribute-reviews?year=2027')).page).toContain('2027年');
  const csv = await reviewer.open('/portal/attribute-reviews/2027.csv');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(csv.page).toContain('最迟复审日期');
  const editor = await house.signIn('yue-qinghe');
  expect((await editor.open('/portal/attribute-reviews')).status).toBe(403);
  expect((await editor.open('/portal/attribute-reviews/2027.csv')).status).toBe(403);
});

test('a year or a span that there is not is told', async () => {
  const reviewer = await house.signIn('fang-yiheng');
  expect((await reviewer.open('/portal/attribute-reviews?year=abc')).status).toBe(422);
  expect((await reviewer.open('/portal/validity?months=100000')).status).toBe(422);
  expect((await reviewer.open('/portal/validity?months=24')).page).toContain('24个月内');
});
