import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '../page-form.ts';
import {
  type Answer,
  type Desk,
  openPortalHouse,
  type PortalHouse,
  textFile,
} from '../portal-house.ts';
import { decision, lodge, lodgeEverything, openDossier, step } from '../story.ts';
import { longList, subsidyNotice } from './package-texts.ts';

let house: PortalHouse;
beforeEach(async () => {
  house = await openPortalHouse();
});
afterEach(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

/** A package with this document that waits for its review. @returns the path of its page */
async function reviewOf(documentText: string): Promise<string> {
  const drafter = await house.signIn('shen-yuqing');
  const path = await openDossier(drafter, '住房租赁补贴发放名单');
  await lodgeEverything(drafter, path);
  await lodge(drafter, path, 'lodgeDocument', textFile('通知.md', documentText), {
    'proposal.reasons': '涉及公众利益。',
  });
  await step(await house.signIn('lu-wenbin'), path, 'submitPackage');
  const reviewer = await house.signIn('fang-yiheng');
  await step(reviewer, path, 'passScreening');
  await step(reviewer, path, 'decideDisclosure', decision);
  return `${path}/personal-data`;
}

const reviewer = () => house.signIn('jiang-suyun');

/** Opens the candidate whose value is given. */
async function at(desk: Desk, path: string, value: string): Promise<Answer> {
  const { page } = await desk.open(path);
  const row = new RegExp(
    `<a href="([^"#]+)[^"]*" data-id="[^"]+"[^>]*><span[^>]*>[^<]*</span><span class="value"[^>]*>${value}<`,
  );
  const address = row.exec(page)?.[1]?.replaceAll('&amp;', '&');
  if (address === undefined) throw new Error(`${value} is not listed:\n${plainText(page)}`);
  return desk.open(address);
}

const counted = (answer: Answer) =>
  /已决定(\d+)处，共(\d+)处/.exec(plainText(answer.page))?.slice(1);

describe('deciding without scripts', () => {
  test('masks one candidate and leads on to the next that is undecided', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const first = await at(desk, path, '13951234567');
    const masked = await desk.send(first.page, 'mask');
    expect(masked.status).toBe(200);
    expect(counted(masked)?.[0]).toBe('1');
    expect(masked.page).toMatch(/<del class="raw">13951234567<\/del><ins[^>]*>139\*+<\/ins>/);
    expect(masked.url.searchParams.get('at')).not.toBe(first.url.searchParams.get('at'));
  });

  test('masks every mention of one person at once, and takes it back as one act', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await at(desk, path, '13951234567');
    expect(plainText(page)).toContain('相同内容全部（2处）');
    const masked = await desk.send(page, 'mask', { everywhere: 'yes' });
    expect(counted(masked)?.[0]).toBe('2');
    const undone = await desk.send(masked.page, 'undo');
    expect(counted(undone)?.[0]).toBe('0');
    const redone = await desk.send(undone.page, 'redo');
    expect(counted(redone)?.[0]).toBe('2');
  });

  test('keeps with a frequent reason, or with one of her own', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await at(desk, path, '13951234567');
    const kept = await desk.send(page, 'keep', { reason: '不是个人信息', other: '机关热线' });
    expect(kept.status).toBe(200);
    const again = await at(desk, path, '13951234567');
    expect(plainText(again.page)).toContain('保留理由：机关热线');
  });

  test('tells beside the candidate why it was refused, and keeps what was typed', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await at(desk, path, '13951234567');
    const refused = await desk.send(page, 'keep', { reason: '', other: '他的手机是13851512233' });
    expect(refused.status).toBe(422);
    const inspector = /<section id="inspector"[\s\S]*?<\/section>/.exec(refused.page)?.[0] ?? '';
    expect(inspector).toContain('role="alert"');
    expect(inspector).toContain('13951234567');
    expect(inspector).toContain('value="他的手机是13851512233"');
    expect(inspector).toContain('<details id="keep-details" class="choice-of" open');
    expect(plainText(inspector)).not.toContain('document/b');
  });

  test('offers the last exception again, and none for what an exception never shows', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const grounds = {
      legalBasis: '《江州市住房保障办法》第十条',
      decidedBy: '江州市住房和城乡建设局',
      scope: '全市',
      method: '政府网站公开三十日',
    };
    const { page } = await at(desk, path, '李文博');
    const missing = await desk.send(page, 'exempt', { ...grounds, scope: '' });
    expect(missing.status).toBe(422);
    expect(missing.page).toContain('value="江州市住房和城乡建设局"');
    const exempted = await desk.send(missing.page, 'exempt', grounds);
    expect(exempted.status).toBe(200);
    const other = await at(desk, path, '欧阳静');
    expect(plainText(other.page)).toContain('已填入最近一次的依据');
    expect(other.page).toContain(`value="${grounds.legalBasis}"`);
    const number = await at(desk, path, '13951234567');
    expect(number.page).not.toContain('id="exempt"');
    expect(plainText(number.page)).toContain('这一类信息不适用例外');
  });

  test('accepts the proposals of what the filter shows, and of the rest of a column', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await desk.open(`${path}?type=mobile`);
    const accepted = await desk.send(page, 'accept-group');
    expect(accepted.url.searchParams.get('type')).toBe('mobile');
    expect(counted(accepted)?.[0]).toBe('5');
    const inColumn = await at(desk, path, '320106198212120018');
    expect(plainText(inColumn.page)).toContain('本列其余3处按建议办理');
    const column = await desk.send(inColumn.page, 'accept-column');
    expect(counted(column)?.[0]).toBe('8');
  });

  test('adds what was missed by its words, and takes the addition away again', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await desk.open(path);
    const missing = await desk.send(page, 'add', { words: '没有这句话' });
    expect(missing.status).toBe(422);
    expect(plainText(missing.page)).toContain('文本里没有这些文字');
    expect(missing.page).toContain('value="没有这句话"');
    const added = await desk.send(missing.page, 'add', { words: '单亲母亲', type: 'otherId' });
    expect(added.status).toBe(200);
    expect(plainText(added.page)).toContain('审查人补充');
    const removed = await desk.send(added.page, 'remove');
    expect(plainText(removed.page)).not.toContain('删除这处补充');
  });

  test('discards all proposals only when that is confirmed a second time', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await desk.open(path);
    const once = await desk.send(page, 'discardProposals', { reason: '均为举例' });
    expect(once.status).toBe(422);
    expect(plainText(once.page)).toContain('请先勾选再次确认');
    expect(once.page).toContain('value="均为举例"');
    const twice = await desk.send(once.page, 'discardProposals', { confirmed: 'yes' });
    expect(twice.status).toBe(200);
    expect(plainText(twice.page)).toContain('撤销：全部放弃建议');
  });

  test('says that a colleague decided meanwhile, and decides nothing on what was not seen', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await at(desk, path, '13951234567');
    await desk.send(page, 'mask');
    const late = await desk.send(page, 'keep', { reason: '不是个人信息' });
    expect(late.status).toBeGreaterThanOrEqual(409);
    expect(late.page).toContain('role="alert"');
    expect(counted(late)?.[0]).toBe('1');
  });

  test('completes only when all is decided', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await desk.open(path);
    const early = await desk.send(page, 'decidePersonalData');
    expect(early.status).toBe(422);
    expect(/<section class="step" id="close">[\s\S]*?role="alert"/.test(early.page)).toBe(true);
  });
});

describe('reading and finding', () => {
  test('what strangers wrote is text on the page, in an attribute and in a list', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await desk.open(path);
    const hostile = '赵<b>一</b>鸣';
    expect(page).not.toContain(hostile);
    const added = await desk.send(page, 'add', { words: hostile, type: 'person' });
    expect(added.page).not.toContain(hostile);
    expect(added.page).toContain('赵&lt;b&gt;一&lt;/b&gt;鸣');
    const found = await desk.send(added.page, 'filter', { q: '"><script>' });
    expect(found.page).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  test('a search stands in no address, and narrows the list down', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await desk.open(path);
    const found = await desk.send(page, 'filter', { q: '李文博' });
    expect(found.url.search).toBe('');
    expect(found.page).not.toMatch(/(?:href|action)="[^"]*(?:李文博|%E6%9D%8E)/);
    expect(plainText(found.page)).toContain('2处');
    const masked = await desk.send(found.page, 'mask');
    expect(masked.url.search).toBe('');
    expect(masked.page).toContain('value="李文博"');
  });

  test('pages of a long list are, one after the other, the whole text', async () => {
    const path = await reviewOf(longList(120));
    const desk = await reviewer();
    const first = await desk.open(path);
    expect(plainText(first.page)).toMatch(/第1页，共3页/);
    const rows = (answer: Answer) =>
      [...answer.page.matchAll(/data-passage="([^"]+)"/g)].map(([, key]) => key);
    const second = await desk.open(`${path}?page=2`);
    const third = await desk.open(`${path}?page=3`);
    const seen = new Set([first, second, third].flatMap((answer) => rows(answer)));
    expect(seen.size).toBeGreaterThan(500);
    for (const row of [1, 60, 120]) expect(seen).toContain(`document/${tableOf(seen)}/${row}/0`);
    expect(rows(second)).not.toEqual(rows(first));
    expect((await desk.open(`${path}?page=999`)).status).toBe(200);
  });

  test('the sheet for the file says what was decided, without a single value', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await desk.open(path);
    await desk.send(page, 'accept-group');
    const sheet = await desk.open(`${path}/sheet`);
    expect(plainText(sheet.page)).toContain('个人信息审查单');
    for (const value of ['13951234567', '张晓梅', '李文博', 'liwenbo85', '6228480402564890018']) {
      expect(sheet.page).not.toContain(value);
    }
    expect(sheet.page).toContain('遮盖');
  });

  test('no cache keeps the page, and nobody else opens it', async () => {
    const path = await reviewOf(subsidyNotice);
    const answer = await (await reviewer()).open(path);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const drafter = await house.signIn('shen-yuqing');
    expect((await drafter.open(path)).status).toBe(403);
    const stranger = house.visitor();
    expect((await stranger.open(path)).page).not.toContain('13951234567');
  });

  test('a form that was not made for the session does nothing', async () => {
    const path = await reviewOf(subsidyNotice);
    const desk = await reviewer();
    const { page } = await at(desk, path, '13951234567');
    const refused = await desk.send(page, 'mask', { formToken: 'x'.repeat(32) });
    expect(refused.status).toBe(403);
    expect(counted(await desk.open(path))?.[0]).toBe('0');
  });
});

/** The number of the block in which the list stands. */
function tableOf(seen: ReadonlySet<string | undefined>): string {
  const key = [...seen].findLast((one) => /^document\/\d+\/1\/0$/.test(one ?? ''));
  return key?.split('/')[1] ?? '';
}
