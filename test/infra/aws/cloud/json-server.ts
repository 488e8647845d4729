import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Answer {
  readonly status: number;
  readonly body: object;
}
export interface Asked {
  readonly method: string;
  readonly path: string;
  /** The `X-Amz-Target` of services that speak AWS JSON; empty otherwise. */
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An endpoint on loopback that answers JSON; closed when the test is over. */
export async function jsonServer(answer: (asked: Asked) => Promise<Answer>): Promise<string> {
  const server = createServer((request, response) => {
    void (async () => {
      const { status, body } = await answer(await askedOf(request)).catch((error: unknown) => ({
        status: 500,
        body: { __type: 'InternalServerError', message: String(error) },
      }));
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  // A TCP server always has an address and port.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function askedOf(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const text = Buffer.concat(pieces).toString();
  return {
    method: request.method ?? '',
    path: (request.url ?? '').split('?', 1)[0] ?? '',
    target: String(request.headers['x-amz-target'] ?? '').replace(/^.*\./u, ''),
    body: text === '' ? {} : JSON.parse(text),
  };
}
