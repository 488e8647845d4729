import {
  EC2ThrottledException,
  InvokeCommand,
  LambdaClient,
  LambdaServiceException,
  ResourceNotFoundException,
  ServiceException,
  TooManyRequestsException,
} from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openFileObjects } from '../../../../functions/adapters/files/objects.ts';
import { openRemoteRenderers } from '../../../../functions/adapters/lambda/remote-renderers.ts';
import { renderOnRequest } from '../../../../functions/adapters/lambda/render-on-request.ts';
import { npmFontSource } from '../../../../functions/adapters/npm-fonts/font-source.ts';
import type { Environment } from '../../../../functions/application/environment.ts';
import { parsePolicyDocument } from '../../../../functions/domain/document/parse.ts';
import { digestOfText } from '../../../../functions/domain/kernel/digest.ts';
import { Refusal } from '../../../../functions/domain/kernel/refusal.ts';
import { instantSchema, localDateSchema } from '../../../../functions/domain/kernel/time.ts';
import { ObjectMissing, type Objects } from '../../../../functions/ports/objects.ts';
import type {
  GazetteIssueModel,
  InterpretationModel,
  OfficialDocumentModel,
} from '../../../../functions/ports/renderers.ts';
import { Unavailable } from '../../../../functions/ports/unavailable.ts';
import { createRenderers } from '../../../../templates/renderers.ts';
import { withoutFiles } from '../../../templates/without-files.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

type Renderers = Environment['renderers'];

/** Fonts are parsed once for all tests of this file. */
const own = npmFontSource().then((fonts) => createRenderers(fonts, withoutFiles));

const generatedFor = instantSchema.parse('2026-03-02T01:00:00.000Z');
const document = parsePolicyDocument(
  '江州市人民政府文件\n\n江政发〔2026〕8号\n\n关于印发住房租赁补贴办法的通知\n\n各区人民政府：\n\n' +
    '现将办法印发给你们，请认真贯彻执行。\n\n江州市人民政府\n2026年3月2日\n',
);
const officialDocument: OfficialDocumentModel = {
  document,
  annotation: '此件公开发布',
  verification: { url: 'https://policy.jiangzhou.example/verify', code: '0123456789abcdef' },
  generatedFor,
};
const interpretation: InterpretationModel = {
  title: '问答',
  department: '市住房和城乡建设局',
  form: 'qa',
  document: parsePolicyDocument('住房租赁补贴问答\n\n到哪里去申请？到社区服务中心申请。\n'),
  policy: { title: '住房租赁补贴办法', number: null, url: 'https://policy.jiangzhou.example/p' },
  verification: null,
  generatedFor,
};
const gazetteIssue: GazetteIssueModel = {
  gazetteTitle: '江州市人民政府公报',
  year: 2026,
  issueNumber: 1,
  cumulativeIssueNumber: 1,
  publishedOn: localDateSchema.parse('2026-03-02'),
  publisher: '江州市人民政府办公室',
  columns: [
    {
      title: '市政府文件',
      articles: [
        { key: 'a:document', title: '通知', documentNumber: null, document, kind: 'document' },
      ],
    },
    {
      title: '政策解读',
      articles: [
        {
          key: 'a:qa',
          title: '问答',
          documentNumber: null,
          document: interpretation.document,
          kind: 'interpretation',
          interprets: 'a:document',
        },
      ],
    },
  ],
  colophon: ['本期电子版与纸质版内容一致。'],
  generatedFor,
};

const client = new LambdaClient({ region: 'eu-west-1', maxAttempts: 1 });
const lambda = mockClient(client);
let objects: Objects;
let remote: Renderers;

beforeEach(async () => {
  lambda.reset();
  objects = await openFileObjects(temporaryFolder());
  remote = openRemoteRenderers({ client, functionName: 'tongbu-render', objects });
});

const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** The Render function on the other side: messages really are bytes, as between processes. */
function answerWith(handler: (payload: unknown) => Promise<unknown>): void {
  lambda.on(InvokeCommand).callsFake(async ({ Payload }: { Payload: Uint8Array }) => ({
    StatusCode: 200,
    Payload: encoded(await handler(JSON.parse(new TextDecoder().decode(Payload)))),
  }));
}

function answer(answered: unknown, FunctionError?: string): void {
  lambda
    .on(InvokeCommand)
    .resolves({ Payload: encoded(answered), ...(FunctionError && { FunctionError }) } as object);
}

describe('a file typeset by the Render function', () => {
  test('has the very bytes that typesetting here gives', async () => {
    const here = await own;
    answerWith(renderOnRequest(here, objects));
    const same = (file: Uint8Array) => Buffer.from(file).toString('base64');
    expect(same(await remote.officialDocument(officialDocument, 'pdf'))).toBe(
      same(await here.officialDocument(officialDocument, 'pdf')),
    );
    expect(same(await remote.interpretation(interpretation, 'pdf'))).toBe(
      same(await here.interpretation(interpretation, 'pdf')),
    );
    expect(same(await remote.officialDocument(officialDocument, 'docx'))).toBe(
      same(await here.officialDocument(officialDocument, 'docx')),
    );
    const issue = await remote.gazetteIssue(gazetteIssue);
    const expected = await here.gazetteIssue(gazetteIssue);
    expect(same(issue.bytes)).toBe(same(expected.bytes));
    expect(issue.pageCount).toBe(expected.pageCount);
    expect(issue.pages).toEqual(expected.pages);
    expect(Object.keys(issue.pages)).toEqual(['a:document', 'a:qa']);
  });

  test('is asked for by a message that names its model and holds none of it', async () => {
    answerWith(renderOnRequest(await own, objects));
    await remote.officialDocument(officialDocument, 'pdf');
    const [call] = lambda.commandCalls(InvokeCommand);
    expect(call?.args[0].input).toMatchObject({
      FunctionName: 'tongbu-render',
      InvocationType: 'RequestResponse',
    });
    const said = new TextDecoder().decode(call?.args[0].input.Payload as Uint8Array);
    expect(said).toMatch(/^\{"kind":"officialDocument","format":"pdf","model":"[0-9a-f]{64}"\}$/);
  });

  test('is refused as the renderer refuses: with the characters that no font has', async () => {
    const here = await own;
    answerWith(renderOnRequest(here, objects));
    const unprintable = { ...officialDocument, annotation: '此件\u{1F004}公开' };
    const refusal = await remote
      .officialDocument(unprintable, 'pdf')
      .catch((thrown: unknown) => thrown);
    const expected = await here
      .officialDocument(unprintable, 'pdf')
      .catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(expected).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ reason: 'charactersMissing', citation: null });
    expect(refusal).toMatchObject({ details: (expected as Refusal).details });
  });
});

describe('the Render function', () => {
  test('refuses a request and a model of another shape', async () => {
    const handler = renderOnRequest(await own, objects);
    const model = await objects.put(encoded({ ...officialDocument, more: 1 }), 'application/json');
    const wrong = [
      null,
      {},
      { kind: 'poster', model },
      { kind: 'officialDocument', format: 'pdf', model: 'x' },
      { kind: 'officialDocument', model },
      { kind: 'officialDocument', format: 'odt', model },
    ];
    for (const payload of wrong) await expect(handler(payload)).rejects.toThrow(z.ZodError);
    await expect(handler({ kind: 'officialDocument', format: 'pdf', model })).rejects.toThrow(
      z.ZodError,
    );
    await expect(handler({ kind: 'interpretation', model })).rejects.toThrow(z.ZodError);
  });

  test('renders nothing from a model that is not there', async () => {
    const handler = renderOnRequest(await own, objects);
    const model = digestOfText('nothing');
    const payload = { kind: 'officialDocument', format: 'pdf', model };
    await expect(handler(payload)).rejects.toThrow(ObjectMissing);
  });
});

describe('when the function fails', () => {
  test.each([
    [{ errorType: 'Unavailable', errorMessage: 'objects cannot be reached now' }],
    [{ errorType: 'Sandbox.Timedout', errorMessage: 'RequestId: 1 Error: Task timed out' }],
    [{ errorMessage: '2026-03-02T01:00:00.000Z 1b2c Task timed out after 120.00 seconds' }],
  ])('for a reason that passes, it is out of reach: %j', async (failure) => {
    answer(failure, 'Unhandled');
    const file = remote.officialDocument(officialDocument, 'pdf');
    await expect(file).rejects.toThrow(Unavailable);
    await expect(file).rejects.toMatchObject({ service: 'renderers' });
  });

  test.each([
    [
      { errorType: 'RangeError', errorMessage: '秘密 of the document', trace: ['秘密'] },
      'RangeError',
    ],
    [{ errorType: 'Runtime.OutOfMemory' }, 'Runtime.OutOfMemory'],
    [null, 'unknown'],
    ['gone', 'unknown'],
  ])(
    'for another, it says which function and what kind, and no more: %j',
    async (failure, kind) => {
      answer(failure, 'Unhandled');
      const error = await remote
        .officialDocument(officialDocument, 'pdf')
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'FunctionFailed', functionName: 'tongbu-render' });
      expect(String(error)).toContain(`failed (${kind})`);
      expect(String(error)).not.toContain('秘密');
    },
  );

  test.each([{}, null, 'yes', { outcome: 'rendered' }, { outcome: 'rendered', digest: 'x' }])(
    'by answering %j, it is to be deployed again',
    async (answered) => {
      answer(answered);
      await expect(remote.gazetteIssue(gazetteIssue)).rejects.toThrow(/deploy it/);
      await expect(remote.interpretation(interpretation, 'pdf')).rejects.toThrow(/deploy it/);
    },
  );

  test('by answering nothing at all, too', async () => {
    lambda.on(InvokeCommand).resolves({});
    await expect(remote.interpretation(interpretation, 'pdf')).rejects.toThrow(/deploy it/);
  });

  test('by naming a file that is not there, the file is missing', async () => {
    answer({ outcome: 'rendered', digest: digestOfText('nothing') });
    await expect(remote.officialDocument(officialDocument, 'pdf')).rejects.toThrow(ObjectMissing);
  });
});

const said = { message: 'as Lambda says it', $metadata: { httpStatusCode: 400 } };

describe('when Lambda', () => {
  test.each([
    new TooManyRequestsException({ ...said, $metadata: { httpStatusCode: 429 } }),
    new EC2ThrottledException({ ...said, $metadata: { httpStatusCode: 502 } }),
    new ServiceException({ ...said, $metadata: { httpStatusCode: 500 } }),
    Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }),
    Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  ])('cannot invoke it for now (%s), the renderers are out of reach', async (problem) => {
    lambda.on(InvokeCommand).rejects(problem);
    const file = remote.officialDocument(officialDocument, 'pdf');
    await expect(file).rejects.toThrow(Unavailable);
    await expect(file).rejects.toMatchObject({ service: 'renderers', cause: problem });
  });

  test.each([
    new ResourceNotFoundException(said),
    new LambdaServiceException({ name: 'AccessDeniedException', $fault: 'client', ...said }),
  ])('may not invoke it (%s), that is told as it is', async (problem) => {
    lambda.on(InvokeCommand).rejects(problem);
    await expect(remote.officialDocument(officialDocument, 'pdf')).rejects.toBe(problem);
  });

  test('lost the answer, asking again gives the same file', async () => {
    const handler = renderOnRequest(await own, objects);
    let answers = 0;
    answerWith(async (payload) => {
      const rendered = await handler(payload);
      answers += 1;
      if (answers === 1) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      return rendered;
    });
    await expect(remote.officialDocument(officialDocument, 'pdf')).rejects.toThrow(Unavailable);
    const again = await remote.officialDocument(officialDocument, 'pdf');
    expect(again).toEqual(await remote.officialDocument(officialDocument, 'pdf'));
  });
});
