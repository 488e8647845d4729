import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { picture } from '../application/dossier/picture.ts';
import { type WordFileOptions, wordFile } from '../application/dossier/word-file.ts';
import { plainText } from './page-form.ts';
import { openPortalHouse, type PortalHouse, textFile } from './portal-house.ts';
import { examine, lodge, lodgeEverything, openDossier, step } from './story.ts';
import { documentText, files } from './texts.ts';

let house: PortalHouse;
beforeEach(async () => {
  house = await openPortalHouse();
});
afterEach(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

async function word(options: WordFileOptions = {}, name = '通知.docx'): Promise<File> {
  return new File([new Uint8Array(await wordFile(options))], name);
}

const asking: WordFileOptions = { hidden: '标准待市财政局核定', header: '内部讨论稿' };
const reasons = { 'proposal.reasons': '涉及公众利益。' };

/** How many events the dossier behind a page has. */
async function recorded(path: string): Promise<number> {
  const dossier = path.replace('/portal/dossiers/', '');
  return (await house.host.environment.ledger.read(`dossier/${dossier}`)).length;
}

describe('a file that was chosen', () => {
  test('is shown as it was read, with what was found, before anything is recorded', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const before = await recorded(path);
    const { status, page } = await step(drafter, path, 'lodgeDocument', {
      file: await word({ ...asking, more: ['联系电话：0510-80001234。'] }),
    });
    expect(status).toBe(200);
    const text = plainText(page);
    expect(text).toContain('有2类情况需要您核对');
    expect(text).toContain('正文第5段 标准待市财政局核定');
    expect(text).toContain('作者：沈某某');
    expect(text).toContain('联系电话：0510-80001234。');
    // A finding of the format leads to its place in the text.
    const [, id = ''] = /<a href="#(read-\d+)">/.exec(page) ?? [];
    expect(page).toContain(`id="${id}"`);
    expect(await recorded(path)).toBe(before);
  });

  test('is told in English where the reader wants it', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    await drafter.open(`/portal/language/en?returnTo=${path}`);
    const { page } = await step(drafter, path, 'lodgeDocument', { file: await word(asking) });
    const text = plainText(page);
    expect(text).toContain('Check the file');
    expect(text).toContain('I have checked: hidden text (1)');
    expect(text).toContain('Accept and lodge');
  });

  test('may be a text that was pasted, and markup in it stays text', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const text = `${documentText}\n<img src=x onerror=alert(1)>`;
    const { page } = await step(drafter, path, 'lodgeDocument', { text });
    expect(page).not.toContain('<img src=x');
    expect(plainText(page)).toContain('<img src=x onerror=alert(1)>');
    const lodged = await drafter.send(page, 'acceptFile', reasons);
    expect(lodged.url.search).toBe('?done=lodgeDocument');
  });

  test('has to be there', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const answer = await step(drafter, path, 'lodgeDocument', { text: ' ' });
    expect(answer.status).toBe(422);
    expect(plainText(answer.page)).toContain('请选择文件或粘贴正文');
  });

  test('cannot be accepted where something has to be mended first', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const file = await word({ comment: '标准再议', inserted: '（试行）' });
    const blocked = await step(drafter, path, 'lodgeDocument', { file });
    expect(plainText(blocked.page)).toContain('有2类问题必须先在原件中改正');
    expect(blocked.page).not.toContain('接受并提交');
    const mended = await drafter.send(blocked.page, 'acceptFile', { file: await word() });
    expect(plainText(mended.page)).toContain('接受并提交');
  });

  test('is refused outright when it is marked as secret', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const file = textFile('通知.txt', `机密★5年\n${documentText}`);
    const answer = await step(drafter, path, 'lodgeDocument', { file });
    expect(answer.status).toBe(422);
    expect(plainText(answer.page)).toContain('涉密文件不得在本系统办理');
  });
});

describe('accepting a file', () => {
  test('takes a tick for each finding; what is missing comes back with everything typed', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await step(drafter, path, 'lodgeDocument', { file: await word(asking) });
    const before = await recorded(path);
    const refused = await drafter.send(page, 'acceptFile', {
      ...reasons,
      accepted: 'hiddenText',
    });
    expect(refused.status).toBe(422);
    expect(plainText(refused.page)).toContain('需要您核对并确认：页眉页脚文字1处（首处在页眉）');
    expect(refused.page).toContain('涉及公众利益。');
    expect(refused.page).toMatch(/value="hiddenText" checked/);
    expect(refused.page).not.toMatch(/value="headersAndFooters" checked/);
    expect(await recorded(path)).toBe(before);
    const lodged = await drafter.send(refused.page, 'acceptFile', {
      accepted: ['hiddenText', 'headersAndFooters'],
    });
    expect(lodged.url.search).toBe('?done=lodgeDocument');
    expect(plainText(lodged.page)).toContain(
      '已由起草人核对确认：隐藏文字（1处）、页眉页脚文字（1处）',
    );
  });

  test('never accepts a file that was chosen only now: that one is shown first', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await step(drafter, path, 'lodgeDocument', { file: await word(asking) });
    const before = await recorded(path);
    const other = await drafter.send(page, 'acceptFile', {
      ...reasons,
      accepted: ['hiddenText', 'headersAndFooters'],
      file: await word({ ...asking, header: '定稿' }, '定稿.docx'),
    });
    expect(other.status).toBe(200);
    expect(plainText(other.page)).toContain('定稿.docx');
    // What was typed is kept, what was ticked on the other file is not.
    expect(other.page).toContain('涉及公众利益。');
    expect(other.page).not.toMatch(/name="accepted"[^>]* checked/);
    expect(await recorded(path)).toBe(before);
  });

  test('shows what is wrong with the proposal beside the file', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const file = await word();
    const refused = await lodge(drafter, path, 'lodgeDocument', file, { 'proposal.reasons': '' });
    expect(refused.status).toBe(422);
    expect(plainText(refused.page)).toContain('读出的文件');
    expect(refused.page).toContain('id="acceptFile"');
  });

  test('goes back to choosing when the file is no longer there', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await step(drafter, path, 'lodgeDocument', { file: await word() });
    const answer = await drafter.send(page, 'acceptFile', { ...reasons, 'file.kept': 'gone' });
    expect(answer.status).toBe(422);
    expect(plainText(answer.page)).toContain('请选择文件');
    expect(answer.page).toContain('id="lodgeDocument"');
  });

  test('keeps form token and session', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await step(drafter, path, 'lodgeDocument', { file: await word() });
    const answer = await drafter.send(page, 'acceptFile', { ...reasons, formToken: 'guess' });
    expect(answer.status).toBe(403);
    expect(answer.page).toContain('涉及公众利益。');
  });
});

describe('pictures', () => {
  const withPicture = () =>
    word({ picture: { png: picture(), description: '补贴标准图' } }, '图.docx');

  test('are shown to who brought the file, and to nobody else', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await step(drafter, path, 'lodgeDocument', { file: await withPicture() });
    const [, address = ''] = /<img src="([^"]+)" alt="补贴标准图"/.exec(page) ?? [];
    const own = await drafter.browser.request(`${house.base}${address}`);
    expect(own.headers.get('content-type')).toBe('image/png');
    const other = await house.signIn('tang-zhiyuan');
    expect((await other.browser.request(`${house.base}${address}`)).status).toBe(404);
    const stranger = await house.visitor().browser.request(`${house.base}${address}`);
    expect(stranger.status).toBe(303);
  });

  test('of a lodged document are for who may read it', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await lodge(drafter, path, 'lodgeDocument', await withPicture(), reasons);
    const [, address = ''] = /<img src="([^"]+)" alt="补贴标准图"/.exec(page) ?? [];
    expect(address).toMatch(/\/pictures\/document\/[0-9a-f]{64}\?text=lodged$/);
    const at = (desk: typeof drafter, where: string) =>
      desk.browser.request(`${house.base}${where}`);
    expect((await at(drafter, address)).status).toBe(200);
    const reviewer = await house.signIn('fang-yiheng');
    expect((await at(reviewer, address)).status).toBe(200);
    const other = await house.signIn('tang-zhiyuan');
    expect((await at(other, address)).status).toBe(403);
    // A digest that the document does not name opens nothing, whatever lies there.
    const elsewhere = address.replace(/[0-9a-f]{64}/, 'a'.repeat(64));
    expect((await at(drafter, elsewhere)).status).toBe(404);
    const source = await at(drafter, `${path}/sources/document`);
    expect(source.headers.get('content-disposition')).toContain('document.docx');
  });
});

describe('what was found', () => {
  test('is there for reviewers, with the format, and for nobody who may not read', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    await lodgeEverything(drafter, path);
    const { page } = await step(drafter, path, 'lodgeDocument', { file: await word(asking) });
    await drafter.send(page, 'acceptFile', {
      ...reasons,
      accepted: ['hiddenText', 'headersAndFooters'],
    });
    const reviewed = plainText((await (await house.signIn('fang-yiheng')).open(path)).page);
    expect(reviewed).toContain('接收检查记录（3类）');
    expect(reviewed).toContain('标准待市财政局核定');
    expect(reviewed).toContain('公文格式检查');
    const others = plainText((await (await house.signIn('tang-zhiyuan')).open(path)).page);
    expect(others).not.toContain('接收检查记录');
  });

  test('in a plan is shown beside what was read from it, and ticked there', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await drafter.open(`${path}/plan`);
    const more = [
      '一、解读提纲',
      '说明补贴对象和标准。',
      '二、解读形式、途径和时间',
      '政策问答，通过市政府门户网站和江州日报与文件同步发布。',
    ];
    const read = await drafter.send(page, 'readPlan', {
      file: await word({ hidden: '不宜公开', more }, '方案.docx'),
    });
    expect(plainText(read.page)).toContain('我已核对：隐藏文字（1处）');
    const unticked = await drafter.send(read.page, 'lodgePlan');
    expect(unticked.status).toBe(422);
    const lodged = await drafter.send(unticked.page, 'lodgePlan', { accepted: 'hiddenText' });
    expect(lodged.url.search).toBe('?done=lodgePlan');
  });

  test('in a plan that has to be mended leaves only another file to choose', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await drafter.open(`${path}/plan`);
    const file = await word({ comment: '再议', more: ['一、解读提纲', '说明补贴对象。'] });
    const read = await examine(drafter, page, 'readPlan', file);
    expect(plainText(read.page)).toContain('批注');
    expect(read.page).not.toContain('id="lodgePlan"');
    expect(read.page).toContain('id="readPlan"');
  });

  test('in a material and a later interpretation is examined in the same way', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    await lodgeEverything(drafter, path);
    const file = await word(asking, '问答.docx');
    const refused = await lodge(drafter, path, 'lodgeMaterial-qa', file);
    expect(refused.status).toBe(422);
    const lodged = await drafter.send(refused.page, 'acceptFile', {
      accepted: ['hiddenText', 'headersAndFooters'],
    });
    expect(lodged.url.search).toBe('?done=lodgeMaterial');
    const unreadable = await lodge(drafter, path, 'lodgeMaterial-qa', files.material()).catch(
      () => null,
    );
    expect(unreadable?.url.search).toBe('?done=lodgeMaterial');
  });
});
