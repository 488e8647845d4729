import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { instantSchema } from '../../../functions/domain/kernel/time.ts';
import { DataFolderProblem } from '../../../functions/ports/data-folder.ts';
import { exportLines } from '../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../functions/ports/ledger/verify-export.ts';
import { ManualClock, systemClock } from '../../../infra/local/clocks.ts';
import { listenOnLoopback, PortInUse } from '../../../infra/local/listen.ts';
import type { Host } from '../../../infra/local/open-host.ts';
import { temporaryFolder } from '../../functions/ports/temporary-folder.ts';
import { actUntil, hostAt, monday } from './host-house.ts';
import { NodeProcess } from './node-process.ts';
import { TongbuProcess } from './tongbu-process.ts';

const statusOf = async ({ environment }: Host, dossier: string) =>
  (await environment.ledger.head(`dossier/${dossier}`))?.status;

const typesOf = async ({ environment }: Host, dossier: string) =>
  (await environment.ledger.read(`dossier/${dossier}`)).map(({ type }) => type);

const mailsIn = (folder: string) =>
  readdirSync(join(folder, 'mail'))
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(join(folder, 'mail', name), 'utf8'));

describe('a data folder', () => {
  test('is held by one host at a time, in this process and in another', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { host } = await hostAt(folder);
    const locked = { name: 'DataFolderProblem', reason: 'locked' };
    await expect(hostAt(folder)).rejects.toMatchObject(locked);
    const other = new TongbuProcess(['demo'], { dataFolder: folder });
    expect(await other.ended()).toBe(1);
    expect(other.err).toMatch(/^✗ .*is in use by another process; stop that one/);
    expect(other.err).toContain(`process ${process.pid}`);
    expect(other.out).toBe('');
    // The one who was first is none the worse for it.
    await actUntil(host, 'lift', 'openDossier');
    expect(await statusOf(host, 'lift')).toBe('drafting');
    await host.close();
    const { host: next } = await hostAt(folder);
    expect(await statusOf(next, 'lift')).toBe('drafting');
  });

  test.each([
    ['ledger.sqlite', /ledger\.sqlite is damaged/],
    ['gates.sqlite', /gates\.sqlite is damaged/],
    ['staff-names.sqlite', /staff-names\.sqlite is damaged/],
    ['schedule.sqlite', /schedule\.sqlite is damaged/],
    ['workflows.sqlite', /workflows\.sqlite/],
  ])('with a damaged %s is refused, and let go of', async (name, message) => {
    const folder = join(temporaryFolder(), 'data');
    const { host } = await hostAt(folder);
    await host.close();
    const whole = readFileSync(join(folder, name));
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(join(folder, name + suffix)))
        writeFileSync(join(folder, name + suffix), 'x'.repeat(9_000));
    }
    await expect(hostAt(folder)).rejects.toThrow(message);
    for (const suffix of ['-wal', '-shm']) {
      if (existsSync(join(folder, name + suffix))) writeFileSync(join(folder, name + suffix), '');
    }
    writeFileSync(join(folder, name), whole);
    await hostAt(folder);
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(isRoot)('that cannot be written is refused (skipped for root)', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    onTestFinished(() => chmodSync(folder, 0o700));
    await expect(hostAt(folder)).rejects.toBeInstanceOf(DataFolderProblem);
  });

  test('is nobody else’s to read', async () => {
    const folder = join(temporaryFolder(), 'data');
    await hostAt(folder);
    const databases = ['ledger', 'gates', 'workflows', 'schedule'].map((name) => `${name}.sqlite`);
    for (const name of ['', ...databases, 'mail']) {
      expect(`${name} ${statSync(join(folder, name)).mode & 0o077}`).toBe(`${name} 0`);
    }
  });
});

describe('what follows from recorded events', () => {
  test.each(['openDossier', 'submitPackage', 'signOff'] as const)(
    'is done by the next host when the process was killed after %s, before its relay ran',
    async (last) => {
      const folder = join(temporaryFolder(), 'data');
      const crashing = new NodeProcess('crashing-host.process.ts', [folder, last]);
      await crashing.said(/recorded/);
      await crashing.kill();
      const { host } = await hostAt(folder, new ManualClock(systemClock.now()));
      await host.settle();
      await actUntil(host, 'lift', 'signOff');
      await host.settle();
      expect(await statusOf(host, 'lift')).toBe('published');
      const types = await typesOf(host, 'lift');
      for (const type of [
        'DossierOpened',
        'PackageSubmitted',
        'PackageSignedOff',
        'PackageRendered',
        'Published',
      ]) {
        expect(types.filter((one) => one === type)).toEqual([type]);
      }
      const { executions } = await host.engine.list({ limit: 100 });
      expect(executions.filter(({ workflow }) => workflow === 'issuance')).toHaveLength(1);
      expect(await verifyExport(exportLines(host.environment.ledger))).toMatchObject({ ok: true });
    },
  );

  test('happens once when it is worked off a second time', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { host } = await hostAt(folder);
    await actUntil(host, 'lift', 'signOff');
    await Promise.all([host.settle(), host.settle(), host.settle()]);
    const events = await typesOf(host, 'lift');
    await host.settle();
    await host.close();
    const { host: next } = await hostAt(folder);
    await next.settle();
    expect(await typesOf(next, 'lift')).toEqual(events);
    expect(events.filter((type) => type === 'Published')).toHaveLength(1);
  });

  test('happens by itself once the host runs', async () => {
    const { host } = await hostAt(join(temporaryFolder(), 'data'));
    const errors: unknown[] = [];
    host.run((error) => errors.push(error));
    await actUntil(host, 'lift', 'signOff');
    await expect.poll(() => statusOf(host, 'lift'), { timeout: 10_000 }).toBe('published');
    expect(errors).toEqual([]);
  });
});

describe('a gate that nobody decides', () => {
  const at = (instant: string) => instantSchema.parse(instant);

  test('is reminded of once ahead of its day, escalated after it, each by one mail', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { host, clock } = await hostAt(folder);
    await actUntil(host, 'lift', 'submitPackage');
    await host.settle();
    expect(mailsIn(folder)).toEqual([]);
    const gates = async () =>
      (await host.environment.ledger.read('dossier/lift'))
        .filter(({ type }) => type === 'GateReminded')
        .map(({ data }) => `${data.sequence} ${data.kind} ${data.gate}`);
    const seen: number[] = [];
    // Every hour of two working weeks, as the pump would look.
    for (let hour = 1; hour <= 14 * 24; hour += 1) {
      clock.moveTo(at(new Date(Date.parse(monday) + hour * 3_600_000).toISOString()));
      await host.settle();
      seen.push((await gates()).length);
    }
    const reminded = await gates();
    expect(reminded.slice(0, 2)).toEqual(['1 reminder screening', '2 escalation screening']);
    expect(reminded).toEqual([...new Set(reminded)]);
    expect(seen[0]).toBe(0);
    const mails = mailsIn(folder);
    expect(mails).toHaveLength(reminded.length);
    expect(mails[0]).toContain('disclosureReviewer.office@jiangzhou.example');
    expect(mails[0]).not.toContain('supervisor.office');
    expect(mails[1]).toContain('supervisor.office@jiangzhou.example');
    await host.close();
    const { host: next } = await hostAt(folder, clock);
    await next.settle();
    expect(mailsIn(folder)).toEqual(mails);
  });

  test('is left alone once it is decided in time', async () => {
    const folder = join(temporaryFolder(), 'data');
    const { host, clock } = await hostAt(folder);
    await actUntil(host, 'lift', 'signOff');
    await host.settle();
    clock.moveTo(at('2026-11-05T01:00:00.000Z'));
    await host.settle();
    // Reviewers sit in the office; what the drafting department still owes is another matter.
    expect(mailsIn(folder).filter((mail) => mail.includes('.office@'))).toEqual([]);
  });
});

describe('the port', () => {
  const answer = (_request: unknown, response: { end(text: string): unknown }) =>
    response.end('ok');

  test('that another program holds is refused with what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(listenOnLoopback(answer, port)).rejects.toBeInstanceOf(PortInUse);
    const dataFolder = join(temporaryFolder(), 'data');
    const serving = new TongbuProcess(['serve'], { dataFolder, port: String(port) });
    expect(await serving.ended()).toBe(1);
    expect(serving.err).toMatch(`port ${port} is in use`);
    expect(serving.err).toContain('TONGBU_PORT');
    // The data folder was not touched for a server that cannot serve.
    expect(existsSync(dataFolder)).toBe(false);
  });

  test('is free again after closing', async () => {
    const first = await listenOnLoopback(answer, 0);
    expect(await (await fetch(`http://127.0.0.1:${first.port}/`)).text()).toBe('ok');
    await first.close();
    const second = await listenOnLoopback(answer, first.port);
    expect(second.port).toBe(first.port);
    await second.close();
  });
});
