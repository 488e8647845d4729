import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemIdentity } from '../../../../functions/application/workflow/system-identity.ts';
import { problemSchema } from '../../../../functions/portal/api/problem.ts';
import { DataFolderProblem } from '../../../../functions/ports/data-folder.ts';
import { VersionConflict } from '../../../../functions/ports/ledger.ts';
import { VaultDamaged, VaultKeyUnusable } from '../../../../functions/ports/vault.ts';
import { file } from '../../public/public-house.ts';
import { openApiHouse } from './api-house.ts';

const opening = { title: '住房租赁补贴办法', normative: true };
const receipt = z.looseObject({ dossier: z.string(), status: z.string(), replayed: z.boolean() });

async function problemIn(response: Response) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`/api/v1/problems/${problem.reason}`);
  return problem;
}

describe('commands and queries', () => {
  it('carry out and show what the catalogue offers', async () => {
    const { post, get } = await openApiHouse();
    const opened = await post('/dossiers/zulin/open', opening);
    expect(opened.status).toBe(200);
    expect(receipt.parse(await opened.json()).status).toBe('drafting');
    const proposal = { attribute: 'proactive', reasons: '涉及公众权益', ground: null };
    const lodged = await post('/dossiers/zulin/lodge-document', {
      file: file('文件.md', '# 关于住房租赁补贴的通知\n\n现将有关事项通知如下。\n'),
      proposal,
    });
    expect(lodged.status).toBe(200);
    const view = await get('/dossiers/zulin', 'supervisor');
    expect(view.status).toBe(200);
    expect(view.headers.get('Cache-Control')).toBe('no-store');
    expect(view.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await view.json()).toMatchObject({
      status: 'drafting',
      title: '关于住房租赁补贴的通知',
    });
    const history = await get('/dossiers/zulin/history?fromVersion=2', 'supervisor');
    expect(await history.json()).toMatchObject({ events: [{ type: 'DocumentLodged' }] });
  });

  it('take lists in a query by repeating the name', async () => {
    const { post, get } = await openApiHouse();
    await post('/dossiers/zulin/open', opening);
    const drafting = await get('/dossiers?statuses=drafting&statuses=signOff&limit=5');
    expect(await drafting.json()).toMatchObject({ dossiers: [{ dossier: 'zulin' }] });
    const one = await get('/dossiers?statuses=published');
    expect(await one.json()).toMatchObject({ dossiers: [] });
  });

  it('take a file as a body even where they only read it', async () => {
    const { post } = await openApiHouse();
    const text =
      '解读提纲:政策背景、依据\n解读形式:问答\n解读途径:政府网站和媒体\n解读时间:文件公开后3个工作日内';
    const response = await post('/read-plan', { file: file('方案.txt', text), title: '办法' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Idempotency-Key')).toBeNull();
  });

  it('do once what is sent twice under one key, and return the key', async () => {
    const { post } = await openApiHouse();
    const first = await post('/dossiers/zulin/open', opening, { key: 'open-zulin-1' });
    const again = await post('/dossiers/zulin/open', opening, { key: 'open-zulin-1' });
    expect(first.headers.get('Idempotency-Key')).toBe('open-zulin-1');
    expect(receipt.parse(await first.json()).replayed).toBe(false);
    expect(receipt.parse(await again.json()).replayed).toBe(true);
    const made = await post('/dossiers/other/open', opening);
    expect(made.headers.get('Idempotency-Key')).toMatch(/^[a-zA-Z0-9._:-]{8,120}$/);
  });
});

describe('refusals of the rules', () => {
  it('name the rule with its clause and what is missing', async () => {
    const { post } = await openApiHouse();
    await post('/dossiers/zulin/open', opening);
    const response = await post('/dossiers/zulin/submit-package', {}, { role: 'departmentHead' });
    const problem = await problemIn(response);
    expect(problem).toMatchObject({ status: 422, reason: 'documentMissing' });
    expect(problem.rule?.clause).not.toBe('');
    expect(problem.words.zh).not.toBe('');
    expect(problem.detail).toBe(problem.words.zh);
  });

  it('speak English to whoever prefers it', async () => {
    const { post } = await openApiHouse();
    await post('/dossiers/zulin/open', opening);
    const headers = { 'Accept-Language': 'de, en-GB;q=0.8, zh;q=0.5' };
    const options = { role: 'departmentHead', headers } as const;
    const response = await post('/dossiers/zulin/submit-package', {}, options);
    expect(response.headers.get('Content-Language')).toBe('en');
    const problem = await problemIn(response);
    expect(problem.detail).toBe(problem.words.en);
  });

  it('are 403 for a role, a department or a drafter who decides', async () => {
    const { post, get } = await openApiHouse();
    const role = await post('/dossiers/zulin/open', opening, { role: 'supervisor' });
    expect((await problemIn(role)).reason).toBe('roleMissing');
    expect(role.status).toBe(403);
    await post('/dossiers/zulin/open', opening);
    const other = { role: 'departmentHead', department: 'education' } as const;
    const department = await post('/dossiers/zulin/submit-package', {}, other);
    expect((await problemIn(department)).reason).toBe('departmentMismatch');
    expect(department.status).toBe(403);
    expect((await get('/dossiers/zulin/personal-data', 'drafter')).status).toBe(403);
  });

  it('are 404 for what does not exist', async () => {
    const { post, get } = await openApiHouse();
    expect((await problemIn(await get('/dossiers/none'))).reason).toBe('dossierMissing');
    expect((await problemIn(await get('/issues/none'))).reason).toBe('issueMissing');
    await post('/dossiers/zulin/open', opening);
    const part = await problemIn(await get('/dossiers/zulin/part?part=tujie'));
    expect(part).toMatchObject({ status: 404, reason: 'partMissing' });
  });

  it('keep the ids of the workflow for the workflow', async () => {
    const { post, get } = await openApiHouse();
    const key = systemIdentity('renderPackage', 'dossier/zulin', 9).id;
    const taken = await post('/dossiers/zulin/open', opening, { key });
    expect(await problemIn(taken)).toMatchObject({ status: 422, reason: 'commandIdReserved' });
    expect((await get('/dossiers/zulin')).status).toBe(404);
  });

  it('are a problem of the caller for a page that no list gave', async () => {
    const { get } = await openApiHouse();
    for (const list of ['/dossiers', '/issues']) {
      const response = await get(`${list}?after=nowhere`, 'supervisor');
      expect(await problemIn(response)).toMatchObject({ status: 422, reason: 'pageUnknown' });
    }
  });

  it('are 404 for the history of a dossier that nobody opened', async () => {
    const { get } = await openApiHouse();
    const problem = await problemIn(await get('/dossiers/none/history', 'supervisor'));
    expect(problem).toMatchObject({ status: 404, reason: 'dossierMissing' });
  });

  it('are 409 for a step out of turn and for a key used for something else', async () => {
    const { post } = await openApiHouse();
    await post('/dossiers/zulin/open', opening, { key: 'the-first-one' });
    const role = { role: 'disclosureReviewer' } as const;
    const early = await post('/dossiers/zulin/pass-screening', { note: '' }, role);
    expect(await problemIn(early)).toMatchObject({ status: 409, reason: 'wrongStatus' });
    const other = await post(
      '/dossiers/zulin/open',
      { ...opening, title: '另一个' },
      {
        key: 'the-first-one',
      },
    );
    expect((await problemIn(other)).reason).toBe('commandConflict');
    expect(other.status).toBe(409);
    const exists = await post('/dossiers/zulin/open', opening);
    expect(await problemIn(exists)).toMatchObject({ status: 409, reason: 'dossierExists' });
  });
});

describe('malformed requests', () => {
  it('are told where they are wrong, by JSON Pointer', async () => {
    const { post } = await openApiHouse();
    const body = { title: '', normative: 'yes', 'a/b': 1, jointDepartments: ['ok', 'NOT OK'] };
    const problem = await problemIn(await post('/dossiers/zulin/open', body));
    expect(problem).toMatchObject({ status: 400, reason: 'invalidInput' });
    const pointers = problem.errors?.map(({ pointer }) => pointer).toSorted();
    expect(pointers).toEqual(['#/a~1b', '#/jointDepartments/1', '#/normative', '#/title']);
  });

  it.each([
    ['no JSON', '{"title":'],
    ['a list', '[]'],
    ['a text', '"title"'],
    ['a lone surrogate', '{"title":"\\ud800","normative":true}'],
    ['a lone surrogate as a name', '{"\\ud800":1}'],
    ['an own prototype', '{"__proto__":{},"title":"x","normative":true}'],
    ['nesting without end', '['.repeat(100_000)],
  ])('are 400: %s', async (_name, body) => {
    const { post, failures } = await openApiHouse();
    const response = await post('/dossiers/zulin/open', body);
    expect((await problemIn(response)).status).toBe(400);
    expect(failures).toEqual([]);
  });

  it('are 400 where an id of the address is given again', async () => {
    const { post } = await openApiHouse();
    const response = await post('/dossiers/zulin/open', { ...opening, dossier: 'other' });
    expect((await problemIn(response)).errors).toMatchObject([{ pointer: '#/dossier' }]);
  });

  it('are 400 for an id that no dossier can have', async () => {
    const { get } = await openApiHouse();
    for (const id of ['..%2F..%2Fetc', 'UPPER', '%00', 'x'.repeat(50)]) {
      expect((await get(`/dossiers/${id}`)).status, id).toBe(400);
    }
  });

  it('are 400 for unknown and repeated names in a query', async () => {
    const { get } = await openApiHouse();
    expect((await get('/dossiers?colour=red')).status).toBe(400);
    expect((await get('/dossiers?limit=5&limit=6')).status).toBe(400);
    expect((await get('/dossiers?limit=5000')).status).toBe(400);
  });

  it('are 400 for a key that is none', async () => {
    const { post } = await openApiHouse();
    const response = await post('/dossiers/zulin/open', opening, { key: 'a b' });
    expect((await problemIn(response)).reason).toBe('idempotencyKeyInvalid');
  });

  it('are 415 for a body that is not declared as JSON', async () => {
    const { post } = await openApiHouse();
    const headers = { 'Content-Type': 'text/plain' };
    const response = await post('/dossiers/zulin/open', opening, { headers });
    expect((await problemIn(response)).status).toBe(415);
  });

  it('are 413 beyond 30 MB', async () => {
    const { post } = await openApiHouse();
    const response = await post('/dossiers/zulin/open', 'x'.repeat(30 * 1024 * 1024 + 1));
    expect((await problemIn(response)).reason).toBe('bodyTooLarge');
  });

  it('are 404 and 405 with the methods that there are', async () => {
    const { get, api } = await openApiHouse();
    expect((await problemIn(await get('/nothing'))).reason).toBe('addressUnknown');
    const wrong = await api.request('/api/v1/dossiers/zulin/open', { method: 'DELETE' });
    expect((await problemIn(wrong)).status).toBe(405);
    expect(wrong.headers.get('Allow')).toBe('POST');
  });
});

describe('who asks', () => {
  it('must be known', async () => {
    const { get, post } = await openApiHouse();
    const response = await get('/dossiers', null);
    expect((await problemIn(response)).reason).toBe('notSignedIn');
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    const headers = { Authorization: 'Bearer nobody' };
    const write = await post('/dossiers/zulin/open', opening, { role: null, headers });
    expect(write.status).toBe(401);
  });

  it('must write from our own pages where a cookie vouches', async () => {
    const { post, house } = await openApiHouse();
    const send = (origin: Readonly<Record<string, string>>) =>
      post('/dossiers/zulin/open', opening, {
        role: null,
        headers: { Cookie: 'session=drafter', ...origin },
      });
    expect((await problemIn(await send({}))).reason).toBe('originMismatch');
    expect((await send({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ Origin: 'null' })).status).toBe(403);
    expect((await send({ Authorization: 'Basic eDp5' })).status).toBe(403);
    expect((await send({ Origin: house.environment.city.publicUrl })).status).toBe(200);
  });
});

describe('failures inside', () => {
  it('are told apart where the caller can act on them', async () => {
    const cases = [
      [new VersionConflict('dossier/x', 1, 2), 409, 'versionConflict'],
      [new DataFolderProblem('full', '/srv/secret'), 507, 'storageFull'],
      [new DataFolderProblem('locked', '/srv/secret'), 503, 'storageUnavailable'],
      // Only what the message says helps, and it is for who runs the system.
      [new VaultKeyUnusable('/srv/secret is gone'), 500, 'internal'],
      [new VaultDamaged('secret/entry'), 500, 'internal'],
      [new Error('password is hunter2'), 500, 'internal'],
    ] as const;
    for (const [error, status, reason] of cases) {
      const fail = () => Promise.reject(error);
      const { house } = await openApiHouse();
      const ledger = { ...house.environment.ledger, recorded: fail, read: fail, heads: fail };
      const { get, failures } = await openApiHouse({ ledger });
      const response = await get('/dossiers');
      const text = await response.clone().text();
      expect(await problemIn(response)).toMatchObject({ status, reason });
      expect(text).not.toMatch(/hunter2|secret|stack|\/srv/);
      expect(failures).toEqual(status === 500 ? [error] : []);
    }
  });
});

describe('the list of problems', () => {
  it('explains each reason under the address that problems name', async () => {
    const { get } = await openApiHouse();
    const list = await (await get('/problems', null)).json();
    const { problems } = z
      .object({ problems: z.array(z.looseObject({ type: z.string(), reason: z.string() })) })
      .parse(list);
    expect(problems.map(({ reason }) => reason)).toContain('materialsMissing');
    expect(new Set(problems.map(({ reason }) => reason)).size).toBe(problems.length);
    for (const { type } of problems) {
      expect((await get(type.replace('/api/v1', ''), null)).status, type).toBe(200);
    }
    expect((await get('/problems/toString', null)).status).toBe(404);
  });

  it('and the document are open to everybody', async () => {
    const { get } = await openApiHouse();
    expect((await get('/openapi.json', null)).status).toBe(200);
  });
});
