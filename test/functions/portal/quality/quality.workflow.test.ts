import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoText } from '../../domain/interpretation/consistency/samples.ts';
import { plainText } from '../page-form.ts';
import { openPortalHouse, type PortalHouse, textFile } from '../portal-house.ts';
import { dossierAt, lodge, step } from '../story.ts';
import { documentText, files } from '../texts.ts';

const article = '申请人向居住地的街道办事处提出申请，街道办事处在五个工作日内初审。';
const answers = '问：还能找谁？\n答：打电话问街道就行，年轻人也能申请，不看户籍，带上证明。\n';
const someCopied = `公共租赁住房申请问答\n\n${answers}问：怎么申请？\n答：${article}\n`;
const wrongFigure = `公共租赁住房申请问答\n\n${answers}问：多久能初审？\n答：街道办事处在八个工作日内初审。\n`;

let house: PortalHouse;
beforeEach(async () => {
  house = await openPortalHouse();
});
afterEach(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

/** A package whose material is another text, and the page on its quality. */
async function lodged(text: string) {
  const path = await dossierAt(house, 'lodged');
  const drafter = await house.signIn('shen-yuqing');
  await lodge(drafter, path, 'lodgeMaterial-qa', textFile('material.txt', text));
  return { path, drafter, quality: `${path}/quality/qa` };
}

describe('The page on the quality of a material', () => {
  test('shows the copied article on both sides, each leading to the other', async () => {
    const { drafter, quality } = await lodged(someCopied);
    const { status, page } = await drafter.open(quality);
    expect(status).toBe(200);
    expect(page).toMatch(/<a id="material-passage-1" class="copied" href="#document-passage-1"/);
    expect(page).toMatch(/<a id="document-passage-1" class="copied" href="#material-passage-1"/);
    const said = plainText(page);
    expect(said).toContain('照抄原文');
    expect(said).toContain('不得以简单摘抄文件内容的方式进行解读');
  });

  test('lists a figure that differs with both places', async () => {
    const { drafter, quality } = await lodged(wrongFigure);
    const said = plainText((await drafter.open(quality)).page);
    expect(said).toContain('八个工作日');
    expect(said).toMatch(/≠1 期限\s*数值不同/);
  });

  test('says which elements the package explains and gives advice with the sentence', async () => {
    const { drafter, quality } = await lodged(someCopied);
    const said = plainText((await drafter.open(quality)).page);
    expect(said).toContain('内容是否齐全');
    expect(said).toMatch(/新旧政策差异.{0,80}缺少/);
    expect(said).toContain('通俗易懂');
  });

  test('says of a material in another language that nothing was compared', async () => {
    const english = 'Families who rent in the city get help every month, on their phone. ';
    const { drafter, quality } = await lodged(`Questions\n\n${english.repeat(12)}\n`);
    const said = plainText((await drafter.open(quality)).page);
    expect(said).toContain('使用不同的文字，无法比对');
    expect(said).toContain('材料不是中文或者没有文字，没有核对');
  });

  test('says of a material about something else that no figure was compared', async () => {
    const meals = demoText('campus-meals/document.txt').replace(/^[\s\S]*?第一条/u, '第一条');
    const { path, drafter, quality } = await lodged(`学校食堂吃得放心\n\n${meals}`);
    const said = plainText((await drafter.open(quality)).page);
    expect(said).toContain('几乎没有相同的主题词，没有核对数字和日期');
    expect(said).not.toContain('≠1');
    expect(plainText((await drafter.open(path)).page)).toContain('未核对');
  });

  test('takes nothing of the texts for markup', async () => {
    const { drafter, quality } = await lodged(
      `<b>问答</b>\n\n${answers}<script>alert(1)</script>\n`,
    );
    const { page } = await drafter.open(quality);
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;');
  });

  test('is for those who may open the lodged texts', async () => {
    const { quality } = await lodged(someCopied);
    const { status, page } = await (await house.signIn('yue-qinghe')).open(quality);
    expect(status).toBe(403);
    expect(page).not.toContain(article.slice(0, 12));
  });

  test('tells of a part that is no material', async () => {
    const { path, drafter } = await lodged(someCopied);
    expect((await drafter.open(`${path}/quality/plan`)).status).toBe(422);
  });
});

describe('The dossier', () => {
  test('shows how each material stands to whoever decides, with the way to the page', async () => {
    const path = await dossierAt(house, 'signOff');
    const officer = await house.signIn('cen-boyuan');
    const { page } = await officer.open(path);
    expect(page).toContain(`href="${path}/quality/qa"`);
    expect(plainText(page)).toContain('最长连续摘抄');
  });

  test('refuses to be submitted where the city does, and says what to mend', async () => {
    const { path } = await lodged(documentText);
    const head = await house.signIn('lu-wenbin');
    const { status, page } = await step(head, path, 'submitPackage');
    expect(status).toBe(422);
    expect(plainText(page)).toContain('解读材料照抄文件原文过多');
  });

  test('keeps the numbers of what was submitted', async () => {
    const path = await dossierAt(house, 'screening');
    const events = await house.host.environment.ledger.read(`dossier/${path.split('/').at(-1)}`);
    const submitted = events.find(({ type }) => type === 'PackageSubmitted');
    expect(submitted?.data).toMatchObject({
      quality: [{ part: 'qa', comparable: true, ratio: 0, longestRun: 0 }],
    });
  });

  test('judges a later interpretation when it is lodged', async () => {
    const path = await dossierAt(house, 'published');
    const drafter = await house.signIn('shen-yuqing');
    const address = `${path}/follow-ups/case-study`;
    const { page } = await lodge(drafter, address, 'lodgeFollowUp', files.followUp());
    expect(page).toContain(`href="${path}/quality/case-study"`);
    expect((await drafter.open(`${path}/quality/case-study`)).status).toBe(200);
  });
});
