import { beforeEach, describe, expect, it } from 'vitest';
import { answersDataSchema } from '../../../../functions/public/answers/open-data-answers.ts';
import { type OpenSite, openSite } from '../open-site.ts';
import { approveLater, hostile, publishStory, releaseLater, rental } from '../policy-story.ts';

let open: OpenSite;

beforeEach(async () => {
  open = await openSite();
});

async function publishAnswers(story = rental): Promise<void> {
  await publishStory(open.house, story);
  await approveLater(open.house, story);
  await releaseLater(open.house, story);
}

const answer = `/answers/${rental.dossier}/wenda/q1`;

describe('政策简明问答', () => {
  it('is empty, and says so, before anything is published', async () => {
    expect(await open.text('/answers')).toContain('还没有公布的问答');
  });

  it('has no answer of an interpretation that is not out', async () => {
    await publishStory(open.house);
    await approveLater(open.house);
    expect(await open.text('/answers')).not.toContain('怎样申请？');
    expect((await open.site.request(answer)).status).toBe(404);
    expect(await open.text('/open-data/answers.json')).not.toContain('怎样申请');
  });

  it('lists each question below its policy, with a page of its own', async () => {
    await publishAnswers();
    const list = await open.text('/answers');
    expect(list).toContain(`<a href="${answer}">怎样申请？</a>`);
    expect(list).toContain('江州市人民政府关于印发江州市住房租赁补贴办法的通知');
    const body = await open.text(answer);
    expect(body).toContain('<h1>怎样申请？</h1>');
    expect(body).toContain('网上提交材料。');
    expect(body).toContain(`href="/policies/${rental.dossier}"`);
    expect(body).toContain(`href="/policies/${rental.dossier}/interpretations/wenda#q1"`);
  });

  it('is linked from the interpretation, whose text has the place', async () => {
    await publishAnswers();
    const body = await open.text(`/policies/${rental.dossier}/interpretations/wenda`);
    expect(body).toContain(`<a href="${answer}">怎样申请？</a>`);
    expect(body).toContain('<span id="q1"></span>');
  });

  it('speaks English around the Chinese words', async () => {
    await publishAnswers();
    const body = await open.text(`${answer}?lang=en`);
    expect(body).toContain('Read it in the whole interpretation');
    expect(body).toContain('<h1 lang="zh-CN">怎样申请？</h1>');
  });

  it('finds answers by their words, and only them', async () => {
    await publishAnswers();
    const found = await open.text(encodeURI('/answers?text=网上提交'));
    expect(found).toContain(answer);
    expect(found).toContain('<mark>网上提交</mark>');
    // In the document, not in any answer.
    expect(await open.text(encodeURI('/answers?text=无自有住房'))).toContain('没有符合条件的问答');
    expect(await open.text(encodeURI('/answers?department=education'))).not.toContain(answer);
  });

  it('a hit of the whole search leads to the answer', async () => {
    await publishAnswers();
    const found = await open.text(encodeURI('/policies?text=怎样申请'));
    expect(found).toContain(`<a href="${answer}">问：怎样申请？</a>`);
  });

  it('tells when the policy no longer holds', async () => {
    await publishAnswers();
    await open.house.carryOut('markValidity', {
      dossier: rental.dossier,
      validity: 'repealed',
      effectiveOn: '2026-03-02',
      basis: '江政发〔2026〕20号',
    });
    expect(await open.text(answer)).toContain('validity-banner');
    expect(await open.text('/answers')).toContain('validity-repealed');
    const data = answersDataSchema.parse(JSON.parse(await open.text('/open-data/answers.json')));
    expect(data.answers[0]?.policy.validity).toBe('repealed');
  });

  it('is data and a feed to programs', async () => {
    await publishAnswers();
    const data = answersDataSchema.parse(JSON.parse(await open.text('/open-data/answers.json')));
    expect(data.answers).toMatchObject([
      {
        kind: 'question',
        title: '怎样申请？',
        parts: [{ role: 'answer', label: null, text: '网上提交材料。' }],
        interpretation: 'wenda',
      },
    ]);
    expect(await open.text('/answers/feed.atom')).toContain('<title>怎样申请？</title>');
    expect(await open.text('/sitemap.xml')).toContain(answer);
  });

  it('is never markup, and never tells what does not exist', async () => {
    await publishAnswers(hostile);
    const body = await open.text(`/answers/${hostile.dossier}/wenda/q1`);
    expect(body).not.toMatch(/<script|<svg|onerror=/);
    for (const path of ['/answers/x/wenda/q1', `/answers/${hostile.dossier}/wenda/q99`]) {
      expect((await open.site.request(path)).status).toBe(404);
    }
    expect((await open.site.request('/answers?page=x&text=%F0%9F&department=<b>')).status).toBe(
      200,
    );
  });
});
