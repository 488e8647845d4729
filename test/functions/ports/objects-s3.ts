import { hash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';
import { onTestFinished } from 'vitest';

type S3App = ReturnType<typeof buildApp>;

/** What is looked at of a request that the server got. */
interface S3Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly raw: IncomingMessage;
}
interface S3Reply {
  readonly statusCode: number;
  code(status: number): S3Reply;
  type(mediaType: string): S3Reply;
  send(body: string): unknown;
}
interface Refusal {
  readonly status: number;
  readonly code: string;
}

/** A request that the server answered. */
export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A real S3 server in this process, gone when the running test ends. */
export interface S3UnderTest {
  readonly client: S3Client;
  readonly bucket: string;
  readonly answered: readonly Answered[];
  /** Lets this many writes be stored and breaks the connection before they are answered. */
  loseAnswers(writes: number): void;
  /** Breaks the connection of this many reads when some of the bytes have come. */
  cutShort(reads: number): void;
  /** Answers this many requests, or writes, with a failure of S3, such as 503 SlowDown. */
  fail(requests: number, status: number, code: string, which?: 'all' | 'writes'): void;
  /** Is called with each request that wants to write, before anything is stored. */
  beforeWrite(act: () => Promise<void>): void;
  stop(): Promise<void>;
}

/** The client tries once unless told otherwise, so that a test sees each failure. */
export async function startS3(bucket = 'tongbu-documents', maxAttempts = 1): Promise<S3UnderTest> {
  const app = buildApp({ logger: false });
  const answered: Answered[] = [];
  const troubles = makeTroubles(app);
  honourConditions(app);
  app.addHook('onResponse', async (request: S3Request, reply: S3Reply) => {
    answered.push({
      method: request.method,
      path: pathOf(request.url),
      status: reply.statusCode,
    });
  });
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  const client = new S3Client({
    endpoint,
    region: 'cn-north-1',
    forcePathStyle: true,
    maxAttempts,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  let running = true;
  const stop = async () => {
    if (running) await app.close();
    running = false;
  };
  onTestFinished(async () => {
    client.destroy();
    await stop();
  });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  answered.length = 0;
  return { client, bucket, answered, stop, ...troubles };
}

type Trouble = 'loseAnswers' | 'cutShort' | 'fail' | 'beforeWrite';

function makeTroubles(app: S3App): Pick<S3UnderTest, Trouble> {
  let lost = 0;
  let cut = 0;
  let failing = { requests: 0, status: 0, code: '', which: 'all' };
  let before = async () => {};
  app.addHook('preHandler', async (request: S3Request, reply: S3Reply) => {
    if (request.method === 'PUT') {
      const act = before;
      before = async () => {};
      await act();
    }
    if (failing.requests === 0) return;
    if (failing.which === 'writes' && request.method !== 'PUT') return;
    failing = { ...failing, requests: failing.requests - 1 };
    return refuse(reply, failing);
  });
  app.addHook('onSend', async (request: S3Request, _reply: unknown, payload: unknown) => {
    if (request.method === 'PUT' && lost > 0) {
      lost -= 1;
      request.raw.socket.destroy();
    }
    if (request.method !== 'GET' || cut === 0) return payload;
    cut -= 1;
    return Readable.from(brokenOff());
  });
  return {
    loseAnswers: (writes) => {
      lost = writes;
    },
    cutShort: (reads) => {
      cut = reads;
    },
    fail: (requests, status, code, which = 'all') => {
      failing = { requests, status, code, which };
    },
    beforeWrite: (act) => {
      before = act;
    },
  };
}

async function* brokenOff(): AsyncGenerator<Buffer> {
  yield Buffer.from('some');
  throw new Error('the connection breaks here');
}

/**
 * fauxqs stores whatever is put. These are the rules of S3 for a conditional write and for a
 * checksum; a hook that does not wait checks and reserves the key at once, as S3 does.
 */
function honourConditions(app: S3App): void {
  const entityTags = new Map<string, string>();
  app.addHook('preHandler', (request: S3Request, reply: S3Reply, done: () => void) => {
    const path = pathOf(request.url);
    if (request.method === 'DELETE') entityTags.delete(path);
    if (request.method !== 'PUT' || !/^\/[^/]+\/./.test(path)) return done();
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const refusal = refusalOf(request.headers, body, entityTags.get(path));
    if (refusal !== null) return void refuse(reply, refusal);
    entityTags.set(path, `"${hash('md5', body)}"`);
    done();
  });
}

function refusalOf(
  headers: IncomingHttpHeaders,
  body: Buffer,
  standing: string | undefined,
): Refusal | null {
  const { 'if-none-match': ifNone, 'if-match': ifMatch } = headers;
  if (ifNone !== undefined && standing !== undefined) {
    return { status: 412, code: 'PreconditionFailed' };
  }
  if (ifMatch !== undefined && ifMatch !== standing) {
    return standing === undefined
      ? { status: 404, code: 'NoSuchKey' }
      : { status: 412, code: 'PreconditionFailed' };
  }
  const checksum = headers['x-amz-checksum-sha256'];
  return checksum === undefined || checksum === hash('sha256', body, 'base64')
    ? null
    : { status: 400, code: 'BadDigest' };
}

function refuse(reply: S3Reply, { status, code }: Refusal): unknown {
  const problem = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
  return reply.code(status).type('application/xml').send(problem);
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
