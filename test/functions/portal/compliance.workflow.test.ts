import { afterAll, beforeAll, expect, test } from 'vitest';
import { actUntil } from '../../infra/local/host-house.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
beforeAll(async () => {
  house = await openPortalHouse();
  await actUntil(house.host, 'lift', 'signOff');
  await house.host.settle();
});
afterAll(() => house.close());

const year = () => new Date(house.clock.now()).getUTCFullYear();
const housing = () => `/portal/compliance?department=housing&year=${year()}`;

test('supervisors read the report of any department, each figure with its events', async () => {
  const desk = await house.signIn('gu-changfeng');
  const { status, page } = await desk.open(housing());
  expect(status).toBe(200);
  expect(page).toContain('年度合规报告');
  expect(page).toContain('按时率');
  expect(page).toContain('/portal/dossiers/lift');
  expect(page).toMatch(/第[\d、]+号事件/u);
});

test('those who oversee the city see all departments beside each other, each leading to its report', async () => {
  const desk = await house.signIn('gu-changfeng');
  const { page } = await desk.open('/portal/compliance');
  expect(page).toContain('<option value="housing"');
  expect(page).toContain(housing().replace('&', '&amp;'));
  const table = await desk.open(`/portal/compliance/city.csv?year=${year()}`);
  expect(table.page).toMatch(/^\uFEFF?department,部门,按时完成/u);
  expect(table.page).toMatch(/\nhousing,市住房和城乡建设局,\d+,/u);
  const data = JSON.parse((await desk.open(`/portal/compliance/city.json?year=${year()}`)).page);
  expect(data).toMatchObject({ year: year() });
  const file = await desk.open(`/portal/compliance/city/pdf?year=${year()}`);
  expect([file.status, file.page.slice(0, 5)]).toEqual([200, '%PDF-']);
  expect((await desk.open('/portal/compliance/city/exe')).status).toBeGreaterThanOrEqual(400);
});

test('the city as a whole is not for a drafter', async () => {
  const desk = await house.signIn('shen-yuqing');
  for (const address of ['?department=all', '/city.csv', '/city.json', '/city/pdf']) {
    expect((await desk.open(`/portal/compliance${address}`)).status).toBe(403);
  }
  expect((await desk.open('/portal/compliance')).page).toContain('市住房和城乡建设局 ·');
});

test('a drafter reads that of the own department and of no other', async () => {
  const desk = await house.signIn('shen-yuqing');
  expect((await desk.open(housing())).status).toBe(200);
  const other = await desk.open(`/portal/compliance?department=education&year=${year()}`);
  expect(other.status).toBe(403);
  expect(other.page).toContain('只能查看本部门');
});

test('the figures leave as data that a spreadsheet opens safely', async () => {
  const desk = await house.signIn('gu-changfeng');
  const { page } = await desk.open(housing().replace('?', '/report.csv?'));
  expect(page.startsWith('item,')).toBe(true);
  expect(page).toContain('documents,');
  expect(page).toMatch(/dossier\/lift#\d+/u);
  const json = await desk.open(housing().replace('?', '/report.json?'));
  expect(JSON.parse(json.page)).toMatchObject({ department: 'housing', year: year() });
});

test.each([
  ['a year that has not begun', () => `/portal/compliance?department=housing&year=${year() + 3}`],
  ['a department that is none', () => '/portal/compliance?department=NONE!&year=2026'],
  ['a year that is none', () => '/portal/compliance?department=housing&year=abc'],
  ['a printed year that is none', () => '/portal/compliance/report/pdf?year=abc'],
  ['a printed year without its number', () => '/portal/compliance/report/docx?year='],
  ['a printed year before all rules', () => '/portal/compliance/report/docx?year=2003'],
])('%s is refused with advice', async (_what, address) => {
  const desk = await house.signIn('gu-changfeng');
  const { status } = await desk.open(address());
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});
