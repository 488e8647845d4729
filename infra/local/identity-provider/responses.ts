import type { ServerResponse } from 'node:http';
import type { EmbeddedClient } from './configuration.ts';

/**
 * Sends a page that may load nothing but its own style and script. A form's redirect may lead back
 * to the clients, which for a native client is any port of this machine. A request that has its
 * answer already, because the browser left in the middle, is let be.
 */
export async function sendHtml(
  response: ServerResponse,
  status: number,
  page: { toString(): string | Promise<string> },
  { clients }: { readonly clients: readonly EmbeddedClient[] },
): Promise<void> {
  const targets = clients.flatMap(({ native, redirectUris }) =>
    redirectUris.map((uri) => {
      const { protocol, hostname, origin } = new URL(uri);
      return native === true ? `${protocol}//${hostname}:*` : origin;
    }),
  );
  const html = `<!doctype html>${await page.toString()}`;
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      `form-action 'self' ${[...new Set(targets)].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  response.end(html);
}

export function sendText(response: ServerResponse, mediaType: string, text: string): void {
  if (response.headersSent) return;
  response.writeHead(200, {
    'content-type': `${mediaType}; charset=utf-8`,
    'cache-control': 'public, max-age=300',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}
