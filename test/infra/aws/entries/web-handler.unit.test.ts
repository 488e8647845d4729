import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type WebEvent, webHandler } from '../../../../infra/aws/entries/web-handler.ts';

const SECRET = 'what CloudFront shows';

function request(path: string, headers: Record<string, string> = {}, body?: string): WebEvent {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: 'q=电梯',
    headers: { 'x-tongbu-origin': SECRET, ...headers },
    body: body ?? null,
    isBase64Encoded: false,
    requestContext: {
      accountId: '111122223333',
      apiId: 'api',
      authentication: null,
      authorizer: {},
      domainName: 'www.jiangzhou.example',
      domainPrefix: 'www',
      http: {
        method: body === undefined ? 'GET' : 'POST',
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: 'test',
      },
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  };
}

function web(app: Hono) {
  return webHandler({ app: async () => app, originSecret: async () => SECRET });
}

/** What was logged, line by line. */
function logged(): () => string {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  return () => written.join('');
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a web on Lambda', () => {
  const site = new Hono()
    .get('/page', (c) => c.html('<p>页面</p>'))
    .get('/file', (c) =>
      c.body(new Uint8Array([0x25, 0x50, 0xff]), 200, { 'Content-Type': 'application/pdf' }),
    )
    .get('/huge', (c) => c.body('字'.repeat(2_200_000)))
    .get('/two', (c) => {
      c.header('Set-Cookie', 'a=1', { append: true });
      c.header('Set-Cookie', 'b=2', { append: true });
      return c.text('cookies');
    })
    .get('/broken', () => {
      throw new Error('the disk is on fire');
    })
    .post('/form', async (c) => c.text(await c.req.text()));

  it('answers what came through CloudFront, with the id of the request', async () => {
    const answer = await web(site)(request('/page'));
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe('<p>页面</p>');
    expect(answer.headers?.['x-request-id']).toBe('request-1');
  });

  it('sends files as base64, byte for byte', async () => {
    const answer = await web(site)(request('/file'));
    expect(answer.isBase64Encoded).toBe(true);
    expect([...Buffer.from(answer.body ?? '', 'base64')]).toEqual([0x25, 0x50, 0xff]);
  });

  it('sends each cookie for itself', async () => {
    expect((await web(site)(request('/two'))).cookies).toEqual(['a=1', 'b=2']);
  });

  it('hands a body on as it was sent', async () => {
    expect((await web(site)(request('/form', {}, '标题=办法'))).body).toBe('标题=办法');
  });

  it.each([
    ['without the origin header', ''],
    ['with another secret', 'a guess'],
    ['with the secret and more', `${SECRET}!`],
  ])('refuses a request %s before the web sees it', async (_, shown) => {
    const app = vi.fn(async () => site);
    const handler = webHandler({ app, originSecret: async () => SECRET });
    const answer = await handler(request('/page', { 'x-tongbu-origin': shown }));
    expect(answer.statusCode).toBe(403);
    expect(answer.body).not.toContain('页面');
    expect(app).not.toHaveBeenCalled();
  });

  it('says so when an answer is larger than Lambda passes on', async () => {
    const lines = logged();
    const answer = await web(site)(request('/huge'));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('文件过大');
    expect(lines()).toContain('"ResponseTooLarge":1');
  });

  it('logs a failure under the id of the request and without what was asked', async () => {
    const lines = logged();
    const handler = webHandler({
      app: async () => {
        throw new Error('no keys to be had');
      },
      originSecret: async () => SECRET,
    });
    const answer = await handler(request('/form', {}, '身份证号'));
    expect(answer.statusCode).toBe(503);
    expect(answer.headers?.['retry-after']).toBe('5');
    expect(lines()).toContain('request-1');
    expect(lines()).toContain('no keys to be had');
    expect(lines()).not.toMatch(/身份证号|电梯|what CloudFront shows/);
  });

  it('starts again after it could not start', async () => {
    logged();
    let attempts = 0;
    const handler = webHandler({
      app: async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('not yet');
        return site;
      },
      originSecret: async () => SECRET,
    });
    expect((await handler(request('/page'))).statusCode).toBe(503);
    expect((await handler(request('/page'))).statusCode).toBe(200);
  });
});
