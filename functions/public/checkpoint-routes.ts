import type { Hono } from 'hono';
import type { Environment } from '../application/environment.ts';
import { type CheckpointView, viewCheckpoint } from '../application/records/view-checkpoint.ts';
import { disposition } from './file-names.ts';
import { nothingHere } from './nothing-here.ts';
import type { SiteContext, SiteVariables } from './request-page.ts';

const TEXT = 'text/plain; charset=utf-8';

/**
 * Signed checkpoints as files: the last one at `/checkpoint`, each one under its number.
 * None of them names a stream.
 */
export function checkpointRoutes(app: Hono<SiteVariables>, environment: Environment): void {
  for (const base of ['/checkpoint', '/checkpoint/:number{[1-9][0-9]{0,8}}']) {
    app.get(base, async (c) => {
      const view = await viewOf(environment, c.req.param('number'));
      return send(c, view, 'note', Uint8Array.from(await view.note()), TEXT);
    });
    app.get(`${base}/key.pem`, async (c) => {
      const view = await viewOf(environment, c.req.param('number'));
      return send(c, view, 'key', await view.publicKey(), 'application/x-pem-file');
    });
    app.get(`${base}/leaves.txt`, async (c) => {
      const view = await viewOf(environment, c.req.param('number'));
      return send(c, view, 'leaves', ReadableStream.from(view.leaves()), TEXT);
    });
  }
}

async function viewOf(environment: Environment, number: string | undefined) {
  const wanted = number === undefined ? undefined : Number(number);
  const view = await viewCheckpoint(environment, wanted);
  if (view === null) throw nothingHere();
  return view;
}

function send(
  c: SiteContext,
  view: CheckpointView,
  what: 'note' | 'key' | 'leaves',
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  type: string,
) {
  const extension = what === 'key' ? 'pem' : 'txt';
  const name = `checkpoint-${view.number}${what === 'note' ? '' : `-${what}`}`;
  c.header('Content-Type', type);
  c.header('Content-Disposition', disposition('inline', name, extension));
  c.header('Cache-Control', 'no-cache');
  // Given here, because making one would read all leaves into memory.
  c.header('ETag', `"${view.root}-${what}"`);
  return c.body(body, 200);
}
