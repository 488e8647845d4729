import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '../../../functions/domain/kernel/time.ts';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { type Desk, openPortalHouse, type PortalHouse } from './portal-house.ts';

const HOUR_MS = 3_600_000;
const OFFSET_MS = 8 * HOUR_MS;
let house: PortalHouse;
let drafter: Desk;
let head: Desk;
const page = '/portal/incidents/baoguan';
/** For a field of the form, on the clock of China. */
const field = (hoursAgo: number) =>
  new Date(Date.parse(house.clock.now()) - hoursAgo * HOUR_MS + OFFSET_MS)
    .toISOString()
    .slice(0, 16);

beforeAll(async () => {
  house = await openPortalHouse();
  drafter = await house.signIn('shen-yuqing');
  head = await house.signIn('lu-wenbin');
  const list = await drafter.open('/portal/incidents');
  expect(list.page).toContain('没有登记过的事件');
  const opened = await drafter.send(list.page, 'openIncident', {
    title: '城东水管爆裂 <script>',
    incident: 'baoguan',
    level: 'major',
    department: 'housing',
    happenedAt: field(1),
  });
  expect(opened.url.pathname).toBe(page);
  await house.host.settle();
});
afterAll(async () => {
  await house.close();
  expect(house.errors).toEqual([]);
});

test('the page shows both clocks with the time that is left and the rule behind them', async () => {
  const shown = await drafter.open(page);
  expect(shown.page).toContain('还有3小时59分');
  expect(shown.page).toContain('发布权威信息');
  expect(shown.page).toContain('举行新闻发布会');
  expect(shown.page).toContain('国办发〔2016〕61号');
  expect(shown.page).toContain('data-countdown=');
  expect(shown.page).toContain('城东水管爆裂 &lt;script&gt;');
});

test('nobody of another department reads it or finds it in the list', async () => {
  const other = await house.signIn('tang-zhiyuan');
  expect((await other.open(page)).status).toBe(403);
  expect((await other.open('/portal/incidents')).page).not.toContain('baoguan');
  expect((await other.open('/portal/incidents/missing')).status).toBe(404);
});

test('nobody of another department finds it on the board, in its downloads or by its clock', async () => {
  const other = await house.signIn('tang-zhiyuan');
  const lists = ['/portal/obligations', '/portal/obligations.json', '/portal/obligations.csv'];
  for (const list of lists) {
    const asked = `${list}?department=all&kind=pressConference`;
    expect((await other.open(asked)).page).not.toContain('城东水管爆裂');
    expect((await drafter.open(asked)).page).toContain('城东水管爆裂');
  }
  const [clock] = JSON.parse(
    (await drafter.open('/portal/obligations.json?kind=pressConference')).page,
  ).obligations;
  const { stream, kind, subject, startsAt } = clock;
  const address = `/portal/obligations/one?${new URLSearchParams({ stream, kind, subject, startsAt })}`;
  expect([(await drafter.open(address)).status, (await other.open(address)).status]).toEqual([
    200, 404,
  ]);
});

test('a text is prepared by one, cleared by another, and said by either', async () => {
  const words = '今日水管爆裂，正在抢修。咨询请拨12345。';
  const prepared = await drafter.send((await drafter.open(page)).page, 'prepareText', {
    title: '关于停水的通报',
    words,
  });
  expect(prepared.page).toContain('待核定');
  expect(prepared.page).not.toContain('核定这份口径');
  const cleared = await head.send((await head.open(page)).page, 'clearText-1');
  expect(cleared.page).toContain('口径已核定');
  const said = await drafter.send((await drafter.open(page)).page, 'makeStatement', {
    gates: ['authoritativeInformation'],
    text: '1',
    'speaker.role': 'organ',
    'speaker.office': '市住建局',
    reference: '市政府网站',
    saidAt: field(0),
  });
  expect(said.page).toContain('发布已登记');
  expect(said.page).toContain('按时完成');
});

test('what the rules refuse keeps what was typed and cites the rule', async () => {
  const refused = await head.send((await head.open(page)).page, 'makeStatement', {
    gates: ['pressConference'],
    title: '发布会',
    words: '抢修完成',
    'speaker.role': 'spokesperson',
    'speaker.office': '新闻发言人',
    channel: 'pressConference',
    reference: '新闻发布厅',
    saidAt: field(0),
  });
  expect(refused.status).toBe(422);
  expect(refused.page).toContain('第一发言人');
  expect(refused.page).toContain('抢修完成');
  const both = await head.send(refused.page, 'makeStatement', { text: '1' });
  expect(both.page).toContain('请二选一');
});

test('late is shown as late, and the public reads what was said and nothing else', async () => {
  house.clock.moveTo(instantOf(Date.parse(house.clock.now()) + 25 * HOUR_MS));
  await house.host.settle();
  const late = await head.open(page);
  expect(late.page).toContain('已逾期');
  expect(late.page).toContain('催办1次');
  await head.send(late.page, 'makeStatement', {
    gates: ['pressConference'],
    title: '抢修完成新闻发布会',
    words: '抢修已经完成。',
    text: '',
    'speaker.role': 'principalOfficer',
    'speaker.office': '市住建局局长',
    channel: 'pressConference',
    reference: '新闻发布厅',
    saidAt: field(0),
  });
  await house.host.settle();
  const closed = await head.open(page);
  expect(closed.page).toContain('逾期完成');
  expect(closed.page).toContain('已办结');
  expect(late.page).toContain('<section class="step" id="step">');
  expect(closed.page).toContain('<details class="step" id="step"');
  const site = createPublicSite({ environment: house.host.environment });
  const list = await (await site.request('/responses')).text();
  expect(list).toContain('抢修完成新闻发布会');
  const shown = await (await site.request('/responses/baoguan')).text();
  expect(shown).toContain('咨询请拨12345');
  expect(shown).toContain('市住建局局长');
  for (const internal of ['城东水管爆裂', '重大突发事件', 'shen-yuqing', '催办']) {
    expect(list + shown).not.toContain(internal);
  }
  expect((await site.request('/responses/missing')).status).toBe(404);
  expect((await site.request('/responses?after=nonsense')).status).toBe(404);
});

test('a false alarm is withdrawn by the supervisor after a tick', async () => {
  const supervisor = await house.signIn('gu-changfeng');
  const list = await supervisor.open('/portal/incidents');
  await supervisor.send(list.page, 'openIncident', {
    title: '误报的烟雾',
    incident: 'wubao',
    level: 'otherOpinion',
    department: 'education',
    happenedAt: field(2),
  });
  const unsure = await supervisor.send(
    (await supervisor.open('/portal/incidents/wubao')).page,
    'withdrawIncident',
    { reasons: '演练' },
  );
  expect(unsure.status).toBe(422);
  const sure = await supervisor.send(unsure.page, 'withdrawIncident', { sure: ['yes'] });
  expect(sure.page).toContain('事件已撤销');
  expect(sure.page).toContain('演练');
});
