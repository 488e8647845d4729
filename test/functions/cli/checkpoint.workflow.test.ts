import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFileObjects } from '../../../functions/adapters/files/objects.ts';
import { lockDataFolder } from '../../../functions/adapters/sqlite/data-folder.ts';
import { openSqliteLedger } from '../../../functions/adapters/sqlite/ledger.ts';
import { viewCheckpoint } from '../../../functions/application/records/view-checkpoint.ts';
import type { StreamName } from '../../../functions/ports/ledger.ts';
import { sampleEvent, sampleOptions } from '../ports/sample-events.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { tongbu } from './command-line.ts';

/** Records one more event in each of the streams, as a host would that has ended since. */
async function tell(folder: string, ...ids: readonly string[]): Promise<void> {
  const ledger = openSqliteLedger({ file: join(folder, 'ledger.sqlite') });
  for (const id of ids) {
    const stream: StreamName = `dossier/${id}`;
    const version = (await ledger.head(stream))?.version ?? 0;
    await ledger.append(stream, version, [sampleEvent(version)], sampleOptions(`${id}-${version}`));
  }
  ledger.close();
}

async function told(...ids: readonly string[]): Promise<string> {
  const folder = join(temporaryFolder(), 'data');
  await tell(folder, ...ids);
  return folder;
}

/** What an outsider downloads: the last checkpoint, its leaves and the key; and an export. */
async function outsider(folder: string) {
  const kept = temporaryFolder();
  const at = (name: string) => join(kept, name);
  const ledger = openSqliteLedger({ file: join(folder, 'ledger.sqlite'), readOnly: true });
  const objects = await openFileObjects(join(folder, 'objects'));
  const view = await viewCheckpoint({ ledger, objects });
  if (view === null) throw new Error('there is no checkpoint');
  writeFileSync(at('note'), await view.note());
  writeFileSync(at('key'), await view.publicKey());
  writeFileSync(at('leaves'), Buffer.concat(await Array.fromAsync(view.leaves())));
  ledger.close();
  await tongbu(['export', '--all', '--output', at('export')], folder);
  const files = ['--checkpoint', at('note'), '--leaves', at('leaves'), '--key', at('key')];
  return { at, args: ['verify', at('export'), ...files] };
}

describe('tongbu checkpoint', () => {
  test('signs the state of a data folder, once for each state', async () => {
    const folder = await told('bus', 'lift');
    const first = await tongbu(['checkpoint'], folder);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(
      /^✓ 检查点已签署 .*2 条记录链 streams\n {2}root [A-Za-z0-9+/]{43}=\n$/,
    );
    expect(statSync(join(folder, 'checkpoint-key.pem')).mode & 0o777).toBe(0o600);
    const again = await tongbu(['checkpoint', '--json'], folder);
    expect([again.code, JSON.parse(again.out)]).toEqual([
      0,
      { made: false, checkpoint: null, digest: null },
    ]);
    await tell(folder, 'bus');
    const { code, out } = await tongbu(['checkpoint', '--json'], folder);
    expect([code, JSON.parse(out)]).toMatchObject([0, { made: true, checkpoint: { size: 3 } }]);
  });

  test('says so when a server holds the folder, and leaves it alone', async () => {
    const folder = await told('bus');
    const lock = lockDataFolder(folder);
    const { code, out, err } = await tongbu(['checkpoint'], folder);
    lock.release();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('makes a checkpoint every hour');
    expect(err).toContain('/checkpoint');
    expect((await tongbu(['checkpoint'], folder)).code).toBe(0);
  });

  test('makes no data folder where there is none', async () => {
    const folder = join(temporaryFolder(), 'none');
    const { code, err } = await tongbu(['checkpoint'], folder);
    expect(code).toBe(1);
    expect(err).toContain(`${folder} does not exist`);
    expect(() => statSync(folder)).toThrow('ENOENT');
  });

  test('refuses a key that others can read, and lets the folder go', async () => {
    const folder = await told('bus');
    writeFileSync(join(folder, 'checkpoint-key.pem'), 'x', { mode: 0o644 });
    const { code, err } = await tongbu(['checkpoint'], folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^✗ .*checkpoint-key\.pem .*chmod 600/);
    lockDataFolder(folder).release();
  });
});

describe('tongbu verify with a checkpoint', () => {
  test('accepts what was signed and what came after it', async () => {
    const folder = await told('bus', 'lift');
    await tongbu(['checkpoint'], folder);
    await tell(folder, 'bus', 'rent');
    const { args } = await outsider(folder);
    const { code, out, err } = await tongbu(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('✓ 检查点签名有效 / checkpoint jiangzhou.example/tongbu-heads');
    expect(out).toContain('2 streams, 2 events are covered, 3 are younger');
    const json = await tongbu([...args, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ ok: true, covered: 2, checkpoint: { size: 2 } });
  });

  test('refuses another truth with sound chains, naming the place', async () => {
    const folder = await told('bus', 'lift');
    await tongbu(['checkpoint'], folder);
    const { args } = await outsider(folder);
    const forged = await exportOf(await told('bus', 'rent'));
    const { code, out } = await tongbu(args.with(1, forged));
    expect(code).toBe(1);
    expect(out).toMatch(
      /^✗ 第2个叶 leaf 2（dossier\/bus 之后 \/ after it）: headMissing\n {2}.+ \/ .+\n$/,
    );
    const json = await tongbu([...args.with(1, forged), '--json']);
    expect(JSON.parse(json.out)).toEqual({
      ok: false,
      problem: 'headMissing',
      leaf: 2,
      after: 'dossier/bus',
    });
  });

  test('refuses what another key signed, a changed note, changed leaves and a broken export', async () => {
    const folder = await told('bus', 'lift');
    await tongbu(['checkpoint'], folder);
    const { at, args } = await outsider(folder);
    const stranger = await told('bus', 'lift');
    await tongbu(['checkpoint'], stranger);
    const other = await outsider(stranger);
    const refusals = async (given: readonly string[]) => {
      const { code, out } = await tongbu([...given, '--json']);
      expect(code).toBe(1);
      return JSON.parse(out).problem;
    };
    expect(await refusals(args.with(-1, other.at('key')))).toBe('unknownKey');
    expect(await refusals(args.with(3, other.at('note')))).toBe('unknownKey');
    writeFileSync(at('changed'), readFileSync(at('note'), 'utf8').replace('\n2\n', '\n1\n'));
    expect(await refusals(args.with(3, at('changed')))).toBe('wrongSignature');
    const [first = '', second = ''] = readFileSync(at('leaves'), 'utf8').split('\n');
    writeFileSync(at('swapped'), `${second}\n${first}\n`);
    expect(await refusals(args.with(5, at('swapped')))).toBe('wrongRoot');
    writeFileSync(at('private'), readFileSync(join(folder, 'checkpoint-key.pem')));
    expect(await refusals(args.with(-1, at('private')))).toBe('unusableKey');
    writeFileSync(at('cut'), readFileSync(at('export'), 'utf8').slice(0, -200));
    expect(['truncated', 'unknownShape']).toContain(await refusals(args.with(1, at('cut'))));
    const broken = await tongbu(args.with(1, at('cut')));
    expect(broken.out).toMatch(/^✗ .*行 line \d+: \w+\n/);
  });

  test('refuses an older checkpoint than the one kept', async () => {
    const folder = await told('bus');
    await tongbu(['checkpoint'], folder);
    const old = await outsider(folder);
    await tell(folder, 'bus');
    await tongbu(['checkpoint'], folder);
    const young = await outsider(folder);
    expect((await tongbu([...young.args, '--known', old.at('note')])).code).toBe(0);
    const { code, out } = await tongbu([...old.args, '--known', young.at('note')]);
    expect([code, out]).toEqual([1, expect.stringContaining('olderThanKnown')]);
  });

  test.each([['--checkpoint'], ['--leaves'], ['--key'], ['--known']])(
    '%s alone is not enough, and a missing file is named',
    async (option) => {
      const path = join(temporaryFolder(), 'none.pem');
      const { code, out, err } = await tongbu(['verify', path, option, path]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('give --checkpoint, --leaves and --key together');
      const all = ['--checkpoint', path, '--leaves', path, '--key', path];
      expect((await tongbu(['verify', path, ...all])).err).toContain('none.pem');
    },
  );
});

async function exportOf(folder: string): Promise<string> {
  const path = join(temporaryFolder(), 'export');
  await tongbu(['export', '--all', '--output', path], folder);
  return path;
}
