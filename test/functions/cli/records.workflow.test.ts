import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { jiangzhou } from '../../../infra/local/city.ts';
import { systemClock } from '../../../infra/local/clocks.ts';
import { castOf } from '../../../infra/local/demo/cast.ts';
import { issuePackage } from '../../../infra/local/demo/issue-package.ts';
import { openHost } from '../../../infra/local/open-host.ts';
import { samplePackage } from '../../bench/sample-package.ts';
import { temporaryFolder } from '../ports/temporary-folder.ts';
import { type Said, tongbu } from './command-line.ts';

/** A data folder in which two packages were submitted; the host still holds it. */
async function busyFolder(): Promise<string> {
  const folder = join(temporaryFolder(), 'data');
  const city = jiangzhou('http://localhost:3000', 'nanjing-2020');
  const host = await openHost({ folder, city, clock: systemClock });
  onTestFinished(() => host.close());
  for (const dossier of ['lift-1', 'lift-2']) {
    const acts = issuePackage(host.environment, castOf('housing'), samplePackage(dossier));
    for await (const { step } of acts) if (step === 'submitPackage') break;
  }
  return folder;
}

const linesOf = ({ out }: Said) => out.split('\n').slice(0, -1);

function fileOf(lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'trail.jsonl');
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

describe('tongbu export and tongbu verify', () => {
  test('make a round trip, beside a host that holds the folder', async () => {
    const folder = await busyFolder();
    const printed = await tongbu(['export', '--all'], folder);
    expect([printed.code, printed.err]).toEqual([0, '']);
    const path = join(temporaryFolder(), 'trail.jsonl');
    expect(await tongbu(['export', '--all', '--output', path], folder)).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(path, 'utf8')).toBe(printed.out);
    // The trail names staff, so it is nobody else's to read.
    expect(statSync(path).mode & 0o077).toBe(0);
    const checked = await tongbu(['verify', path, '--json']);
    expect([checked.code, checked.err]).toEqual([0, '']);
    const events = linesOf(printed).length - 4;
    expect(JSON.parse(checked.out)).toMatchObject({ ok: true, streams: 2, events });
    const told = await tongbu(['verify', path]);
    expect(told.code).toBe(0);
    expect(told.out).toContain(`✓ 2 条记录链、${events} 条事件`);
  });

  test('--dossier exports that dossier alone', async () => {
    const folder = await busyFolder();
    const exported = await tongbu(['export', '--dossier', 'lift-2'], folder);
    expect(exported.code).toBe(0);
    expect(exported.out).not.toContain('dossier/lift-1');
    const { out } = await tongbu(['verify', fileOf(linesOf(exported)), '--json']);
    expect(JSON.parse(out)).toMatchObject({ ok: true, streams: 1 });
  });

  describe('a tampered export', () => {
    test.each([
      [
        'with a changed word',
        (lines: string[]) => lines.with(3, (lines[3] ?? '').replace('lift', 'left')),
        { line: 4, stream: 'dossier/lift-1', version: 3, problem: 'wrongHash' },
      ],
      [
        'without one event',
        (lines: string[]) => lines.toSpliced(2, 1),
        { line: 3, stream: 'dossier/lift-1', version: 3, problem: 'gap' },
      ],
      [
        'with an event twice',
        (lines: string[]) => lines.toSpliced(2, 0, lines[2] ?? ''),
        { line: 4, version: 2, problem: 'duplicateVersion' },
      ],
      ['without its end', (lines: string[]) => lines.slice(0, -1), { problem: 'truncated' }],
      ['cut inside a stream', (lines: string[]) => lines.slice(0, 4), { problem: 'truncated' }],
      [
        'with a line that is no JSON',
        (lines: string[]) => lines.with(2, 'x'),
        { line: 3, version: 2, problem: 'unknownShape' },
      ],
    ])('%s is refused with the first bad event', async (_what, tamper, fault) => {
      const lines = linesOf(await tongbu(['export', '--all'], await busyFolder()));
      const path = fileOf(tamper(lines));
      const { code, out, err } = await tongbu(['verify', path, '--json']);
      expect([code, err]).toEqual([1, '']);
      expect(JSON.parse(out)).toMatchObject({ ok: false, ...fault });
      const told = await tongbu(['verify', path]);
      expect(told.code).toBe(1);
      expect(told.out).toMatch(/^✗ .*行 line \d+: \w+\n {2}.+ \/ .+\n$/);
    });
  });

  test.each([
    ['an empty file', '', 'notAnExport'],
    ['words', '不是导出文件\n', 'notAnExport'],
    ['another JSON', '{"a":1}\n', 'notAnExport'],
    ['one endless line', 'a'.repeat(3_000_000), 'lineTooLong'],
  ])('verify refuses %s', async (_what, content, problem) => {
    const path = join(temporaryFolder(), 'given.jsonl');
    writeFileSync(path, content);
    const { code, out } = await tongbu(['verify', path]);
    expect(code).toBe(1);
    expect(out).toContain(problem);
  });

  test('verify names a file that is missing and a folder in its place', async () => {
    const folder = temporaryFolder();
    const missing = await tongbu(['verify', join(folder, 'none.jsonl'), '--json']);
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err).toContain('none.jsonl');
    const aFolder = await tongbu(['verify', folder, '--json']);
    expect([aFolder.code, aFolder.out]).toEqual([1, '']);
    expect(aFolder.err).toContain(`a folder, name a file: ${folder}`);
  });
});

describe('tongbu export refuses', () => {
  test.each(['unknown', '../lock', 'NOT AN ID', ''])('the unknown dossier “%s”', async (id) => {
    const folder = await busyFolder();
    const { code, out, err } = await tongbu(['export', '--dossier', id], folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^✗ /);
    expect(err).not.toContain('unexpected');
  });

  test('a data folder that is not there, without making one', async () => {
    const folder = join(temporaryFolder(), 'none');
    const { code, out, err } = await tongbu(['export', '--all'], folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`${folder} does not exist`);
    expect(err).toContain('TONGBU_DATA');
    expect(() => statSync(folder)).toThrow('ENOENT');
  });

  test.each([[['export']], [['export', '--all', '--dossier', 'lift-1']]])(
    'anything but one of --all and --dossier: %j',
    async (args) => {
      const { code, out, err } = await tongbu(args);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('give either --dossier ID or --all');
    },
  );

  test('an output file in a folder that is not there', async () => {
    const path = join(temporaryFolder(), 'none', 'trail.jsonl');
    const { code, err } = await tongbu(['export', '--all', '--output', path], await busyFolder());
    expect(code).toBe(1);
    expect(err).toContain(path);
  });

  test('a ledger that is another file, or damaged', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    const file = join(folder, 'data', 'ledger.sqlite');
    writeFileSync(
      file,
      'not a database, but long enough to be read as the header of one. '.repeat(9),
    );
    const { code, out, err } = await tongbu(['export', '--all'], join(folder, 'data'));
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('is damaged; restore it from a backup');
  });

  test('an event that was changed in the file, naming stream and version', async () => {
    const folder = await busyFolder();
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
    database.exec('DROP TRIGGER events_never_change');
    database.exec(
      `UPDATE events SET body = replace(body, 'lift-1', 'left-1')
       WHERE stream = 'dossier/lift-1' AND version = 1`,
    );
    database.close();
    const { code, err } = await tongbu(['export', '--all'], folder);
    expect(code).toBe(1);
    expect(err).toContain('dossier/lift-1 version 1 is damaged');
  });
});
