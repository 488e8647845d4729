import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { carryOut } from '../../../functions/application/dossier/dossier-store.ts';
import { systemIdentity } from '../../../functions/application/workflow/system-identity.ts';
import { dossierIdSchema } from '../../../functions/domain/kernel/identifiers.ts';
import { plainText } from './page-form.ts';
import { openPortalHouse, type PortalHouse, textFile } from './portal-house.ts';
import {
  decision,
  dossierAt,
  lodge,
  lodgeEverything,
  openDossier,
  reviewAsProposed,
  step,
} from './story.ts';
import { files } from './texts.ts';

let house: PortalHouse;
beforeEach(async () => {
  house = await openPortalHouse();
});
afterEach(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

describe('the whole procedure, by hand', () => {
  test('from an empty form to a published document and its later interpretation', async () => {
    const path = await dossierAt(house, 'published');
    const drafter = await house.signIn('shen-yuqing');
    const published = await drafter.open(path);
    expect(plainText(published.page)).toContain('已公开');
    // The public text no longer holds what was masked; the lodged one still does.
    expect(published.page).not.toContain('32010619850312402X');
    expect((await drafter.open(`${path}?text=lodged`)).page).toContain('32010619850312402X');

    const rendition = await drafter.browser.request(`${house.base}${path}/renditions/document`);
    expect(rendition.headers.get('content-type')).toBe('application/pdf');
    expect((await rendition.text()).startsWith('%PDF-')).toBe(true);

    const recorded = await step(drafter, path, 'recordRelease', {
      part: 'qa',
      channel: 'media',
      reference: '江州日报第三版',
    });
    expect(recorded.url.search).toBe('?done=recordRelease');
    expect(plainText(recorded.page)).toContain('江州日报第三版');

    const followUp = `${path}/follow-ups/case-study`;
    const lodged = await lodge(drafter, followUp, 'lodgeFollowUp', files.followUp());
    expect(plainText(lodged.page)).toContain('后续解读已报送');
    const reviewer = await house.signIn('jiang-suyun');
    const approved = await reviewAsProposed(reviewer, followUp, 'approveFollowUp');
    expect(plainText(approved.page)).toContain('后续解读已通过审核');

    const officer = await house.signIn('cen-boyuan');
    const unasked = plainText((await officer.open(path)).page);
    expect(unasked).toContain('现在没有需要您办理的环节');
    expect(unasked).not.toContain('去办理');
    await replacedBy('gongzufang-2027', path);
    const asked = await officer.open(path);
    expect(plainText(asked.page)).toContain('去办理');
    expect(asked.page).toContain('/portal/dossiers/gongzufang-2027');
    const kept = await step(officer, path, 'keepInForce', { basis: '新办法只适用于新申请' });
    expect(plainText(kept.page)).toContain('已决定继续有效');
    expect(plainText(kept.page)).not.toContain('去办理');
    const marked = await step(officer, path, 'markValidity', {
      validity: 'amended',
      basis: '江建规〔2027〕1号',
    });
    expect(plainText(marked.page)).toContain('已修改');
  });

  test('sign-off shows the digest and both texts, and one button signs', async () => {
    const path = await dossierAt(house, 'signOff');
    const { page } = await (await house.signIn('cen-boyuan')).open(path);
    const text = plainText(page);
    expect(text).toMatch(/审签包摘要 [0-9a-f]{64}/);
    expect(text).toContain('公共租赁住房的申请');
    expect(text).toContain('到哪里去申请');
    expect(text).toContain('签发文件和解读');
  });
});

/** As the relay notes it when the document that replaces this one is published. */
async function replacedBy(replacement: string, path: string): Promise<void> {
  const { environment } = house.host;
  const dossier = dossierIdSchema.parse(path.split('/').at(-1));
  const identity = systemIdentity('noteReplacement', `dossier/${replacement}`, 1);
  await carryOut(environment, dossier, identity, {
    type: 'noteReplacement',
    by: 'system',
    at: environment.clock.now(),
    replacement: dossierIdSchema.parse(replacement),
  });
}

describe('drafting', () => {
  test('the inbox leads the drafter on, and an opened dossier says what it waits for', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const inbox = await drafter.open('/portal');
    expect(inbox.page).toContain(`href="${path}#step"`);
    expect(plainText(inbox.page)).toContain('报送文件');
  });

  test('an incomplete form comes back with a message and what was typed', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const { page } = await drafter.open('/portal/open-dossier');
    const answer = await drafter.send(page, 'openDossier', { title: ' ', technical: 'yes' });
    expect(answer.status).toBe(422);
    expect(answer.page).toContain('请填写');
    expect(answer.page).toMatch(/name="technical" value="yes" checked/);
  });

  test('reasons that are missing are refused with the rule, and the file is not lost', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const refused = await lodge(drafter, path, 'lodgeDocument', files.document(), {
      'proposal.attribute': 'onRequest',
      'proposal.reasons': '',
    });
    expect(refused.status).toBe(422);
    expect(plainText(refused.page)).toContain('依据');
    expect(refused.page).toContain('document.txt');
    const lodged = await drafter.send(refused.page, 'acceptFile', {
      'proposal.attribute': 'proactive',
      'proposal.reasons': '涉及公众利益。',
    });
    expect(lodged.url.search).toBe('?done=lodgeDocument');
    expect(plainText(lodged.page)).toContain('江建规〔2026〕9号');
  });

  test('a kept file opens for nobody else', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const examined = await step(drafter, path, 'lodgeDocument', { file: files.document() });
    const ticket = /name="file.kept" value="([^"]+)"/.exec(examined.page)?.[1] ?? '';
    expect(ticket).not.toBe('');
    const other = await house.signIn('tang-zhiyuan');
    const theirs = await openDossier(other, '别的文件');
    const answer = await step(other, theirs, 'lodgeDocument', { 'file.kept': ticket });
    expect(answer.status).toBe(422);
    expect(plainText(answer.page)).toContain('请选择文件');
  });

  test.each([
    ['an empty file', textFile('empty.txt', ''), 'empty.txt'],
    ['a file of another kind', textFile('document.pdf', '%PDF-1.7'), 'document.pdf'],
  ])('%s is refused by name', async (_what, file, named) => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const answer = await step(drafter, path, 'lodgeDocument', { file });
    expect(answer.status).toBe(422);
    expect(plainText(answer.page)).toContain(named);
  });

  test('a plan is read, shown with what it leaves open, changed and lodged', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const reading = await drafter.open(`${path}/plan`);
    const read = await drafter.send(reading.page, 'readPlan', {
      text: '一、解读提纲\n说明申请条件。\n二、解读形式\n政策问答。',
    });
    expect(plainText(read.page)).toContain('没有写明下列要素');
    const more = await drafter.send(read.page, 'lodgePlan', { add: 'yes' });
    expect(plainText(more.page)).toContain('材料2');
    const wrong = await drafter.send(more.page, 'lodgePlan', {
      'plan.materials.1.title': '图解',
      'plan.materials.1.key': 'Not A Key',
    });
    expect(wrong.status).toBe(422);
    expect(plainText(wrong.page)).toContain('格式不对');
    const lodged = await drafter.send(wrong.page, 'lodgePlan', {
      'plan.materials.1.key': 'chart',
      'plan.materials.0.title': '怎样申请',
    });
    expect(lodged.url.search).toBe('?done=lodgePlan');
    expect(plainText(lodged.page)).toContain('怎样申请');
    expect(plainText(lodged.page)).toContain('图解');
  });

  test('a plan of which nothing can be read says so', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await drafter.open(`${path}/plan`);
    expect((await drafter.send(page, 'readPlan')).status).toBe(422);
  });

  test('a material can be taken back', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const { page } = await lodgeEverything(drafter, path);
    const removed = await drafter.send(page, 'removeMaterial-qa');
    expect(plainText(removed.page)).toContain('解读材料已撤下');
  });

  test('a package without interpretation is refused with the rule', async () => {
    const path = await openDossier(await house.signIn('shen-yuqing'));
    const head = await house.signIn('lu-wenbin');
    const answer = await step(head, path, 'submitPackage');
    expect(answer.status).toBe(422);
    expect(answer.page).toContain('<blockquote>');
  });

  test('a withdrawal needs reasons and an explicit tick', async () => {
    const drafter = await house.signIn('shen-yuqing');
    const path = await openDossier(drafter);
    const unsure = await step(drafter, path, 'withdrawDossier', { reasons: '不再需要。' });
    expect(unsure.status).toBe(422);
    const withdrawn = await drafter.send(unsure.page, 'withdrawDossier', { sure: 'yes' });
    expect(plainText(withdrawn.page)).toContain('本卷已撤回');
  });
});

describe('reviewing', () => {
  test('a return needs reasons, and the department sees them', async () => {
    const path = await dossierAt(house, 'screening');
    const reviewer = await house.signIn('fang-yiheng');
    expect((await step(reviewer, path, 'returnToDrafting')).status).toBe(422);
    await step(reviewer, path, 'returnToDrafting', { reasons: '解读过于简单。\n缺少依据。' });
    const { page } = await (await house.signIn('shen-yuqing')).open(path);
    expect(plainText(page)).toContain('解读过于简单。');
    expect(plainText(page)).toContain('缺少依据。');
  });

  test('withholding asks for the ground and for a partial disclosure first', async () => {
    const path = await dossierAt(house, 'disclosureReview');
    const reviewer = await house.signIn('fang-yiheng');
    const groundless = await step(reviewer, path, 'decideDisclosure', {
      ...decision,
      'decision.attribute': 'withheld',
    });
    expect(groundless.status).toBe(422);
    expect(plainText(groundless.page)).toContain('表述准确。');
    const whole = await reviewer.send(groundless.page, 'decideDisclosure', {
      'decision.ground': 'personalPrivacy',
      'decision.reasons': '涉及个人隐私。',
    });
    expect(whole.status).toBe(422);
    expect(plainText(whole.page)).toContain('区分处理');
  });

  test('a passage that is cut out is missing from the public text', async () => {
    const path = await dossierAt(house, 'disclosureReview');
    const reviewer = await house.signIn('fang-yiheng');
    const { page } = await reviewer.open(path);
    const label = /for="(decideDisclosure-(sever:document:\d+))"[^>]*>[^<]*参加了意见征集/.exec(
      page,
    );
    await reviewer.send(page, 'decideDisclosure', {
      ...decision,
      [label?.[2] ?? '']: 'personalPrivacy',
      'decision.reasons': '该段涉及个人隐私。',
    });
    const decided = await reviewAsProposed(await house.signIn('jiang-suyun'), path);
    expect(decided.page).not.toContain('参加了意见征集');
    expect(decided.page).toContain('不予公开');
  });

  test('a package that changed under the signing officer is not signed', async () => {
    const path = await dossierAt(house, 'signOff');
    const officer = await house.signIn('cen-boyuan');
    const { page } = await officer.open(path);
    await officer.send(page, 'returnToDrafting', { reasons: '请修改。' });
    const late = await officer.send(page, 'signOff');
    expect(late.status).toBe(422);
  });

  test('a form that is sent twice is one command', async () => {
    const path = await dossierAt(house, 'screening');
    const reviewer = await house.signIn('fang-yiheng');
    const { page } = await reviewer.open(path);
    const [one, other] = await Promise.all([
      reviewer.send(page, 'passScreening'),
      reviewer.send(page, 'passScreening'),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(other.page.match(/初审通过/g)).toHaveLength(1);
  });

  test('a form that is sent again with other content is a conflict', async () => {
    const path = await dossierAt(house, 'screening');
    const reviewer = await house.signIn('fang-yiheng');
    const { page } = await reviewer.open(path);
    await reviewer.send(page, 'passScreening');
    const again = await reviewer.send(page, 'passScreening', { note: '另有意见' });
    expect(again.status).toBe(409);
    expect(plainText(again.page)).toContain('已经用别的内容提交过');
  });
});

describe('the gazette', () => {
  test('is opened, composed, returned, composed again, approved and downloaded', async () => {
    await dossierAt(house, 'published');
    const editor = await house.signIn('yue-qinghe');
    const chief = await house.signIn('bai-ruoxi');
    const opened = await step(editor, '/portal/gazette', 'openIssue');
    const issue = opened.url.pathname;
    expect(plainText(opened.page)).toContain('已开编');
    const column = /name="(column:[^"]+)"/.exec(opened.page)?.[1] ?? '';

    const nothing = await editor.send(opened.page, 'composeIssue', { [column]: '' });
    expect(nothing.status).toBe(422);
    expect(plainText(nothing.page)).toContain('有规范性文件没有编入本期');

    const composed = await editor.send(opened.page, 'composeIssue');
    expect(plainText(composed.page)).toContain('清样待审');
    expect((await chief.open('/portal')).page).toContain(issue);

    await step(chief, issue, 'returnIssue', { reasons: '专栏不对。' });
    const again = await step(editor, issue, 'composeIssue', { [column]: 'officeDocuments' });
    expect(plainText(again.page)).toContain('市政府办公室文件');
    const approved = await step(chief, issue, 'approveFinalProof');
    expect(plainText(approved.page)).toContain('清样已定稿');
    await house.host.settle();
    const list = await editor.open('/portal/gazette');
    expect(plainText(list.page)).toMatch(/已(?:发行|定稿)/);
  });

  test('says of a document to print that it was repealed since', async () => {
    const path = await dossierAt(house, 'published');
    await step(await house.signIn('cen-boyuan'), path, 'markValidity', {
      validity: 'repealed',
      basis: '江建规〔2027〕1号',
    });
    const editor = await house.signIn('yue-qinghe');
    const { page, url } = await step(editor, '/portal/gazette', 'openIssue');
    expect(plainText(page)).toContain('已废止');

    const column = /name="(column:[^"]+)"/.exec(page)?.[1] ?? '';
    await editor.send(page, 'composeIssue', { [column]: 'officeDocuments' });
    const proof = await (await house.signIn('bai-ruoxi')).open(url.pathname);
    expect(plainText(proof.page)).toContain('已废止');
    expect(plainText(proof.page)).toContain('请确认是否仍在本期刊登');
  });
});
