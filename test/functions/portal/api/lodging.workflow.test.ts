import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { type WordFileOptions, wordFile } from '../../application/dossier/word-file.ts';
import { type ApiHouse, openApiHouse } from './api-house.ts';

const lodging = '/dossiers/zulin-2026/lodge-document';
const proposal = { attribute: 'proactive', reasons: '涉及公众权益。', ground: null };
const examinationSchema = z.looseObject({ audit: z.string(), toConfirm: z.array(z.string()) });

async function drafting(change: Parameters<typeof openApiHouse>[0] = {}): Promise<ApiHouse> {
  const house = await openApiHouse(change);
  await house.post('/dossiers/zulin-2026/open', { title: '住房租赁补贴办法', normative: true });
  return house;
}

async function file(options: WordFileOptions) {
  return { name: '通知.docx', content: (await wordFile(options)).toString('base64') };
}

describe('a program that lodges a Word file', () => {
  it('examines it first, and confirms what it was told', async () => {
    const { post, failures } = await drafting();
    const hidden = await file({ hidden: '联系人张晓梅' });
    const unseen = await post(lodging, { file: hidden, proposal });
    expect(unseen.status).toBe(422);
    const refused = await unseen.text();
    expect(refused).toContain(
      '接收“通知.docx”之前，需要您核对并确认：隐藏文字1处（首处在正文第5段）',
    );
    expect(refused).not.toContain('张晓梅');
    const answer = await post('/examine-file', { file: hidden });
    const { audit, toConfirm } = examinationSchema.parse(await answer.json());
    const confirmed = { audit, kinds: toConfirm };
    const lodged = await post(lodging, { file: hidden, proposal, confirmed });
    expect([lodged.status, failures]).toEqual([200, []]);
  });

  it('is told in words what has to be mended, in its own language', async () => {
    const { post } = await drafting();
    const body = { file: await file({ comment: '再议', inserted: '（试行）' }), proposal };
    const headers = { 'Accept-Language': 'en' };
    const answer = await post(lodging, body, { headers });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      reason: 'fileNotAcceptable',
      detail: expect.stringContaining('tracked changes (1, first in: body, paragraph 5)'),
      details: { findings: ['trackedChanges:1:body:5', 'comments:1:body:5'] },
    });
  });

  it('may not confirm one file with what was said of another', async () => {
    const { post } = await drafting();
    const shown = await post('/examine-file', { file: await file({ hidden: '无关的话' }) });
    const { audit, toConfirm } = examinationSchema.parse(await shown.json());
    const other = await file({ hidden: '另一句话' });
    const confirmed = { audit, kinds: toConfirm };
    const answer = await post(lodging, { file: other, proposal, confirmed });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ reason: 'fileNeedsConfirmation' });
  });

  it('may not confirm away what blocks', async () => {
    const { post } = await drafting();
    const blocked = await file({ comment: '再议', hidden: '藏着的话' });
    const shown = await post('/examine-file', { file: blocked });
    const { audit } = examinationSchema.parse(await shown.json());
    const confirmed = { audit, kinds: ['comments', 'hiddenText'] };
    const answer = await post(lodging, { file: blocked, proposal, confirmed });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ reason: 'fileNotAcceptable' });
  });

  it('may not confirm what is no finding', async () => {
    const { post } = await drafting();
    const confirmed = { audit: 'a'.repeat(64), kinds: ['everything'] };
    const answer = await post(lodging, { file: await file({}), proposal, confirmed });
    expect(answer.status).toBe(400);
  });

  it('is asked to come again where too many files wait', async () => {
    const read = () => Promise.reject(new Refusal('readersBusy', { waiting: 20 }));
    const { post } = await drafting({ intake: { read } });
    expect((await post(lodging, { file: await file({}), proposal })).status).toBe(503);
  });
});
