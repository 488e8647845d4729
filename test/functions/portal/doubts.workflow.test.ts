import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  commandIdSchema,
  dossierIdSchema,
  materialKeySchema,
} from '../../../functions/domain/kernel/identifiers.ts';
import { createPublicSite } from '../../../functions/public/create-public-site.tsx';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { closeAsProposed } from '../../../infra/local/demo/close-as-proposed.ts';
import { actUntil } from '../../infra/local/host-house.ts';
import { type Desk, openPortalHouse, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
let drafter: Desk;
let head: Desk;
const page = '/portal/dossiers/lift/doubts';

beforeAll(async () => {
  house = await openPortalHouse();
  await actUntil(house.host, 'lift', 'signOff');
  await house.host.settle();
  drafter = await house.signIn('shen-yuqing');
  head = await house.signIn('lu-wenbin');
}, 120_000);
afterAll(async () => {
  await house.close();
  expect(house.errors).toEqual([]);
});

test('pasted lines are shown before anything is recorded, and refused while one is not understood', async () => {
  const { page: empty } = await drafter.open(page);
  expect(empty).toContain('没有登记过的疑虑');
  const lines =
    '内容,主题,次数\n加装电梯谁出钱？,费用,4\n请问加装电梯谁出钱,费用,1\n低层住户要交钱吗,费用,x';
  const shown = await drafter.send(empty, 'previewDoubts', { lines });
  expect(shown.page).toContain('还没有登记');
  expect(shown.page).toContain('与本批第1行相同');
  expect(shown.page).toContain('次数应为');
  expect(shown.page).not.toContain('id="importDoubts"');
  expect((await drafter.open(page)).page).toContain('没有登记过的疑虑');
  const good = await drafter.send(shown.page, 'previewDoubts', { lines: lines.replace('x', '2') });
  const done = await drafter.send(good.page, 'importDoubts');
  expect(done.page).toContain('疑虑已导入');
  expect(done.page).toContain('“费用”已有7次疑虑未回应');
});

test('personal data in what people ask are masked before they are recorded', async () => {
  const told = await drafter.send((await drafter.open(page)).page, 'recordDoubt', {
    words: '我叫张伟，电话13812345678，电梯停了找谁？',
    topic: '维护',
  });
  expect(told.page).toContain('电梯停了找谁');
  const events = await house.host.environment.ledger.read('dossier/lift');
  expect(JSON.stringify(events) + told.page).not.toContain('13812345678');
});

test('nearly the same words wait in their row until somebody decides', async () => {
  const told = await drafter.send((await drafter.open(page)).page, 'recordDoubt', {
    words: '低层的住户要交钱吗',
    topic: '费用',
  });
  expect(told.page).toContain('是同一个疑虑吗');
  const joined = await drafter.send(told.page, 'join-4');
  expect(joined.page).toContain('两条疑虑已合并');
  expect(joined.page).toContain('并入第2条');
});

test('a follow-up is opened for them, passes the same gates and says on the public page what it answers', async () => {
  const late = await head.send((await head.open(page)).page, 'openFollowUp', {
    doubts: ['1', '2'],
    title: '加装电梯费用问答',
    key: 'feiyong-wenda',
    dueOn: '2099-01-01',
  });
  expect(late.status).toBe(422);
  expect(late.page).toContain('2020〕38号');
  const opened = await head.send(late.page, 'openFollowUp', { dueOn: '' });
  expect(opened.page).toContain('后续解读已安排');
  expect(opened.page).toContain('正在解读');
  await house.host.settle();
  const followUp = '/portal/dossiers/lift/follow-ups/feiyong-wenda';
  expect((await drafter.open(followUp)).page).toContain('加装电梯费用问答');
  const examined = await drafter.send((await drafter.open(followUp)).page, 'lodgeFollowUp', {
    file: new File(
      ['# 加装电梯费用问答\n\n问：谁出钱？\n\n答：由同意加装的住户分担，低层住户不用交。\n'],
      '问答.md',
    ),
  });
  const lodged = await drafter.send(examined.page, 'acceptFile');
  expect(lodged.page).toContain('后续解读已报送');
  const engine = await house.host.engine.list({ limit: 100 });
  expect(engine.executions.map(({ name }) => name)).toContain('lift.feiyong-wenda');
});

test('whoever reviews the answer sees which topics the public page will name', async () => {
  const reviewer = await house.signIn(castOf('housing').privacyReviewer.id);
  const review = await reviewer.open('/portal/dossiers/lift/follow-ups/feiyong-wenda');
  expect(review.page).toContain('公开页面将写明本解读回应的疑虑：费用。');
});

test('the list of the department leads to documents with open doubts, and to no others', async () => {
  expect((await head.open('/portal/doubts')).page).toContain('/portal/dossiers/lift/doubts');
  const other = await house.signIn('he-jingwen');
  expect((await other.open('/portal/doubts')).page).not.toContain('/portal/dossiers/lift/doubts');
  expect((await other.open(page)).status).toBe(403);
});

test('the public reads whose doubts it answers once it is out, and never the doubts themselves', async () => {
  const { environment } = house.host;
  const site = createPublicSite({ environment });
  const shownNow = async () => (await site.request('/policies/lift')).text();
  expect(await shownNow()).not.toContain('回应了公众疑虑');
  await closeAsProposed(
    environment,
    castOf('housing').privacyReviewer,
    { dossier: dossierIdSchema.parse('lift'), key: materialKeySchema.parse('feiyong-wenda') },
    commandIdSchema.parse('test-approve-feiyong'),
  );
  await house.host.settle();
  const shown = await shownNow();
  expect(shown).toContain('回应了公众疑虑：费用');
  expect(shown).not.toContain('电梯停了找谁');
  expect((await head.open(page)).page).toContain('已回应');
}, 60_000);

test('as many lines as one import takes are recorded together, and more are told', async () => {
  const lines = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${'甲乙丙丁戊己庚辛壬癸'.charAt(at % 10)}类${at}怎么算`,
    );
  const { page: before } = await drafter.open(page);
  const given = { topic: '计算', lines: lines(51).join('\n') };
  const tooMany = await drafter.send(before, 'previewDoubts', given);
  expect(tooMany.page).not.toContain('id="importDoubts"');
  const shown = await drafter.send(tooMany.page, 'previewDoubts', {
    ...given,
    lines: lines(50).join('\n'),
  });
  expect((await drafter.send(shown.page, 'importDoubts')).page).toContain('疑虑已导入');
});
