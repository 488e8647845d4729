import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Env, Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { count, logError } from './log.ts';
import { once } from './once.ts';
import { ORIGIN_HEADER } from './origin-header.ts';

/** What an HTTP API sends, in payload format 2.0. */
export type WebEvent = Extract<LambdaEvent, { readonly rawPath: string }>;
type Answer = APIGatewayProxyStructuredResultV2;

/**
 * What a request may carry. Lambda takes 6 MB as text, and what is not text arrives in base64,
 * which is a third longer; the rest is room for headers.
 */
export const MOST_REQUEST_BYTES = 4 * 1024 * 1024;
/** Lambda passes no more on; the call would fail without a word to the reader. */
const MOST_ANSWER_BYTES = 6 * 1024 * 1024 - 64 * 1024;

/**
 * Answers API Gateway with a web. Requests that did not come through CloudFront are refused; a
 * failure is logged under the request's id, which the answer carries too, and never with what was
 * sent.
 */
export function webHandler<E extends Env>(web: {
  readonly app: () => Promise<Hono<E>>;
  readonly originSecret: () => Promise<string>;
}): (event: WebEvent) => Promise<Answer> {
  const answering = once(async () => handle(await web.app()));
  return async (event) => {
    const { requestId } = event.requestContext;
    const answer = await answerOf(event).catch((error: unknown) => {
      logError(error, { requestId });
      return plain(503, '服务暂时不可用，请稍后再试 / not available now, try again in a moment');
    });
    return { ...answer, headers: { ...answer.headers, 'x-request-id': requestId } };
  };

  async function answerOf(event: WebEvent): Promise<Answer> {
    const shown = event.headers[ORIGIN_HEADER] ?? '';
    if (!sameText(shown, await web.originSecret())) {
      return plain(403, '请通过公开网址访问 / use the public address of this site');
    }
    const answer = flat(await (await answering())(event));
    if (Buffer.byteLength(answer.body ?? '') <= MOST_ANSWER_BYTES) return answer;
    count('ResponseTooLarge', 1, { path: event.rawPath });
    return plain(500, '文件过大，无法在线发送 / this file is too large to be sent');
  }
}

/** The runtime of HTTP APIs knows one value a header; cookies go beside the headers. */
function flat(answer: Awaited<ReturnType<ReturnType<typeof handle>>>): Answer {
  const headers = Object.entries(answer.headers ?? {}).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  const { statusCode, body, cookies, isBase64Encoded } = answer;
  return {
    statusCode,
    body,
    headers: Object.fromEntries(headers),
    ...(cookies === undefined ? {} : { cookies }),
    ...(isBase64Encoded === undefined ? {} : { isBase64Encoded }),
  };
}

function plain(statusCode: number, text: string): Answer {
  return {
    statusCode,
    body: `${text}\n`,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(statusCode === 503 ? { 'retry-after': '5' } : {}),
    },
  };
}

/** In constant time, whatever the lengths. */
function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
