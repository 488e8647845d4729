import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteLedger } from '../../../../functions/adapters/sqlite/ledger.ts';
import { openWaitingGates } from '../../../../functions/adapters/sqlite/waiting-gates.ts';
import { exportLines } from '../../../../functions/ports/ledger/export-lines.ts';
import { verifyExport } from '../../../../functions/ports/ledger/verify-export.ts';
import { command, sampleEvent, sampleOptions, stream } from '../../ports/sample-events.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';

const a = stream('a-1');

function open(options: Parameters<typeof openSqliteLedger>[0]) {
  const ledger = openSqliteLedger(options);
  onTestFinished(() => ledger.close());
  return ledger;
}

async function ledgerWithEvents() {
  const file = join(temporaryFolder(), 'data', 'ledger.sqlite');
  const ledger = open({ file });
  for (let version = 0; version < 3; version += 1) {
    await ledger.append(a, version, [sampleEvent(version)], sampleOptions(`e-${version}`));
  }
  return { file, ledger };
}

function raw(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 });
  onTestFinished(() => database.close());
  return database;
}

describe('the SQLite ledger', () => {
  test('is readable by its owner only, log files included', async () => {
    const { file } = await ledgerWithEvents();
    for (const name of [file, `${file}-wal`, `${file}-shm`]) {
      expect(statSync(name).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
  });

  test('waits for the disk at every commit', async () => {
    const { file } = await ledgerWithEvents();
    expect(raw(file).prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });

  const forbidden: readonly [string, string, string][] = [
    ['changing an event', "UPDATE events SET body = '{}'", 'events never change'],
    ['deleting an event', 'DELETE FROM events', 'events are never deleted'],
    [
      'replacing an event',
      `INSERT OR REPLACE INTO events SELECT position, stream, version, hash, hash, body FROM events`,
      'events follow one another',
    ],
    [
      'leaving a gap',
      `INSERT INTO events SELECT 4, stream, 5, hash, hash, body FROM events WHERE version = 3`,
      'events follow one another',
    ],
    [
      'going back in the order of recording',
      `INSERT INTO events SELECT -1, stream, 4, hash, hash, body FROM events WHERE version = 3`,
      'events follow one another',
    ],
    ['changing a command', "UPDATE commands SET digest = 'x'", 'commands never change'],
    ['deleting a command', 'DELETE FROM commands', 'commands are never deleted'],
    [
      'replacing a command',
      "INSERT OR REPLACE INTO commands SELECT id, 'x', stream, 1, 1 FROM commands",
      'a command is recorded once',
    ],
    ['deleting a head', 'DELETE FROM heads', 'heads are never deleted'],
    ['setting a head back', 'UPDATE heads SET version = 1', 'heads only advance'],
  ];
  test.each(forbidden)('stops %s from outside', async (_, sql, message) => {
    const { file, ledger } = await ledgerWithEvents();
    expect(() => raw(file).exec(sql)).toThrow(message);
    expect(await ledger.read(a)).toHaveLength(3);
  });

  test('names the stream and version of a row that was changed, down to one byte', async () => {
    const { file, ledger } = await ledgerWithEvents();
    raw(file).exec(`DROP TRIGGER events_never_change;
      UPDATE events SET body = replace(body, '公开', '公幵') WHERE version = 2`);
    await expect(ledger.read(a)).rejects.toThrow('dossier/a-1 version 2 is damaged (wrongHash)');
    const reading = verifyExport(exportLines(ledger));
    await expect(reading).rejects.toMatchObject({ name: 'LedgerDamaged', version: 2 });
  });

  test('names a row whose hash is none and whose body is no JSON', async () => {
    const { file, ledger } = await ledgerWithEvents();
    raw(file).exec(`DROP TRIGGER events_never_change;
      UPDATE events SET hash = 'none' WHERE version = 3`);
    await expect(ledger.read(a)).rejects.toMatchObject({ name: 'LedgerDamaged', version: 3 });
  });

  test('notices a head that says something else than the events', async () => {
    const { file, ledger } = await ledgerWithEvents();
    raw(file).exec('UPDATE heads SET version = 4');
    await expect(ledger.read(a)).rejects.toMatchObject({ problem: 'gap', version: 4 });
    const next = ledger.append(a, 3, [sampleEvent(4)], sampleOptions('next'));
    await expect(next).rejects.toMatchObject({ name: 'LedgerDamaged', problem: 'gap' });
  });

  test('on a full disk refuses, says so, records nothing by halves and goes on afterwards', async () => {
    const file = join(temporaryFolder(), 'ledger.sqlite');
    const small = open({ file, maxPages: 40 });
    const big = () => [sampleEvent(0, { text: '字'.repeat(5_000) })];
    const recorded: number[] = [];
    const results = await Promise.allSettled(
      Array.from({ length: 30 }, async (_, index) => {
        await small.append(stream(`s-${index}`), 0, big(), sampleOptions(`full-${index}`));
        recorded.push(index);
      }),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ name: 'DataFolderProblem', reason: 'full', path: file });
    }
    for (let index = 0; index < 30; index += 1) {
      const expected = recorded.includes(index) ? 1 : 0;
      expect(await small.read(stream(`s-${index}`))).toHaveLength(expected);
      const kept = await small.recorded(command(`full-${index}`).commandId);
      expect(kept === null).toBe(expected === 0);
    }
    small.close();
    const roomy = open({ file });
    for (let index = 0; index < 30; index += 1) {
      await roomy.append(stream(`s-${index}`), 0, big(), sampleOptions(`full-${index}`));
    }
    const verdict = await verifyExport(exportLines(roomy));
    expect(verdict).toMatchObject({ ok: true, streams: 30, events: 30 });
  });

  test('opened for reading reads beside a writer and refuses to write', async () => {
    const { file, ledger } = await ledgerWithEvents();
    const reader = open({ file, readOnly: true });
    expect(await reader.read(a)).toHaveLength(3);
    await ledger.append(a, 3, [sampleEvent(3)], sampleOptions('more'));
    expect(await reader.read(a)).toHaveLength(4);
    const write = reader.append(a, 4, [sampleEvent(4)], sampleOptions('no'));
    await expect(write).rejects.toMatchObject({ reason: 'readOnly' });
    await expect(reader.acknowledge('relay', 1)).rejects.toMatchObject({ reason: 'readOnly' });
  });

  test('opened for reading creates nothing', () => {
    const file = join(temporaryFolder(), 'ledger.sqlite');
    expect(() => open({ file, readOnly: true })).toThrow('does not exist');
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });

  test('says that another process holds the file when it waited in vain', async () => {
    const { file } = await ledgerWithEvents();
    const ledger = open({ file, patienceMs: 50 });
    const other = raw(file);
    other.exec('BEGIN IMMEDIATE');
    const late = ledger.append(a, 3, [sampleEvent(3)], sampleOptions('late'));
    await expect(late).rejects.toMatchObject({ name: 'DataFolderProblem', reason: 'locked' });
    other.exec('ROLLBACK');
    await ledger.append(a, 3, [sampleEvent(3)], sampleOptions('late'));
    expect(await ledger.read(a)).toHaveLength(4);
  });

  test('refuses a file that is no database, and leaves it as it is', () => {
    const file = join(temporaryFolder(), 'ledger.sqlite');
    writeFileSync(file, 'A letter, by no means a database. '.repeat(100));
    expect(() => open({ file })).toThrow(expect.objectContaining({ reason: 'damaged' }));
    expect(readFileSync(file, 'utf8')).toMatch(/^A letter/);
  });

  test('refuses a database of another kind and one of a newer version', async () => {
    const folder = temporaryFolder();
    const gates = join(folder, 'gates.sqlite');
    openWaitingGates({ file: gates }).close();
    expect(() => open({ file: gates })).toThrow(expect.objectContaining({ reason: 'foreign' }));
    const others = join(folder, 'other.sqlite');
    raw(others).exec('CREATE TABLE letters (id)');
    expect(() => open({ file: others })).toThrow(expect.objectContaining({ reason: 'foreign' }));
    const { file, ledger } = await ledgerWithEvents();
    ledger.close();
    raw(file).exec('PRAGMA user_version = 99');
    expect(() => open({ file })).toThrow('newer version of Tongbu');
  });

  test('says where it cannot create its file', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const file of [join(folder, 'file', 'ledger.sqlite'), '/proc/tongbu/ledger.sqlite']) {
      expect(() => open({ file })).toThrow(expect.objectContaining({ reason: 'unwritable' }));
    }
    mkdirSync(join(folder, 'ledger.sqlite'));
    const taken = join(folder, 'ledger.sqlite');
    expect(() => open({ file: taken })).toThrow(expect.objectContaining({ reason: 'unwritable' }));
  });

  test('says that damaged pages are damaged', async () => {
    const { file, ledger } = await ledgerWithEvents();
    ledger.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 4096));
    const problem = expect.objectContaining({ name: 'DataFolderProblem', reason: 'damaged' });
    await expect((async () => open({ file }).read(a))()).rejects.toEqual(problem);
  });

  test('keeps what was asked for before it was closed, and refuses what comes after', async () => {
    const file = join(temporaryFolder(), 'ledger.sqlite');
    const ledger = open({ file });
    const pending = ledger.append(a, 0, [sampleEvent(0)], sampleOptions('pending'));
    ledger.close();
    ledger.close();
    expect((await pending).events).toHaveLength(1);
    await expect(ledger.read(a)).rejects.toThrow('is closed');
    const late = ledger.append(a, 1, [sampleEvent(1)], sampleOptions('late'));
    await expect(late).rejects.toThrow('is closed');
    expect(await open({ file }).read(a)).toHaveLength(1);
  });
});
