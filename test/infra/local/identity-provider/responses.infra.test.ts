import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { sendHtml, sendText } from '../../../../infra/local/identity-provider/responses.ts';

/** The status and text that a client gets, once the answer was written without an error. */
async function answerOf(write: (response: ServerResponse) => Promise<void>) {
  const failures: unknown[] = [];
  const server = createServer((_request, response) => {
    write(response).catch((error: unknown) => {
      failures.push(error);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`);
    const text = await response.text();
    return { status: response.status, text, failures };
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('answers of the embedded identity provider', () => {
  it('are pages and files', async () => {
    const page = await answerOf((response) => sendHtml(response, 400, '<p>', { clients: [] }));
    expect(page).toEqual({ status: 400, text: '<!doctype html><p>', failures: [] });
    const file = await answerOf(async (response) => sendText(response, 'text/css', 'p {}'));
    expect(file).toEqual({ status: 200, text: 'p {}', failures: [] });
  });

  it('are not written a second time when a request was answered already', async () => {
    const first = { status: 202, text: 'first', failures: [] };
    const page = await answerOf(async (response) => {
      response.writeHead(202).end('first');
      await sendHtml(response, 400, '<p>', { clients: [] });
    });
    expect(page).toEqual(first);
    const file = await answerOf(async (response) => {
      response.writeHead(202).end('first');
      sendText(response, 'text/css', 'p {}');
    });
    expect(file).toEqual(first);
  });

  it('are left out when an answer came while the page was made', async () => {
    const { status, text, failures } = await answerOf(async (response) => {
      const page = { toString: async () => '<p>' };
      const sending = sendHtml(response, 400, page, { clients: [] });
      response.writeHead(202).end('first');
      await sending;
    });
    expect({ status, text, failures }).toEqual({ status: 202, text: 'first', failures: [] });
  });
});
