import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockDataFolder } from '../../../../functions/adapters/sqlite/data-folder.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';
import { Child } from './child-process.ts';

const problem = (reason: string) => expect.objectContaining({ name: 'DataFolderProblem', reason });

function lock(folder: string) {
  const held = lockDataFolder(folder);
  onTestFinished(() => held.release());
  return held;
}

describe('the lock of a data folder', () => {
  test('creates the folder for its owner only, and those above it', () => {
    const folder = join(temporaryFolder(), 'above', '数据');
    expect(lock(folder).folder).toBe(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'lock.sqlite')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'lock.pid'), 'utf8')).toBe(`${process.pid}\n`);
  });

  test('leaves the permissions of a folder that exists as they are', () => {
    const folder = join(temporaryFolder(), 'shared');
    mkdirSync(folder, { mode: 0o755 });
    lock(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  test('is refused to a second holder in this process, under every name of the folder', () => {
    const folder = temporaryFolder();
    const first = lock(folder);
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect(() => lock(folder)).toThrow(problem('locked'));
    expect(() => lock(`${folder}/.`)).toThrow(problem('locked'));
    expect(() => lock(link)).toThrow(problem('locked'));
    first.release();
    first.release();
    lock(link).release();
    expect(existsSync(join(folder, 'lock.pid'))).toBe(false);
  });

  test('is refused to another process, naming folder and holder, until the holder is killed', async () => {
    const folder = temporaryFolder();
    const holder = new Child('lock.process.ts', [folder]);
    await holder.wrote(1);
    expect(holder.lines).toEqual(['held']);
    const pid = readFileSync(join(folder, 'lock.pid'), 'utf8').trim();
    expect(() => lock(folder)).toThrow(problem('locked'));
    expect(() => lock(folder)).toThrow(
      `${folder} is in use by another process; stop that one, or choose another data folder ` +
        `(process ${pid})`,
    );
    await holder.kill();
    expect(lock(folder).folder).toBe(folder);
  });

  test('is not lost by an attempt of this process to take it twice', async () => {
    const folder = temporaryFolder();
    lock(folder);
    expect(() => lock(folder)).toThrow(problem('locked'));
    const other = new Child('lock.process.ts', [folder]);
    await other.wrote(1);
    expect(other.lines[0]).toContain(`${folder} is in use by another process`);
  });

  test('names a place where no folder can be', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => lock(file)).toThrow(problem('unwritable'));
    expect(() => lock(join(file, 'below'))).toThrow(problem('unwritable'));
    expect(() => lock('/proc/tongbu')).toThrow(problem('unwritable'));
  });

  test('names a lock file that is something else', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'lock.sqlite'), 'no database at all '.repeat(100));
    expect(() => lock(folder)).toThrow(problem('damaged'));
  });
});
