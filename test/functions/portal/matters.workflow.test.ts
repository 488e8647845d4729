import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCalendarDays, instantOf, localDateOf } from '../../../functions/domain/kernel/time.ts';
import { plainText } from './page-form.ts';
import { openPortalHouse, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
/** The provider keeps real time, so days are counted from the day of the test. */
const today = localDateOf(instantOf(Date.now()));
const dayBefore = (days: number) => addCalendarDays(today, -days);

beforeAll(async () => {
  house = await openPortalHouse();
});
afterAll(async () => {
  const { errors } = house;
  await house.close();
  expect(errors).toEqual([]);
});

const addressOf = (url: URL) => url.pathname;

test('a request for information is opened, paused, resumed and answered', async () => {
  const desk = await house.signIn('shen-yuqing');
  const list = await desk.open('/portal/matters');
  expect(plainText(list.page)).toContain('本市现行文件没有规定期限的事项');
  const form = await desk.open('/portal/matters/new/requestAnswer');
  const opened = await desk.send(form.page, 'openMatter', {
    title: '申请公开补贴发放情况',
    'request.delivery': 'internet',
    'request.arrivedOn': dayBefore(4),
    'request.confirmedOn': dayBefore(3),
  });
  expect(plainText(opened.page)).toContain('期限已开始计算');
  expect(plainText(opened.page)).toContain('第三十三条');
  const paused = await desk.send(opened.page, 'pauseClock', {
    reason: 'thirdParty',
    askedOn: dayBefore(2),
    deliveredOn: dayBefore(2),
  });
  expect(plainText(paused.page)).toContain('征求第三方意见）停止计时（不计）');
  const resumed = await desk.send(paused.page, 'resumeClock', { answeredOn: dayBefore(1) });
  expect(plainText(resumed.page)).toContain('期限已继续计时');
  const answered = await desk.send(resumed.page, 'meetMatter', { where: '江房公开〔2026〕3号' });
  expect(plainText(answered.page)).toContain('已办结');
  expect(plainText(answered.page)).toContain('按时完成');
  expect(answered.page).not.toContain('steps/ceaseMatter');
  expect(plainText(answered.page)).toContain('办理记录 · 4');
  expect(plainText(answered.page)).toContain('收到意见，继续计时');
});

test('what the rules refuse comes back with what was typed and the rule', async () => {
  const desk = await house.signIn('shen-yuqing');
  const form = await desk.open('/portal/matters/new/requestAnswer');
  const unconfirmed = await desk.send(form.page, 'openMatter', {
    title: '申请公开规划图',
    'request.delivery': 'fax',
    'request.arrivedOn': dayBefore(1),
  });
  expect(unconfirmed.status).toBe(422);
  expect(plainText(unconfirmed.page)).toContain('双方确认之日为收到之日');
  expect(plainText(unconfirmed.page)).toContain('第三十一条');
  expect(unconfirmed.page).toContain('申请公开规划图');
  const draft = await desk.open('/portal/matters/new/decisionDraft');
  const hasty = await desk.send(draft.page, 'openMatter', {
    title: '公交票价调整方案',
    'decision.plannedOn': addCalendarDays(today, 10),
  });
  expect([hasty.status, plainText(hasty.page).includes('不足30日征求意见')]).toEqual([422, true]);
  const unruled = await desk.open('/portal/matters/new/staffFiling');
  const refused = await desk.send(unruled.page, 'openMatter', { title: '联络员调整' });
  expect(plainText(refused.page)).toContain('没有规定“政务公开工作人员变动备案”的期限');
});

test('another department sees a matter and cannot act on it; a supervisor can', async () => {
  const desk = await house.signIn('shen-yuqing');
  const form = await desk.open('/portal/matters/new/requestAnswer');
  const opened = await desk.send(form.page, 'openMatter', {
    title: '申请公开名录',
    'request.delivery': 'inPerson',
    'request.arrivedOn': today,
  });
  const address = addressOf(opened.url);
  const supervisor = await house.signIn('gu-changfeng');
  expect((await supervisor.open(address)).page).toContain('steps/ceaseMatter');
  const reader = await house.signIn('jiang-suyun');
  const seen = await reader.open(address);
  expect([seen.status, seen.page.includes('steps/')]).toEqual([200, false]);
  expect((await reader.open('/portal/matters/new/requestAnswer')).status).toBe(403);
});

test('there is nothing at addresses that lead nowhere', async () => {
  const desk = await house.signIn('shen-yuqing');
  expect((await desk.open('/portal/matters/none')).status).toBe(404);
  expect((await desk.open('/portal/matters/new/somethingElse')).status).toBe(404);
});

async function openedRequest(title: string, daysAgo: number): Promise<void> {
  const desk = await house.signIn('shen-yuqing');
  const form = await desk.open('/portal/matters/new/requestAnswer');
  const { url } = await desk.send(form.page, 'openMatter', {
    title,
    'request.delivery': 'inPerson',
    'request.arrivedOn': dayBefore(daysAgo),
  });
  expect(addressOf(url)).toMatch(/^\/portal\/matters\/.+/);
}

test('the list begins with what is due first, whichever changed last', async () => {
  await openedRequest('申请公开甲', 10);
  await openedRequest('申请公开乙', 40);
  await openedRequest('申请公开丙', 2);
  const desk = await house.signIn('gu-changfeng');
  const page = plainText((await desk.open('/portal/matters')).page);
  const places = ['乙', '甲', '丙'].map((name) => page.indexOf(`申请公开${name}`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(page).toMatch(/逾期\d+天/u);
});

test('a drafter finds the own department first', async () => {
  const own = plainText((await (await house.signIn('shen-yuqing')).open('/portal/matters')).page);
  expect(own).toContain('现在只列出您所在部门的事项。');
  expect(own).toContain('申请公开甲');
  const desk = await house.signIn('tang-zhiyuan');
  expect(plainText((await desk.open('/portal/matters')).page)).not.toContain('申请公开甲');
  const all = plainText((await desk.open('/portal/matters?department=all')).page);
  expect(all).toContain('申请公开甲');
  expect(all).not.toContain('现在只列出');
});

test('the list is narrowed by status, kind and department, and survives what no form sends', async () => {
  const desk = await house.signIn('gu-changfeng');
  const list = async (query: string) =>
    plainText((await desk.open(`/portal/matters?${query}`)).page);
  expect(await list('status=met')).not.toContain('申请公开甲');
  expect(await list('status=all&kind=requestAnswer&department=housing')).toContain('申请公开甲');
  expect(await list('kind=workPlan')).toContain('没有符合条件的限时事项');
  expect(await list('department=education')).not.toContain('申请公开甲');
  for (const odd of ['status=x', 'kind=%3Cb%3E', 'page=0', 'department=%00']) {
    expect(await list(odd)).toContain('申请公开甲');
  }
});

test('what was done in time but is entered only afterwards needs a reason, and is flagged from then on', async () => {
  const desk = await house.signIn('shen-yuqing');
  const form = await desk.open('/portal/matters/new/requestAnswer');
  const opened = await desk.send(form.page, 'openMatter', {
    title: '申请公开备案流程',
    'request.delivery': 'inPerson',
    'request.arrivedOn': dayBefore(90),
  });
  const done = { metAt: `${dayBefore(88)}T10:00`, where: '江房公开〔2026〕2号' };
  const unexplained = await desk.send(opened.page, 'meetMatter', done);
  expect(unexplained.status).toBe(422);
  expect(plainText(unexplained.page)).toContain('请填写补录理由');
  expect(unexplained.page).toContain('江房公开〔2026〕2号');
  const reason = '经办人休假，台账今日移交';
  const met = await desk.send(unexplained.page, 'meetMatter', { ...done, lateEntry: reason });
  const shown = plainText(met.page);
  expect(shown).toContain('按时完成');
  expect(shown).toContain('事后补录');
  expect(shown).toContain(reason);
  const asked = '?kind=requestAnswer&standing=met&department=all';
  const board = await desk.open(`/portal/obligations${asked}`);
  expect(plainText(board.page)).toContain('事后补录');
  const { page: csv } = await desk.open(`/portal/obligations.csv${asked}`);
  expect(csv).toContain('事后补录');
});
