import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openKeyFileSigner } from '../../../functions/adapters/key-file/signer.ts';
import { makeCheckpoint } from '../../../functions/application/records/make-checkpoint.ts';
import { parseKeyPem } from '../../../functions/ports/ledger/checkpoint-key.ts';
import { verifyCheckpoint } from '../../../functions/ports/ledger/checkpoint-verdict.ts';
import { exportLines } from '../../../functions/ports/ledger/export-lines.ts';
import type { Signer } from '../../../functions/ports/signer.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { chapters, rental } from './policy-story.ts';

let house: OpenSite['house'];
let site: OpenSite['site'];
let text: OpenSite['text'];
let signer: Signer;

beforeEach(async () => {
  ({ house, site, text } = await openSite());
  signer = await openKeyFileSigner(join(temporaryFolder(), 'key.pem'));
});

/** Takes the first steps with a policy that nobody outside knows of. */
async function draft(steps: number): Promise<void> {
  for (const [, act] of chapters(house, rental).slice(0, steps)) await act();
}

describe('the last checkpoint', () => {
  it('is announced before there is one, and nothing is there to take', async () => {
    expect(await text('/verify')).toContain('尚未签署检查点');
    for (const path of ['/checkpoint', '/checkpoint/key.pem', '/checkpoint/1', '/checkpoint/0']) {
      expect((await site.request(path)).status, path).toBe(404);
    }
  });

  it('is shown in both languages with its files, which an outsider can check', async () => {
    await draft(2);
    await makeCheckpoint(house.environment, signer);
    const page = await text('/verify');
    expect(page).toContain('审计记录检查点');
    expect(page).toMatch(/href="\/checkpoint\/1"/);
    expect(await text('/verify?lang=en')).toContain('Checkpoint of the audit trail');
    for (const base of ['/checkpoint', '/checkpoint/1']) {
      const note = await site.request(base);
      expect(note.headers.get('content-type')).toContain('text/plain');
      const key = parseKeyPem(await text(`${base}/key.pem`));
      const files = {
        note: new Uint8Array(await note.arrayBuffer()),
        key: key ?? new Uint8Array(),
      };
      const leaves = (await text(`${base}/leaves.txt`)).split('\n').slice(0, -1);
      const exported = exportLines(house.environment.ledger);
      expect(await verifyCheckpoint(files, leaves, exported)).toMatchObject({ ok: true });
    }
  });

  it('stays where it was under its number, while the address without one moves on', async () => {
    await draft(1);
    await makeCheckpoint(house.environment, signer);
    const first = await text('/checkpoint');
    const [, second] = chapters(house, rental);
    await second?.[1]();
    house.pass(1);
    await makeCheckpoint(house.environment, signer);
    expect(await text('/checkpoint/1')).toBe(first);
    expect(await text('/checkpoint')).not.toBe(first);
    expect(await text('/checkpoint')).toBe(await text('/checkpoint/2'));
    expect((await site.request('/checkpoint/3')).status).toBe(404);
  });

  it('is not sent again to who has it', async () => {
    await draft(1);
    await makeCheckpoint(house.environment, signer);
    for (const path of ['/checkpoint', '/checkpoint/leaves.txt', '/checkpoint/1/key.pem']) {
      const etag = (await site.request(path)).headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[0-9a-f]{64}-/);
      const again = await site.request(path, { headers: { 'If-None-Match': etag } });
      expect(again.status).toBe(304);
    }
  });

  it('tells nothing of a policy that is not public', async () => {
    await draft(3);
    await makeCheckpoint(house.environment, signer);
    const paths = ['/verify', '/checkpoint', '/checkpoint/leaves.txt', '/checkpoint/key.pem'];
    const seen = (await Promise.all(paths.map((path) => text(path)))).join('\n');
    const head = await house.environment.ledger.head('dossier/zulin-2026');
    expect(head?.version).toBeGreaterThan(1);
    expect(seen).not.toContain('zulin-2026');
    expect(seen).not.toContain(head?.hash);
    expect(seen).not.toContain('dossier/');
  });
});
