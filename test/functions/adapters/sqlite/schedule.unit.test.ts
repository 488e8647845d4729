import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteSchedule } from '../../../../functions/adapters/sqlite/schedule.ts';
import { type Instant, instantSchema } from '../../../../functions/domain/kernel/time.ts';
import { temporaryFolder } from '../../ports/temporary-folder.ts';
import { Child } from './child-process.ts';

const day = (number: number): Instant =>
  instantSchema.parse(`2026-11-${String(number).padStart(2, '0')}T16:00:00.000Z`);

function scheduleAt(file: string) {
  const schedule = openSqliteSchedule({ file });
  onTestFinished(() => schedule.close());
  return schedule;
}

const newSchedule = () => scheduleAt(join(temporaryFolder(), 'schedule.sqlite'));
const named = (appointments: readonly { name: string }[]) => appointments.map(({ name }) => name);

describe('appointments in a file', () => {
  test('are due from their moment on, the earliest first, as they were made', async () => {
    const schedule = newSchedule();
    await schedule.set({ name: 'later', at: day(5), input: { dossier: 'b' } });
    await schedule.set({ name: 'sooner', at: day(4), input: { dossier: 'a', count: 1 } });
    expect(await schedule.due(day(3), 10)).toEqual([]);
    expect(await schedule.due(day(4), 10)).toMatchObject([
      { name: 'sooner', at: day(4), input: { dossier: 'a', count: 1 } },
    ]);
    expect(named(await schedule.due(day(9), 10))).toEqual(['sooner', 'later']);
    expect(named(await schedule.due(day(9), 1))).toEqual(['sooner']);
  });

  test('tell when the earliest is due, so that a host knows how long nothing moves', async () => {
    const schedule = newSchedule();
    expect(await schedule.nextDueAt()).toBeNull();
    await schedule.set({ name: 'later', at: day(5), input: {} });
    await schedule.set({ name: 'sooner', at: day(4), input: {} });
    expect(await schedule.nextDueAt()).toBe(day(4));
    await schedule.cancel('sooner');
    expect(await schedule.nextDueAt()).toBe(day(5));
  });

  test('are replaced by a later one of the same name', async () => {
    const schedule = newSchedule();
    await schedule.set({ name: 'a', at: day(4), input: { kind: 'disclosure' } });
    await schedule.set({ name: 'a', at: day(6), input: { kind: 'followUp' } });
    expect(await schedule.due(day(5), 10)).toEqual([]);
    expect(await schedule.due(day(6), 10)).toMatchObject([{ input: { kind: 'followUp' } }]);
  });

  test('are cancelled by name; one that never was is cancelled already', async () => {
    const schedule = newSchedule();
    await schedule.set({ name: 'a', at: day(4), input: {} });
    await schedule.set({ name: 'b', at: day(4), input: {} });
    await schedule.cancel('a');
    await schedule.cancel('never-made');
    expect(named(await schedule.due(day(9), 10))).toEqual(['b']);
  });

  test('stay due until they are kept, also for whoever opens the file next', async () => {
    const file = join(temporaryFolder(), 'schedule.sqlite');
    const before = openSqliteSchedule({ file });
    await before.set({ name: 'a', at: day(4), input: {} });
    await before.due(day(4), 10);
    before.close();
    const after = scheduleAt(file);
    const [due] = await after.due(day(4), 10);
    if (due === undefined) throw new Error('nothing is due');
    await after.done(due);
    expect(await after.due(day(9), 10)).toEqual([]);
  });

  test('that were moved while they were being kept stay', async () => {
    const schedule = newSchedule();
    await schedule.set({ name: 'a', at: day(4), input: {} });
    const [due] = await schedule.due(day(4), 10);
    if (due === undefined) throw new Error('nothing is due');
    await schedule.set({ name: 'a', at: day(6), input: {} });
    await schedule.done(due);
    expect(named(await schedule.due(day(6), 10))).toEqual(['a']);
  });

  test('survive that their process is killed', async () => {
    const file = join(temporaryFolder(), 'schedule.sqlite');
    const child = new Child('appointments.process.ts', [file]);
    await child.wrote(50);
    await child.kill();
    const kept = named(await scheduleAt(file).due(day(9), 1_000_000));
    expect(kept).toEqual(expect.arrayContaining([...child.lines]));
    // What was made but not yet said may be there as well, once.
    expect(kept.length - child.lines.length).toBeLessThanOrEqual(1);
  });

  test.each(['', 'a b', '解读', 'a/b', 'x'.repeat(65)])(
    'take no name that the other host could not: “%s”',
    async (name) => {
      const schedule = newSchedule();
      const set = schedule.set({ name, at: day(4), input: {} });
      await expect(set).rejects.toThrow(/CHECK constraint failed/);
      expect(await schedule.due(day(9), 10)).toEqual([]);
    },
  );

  test('take names of 64 letters, digits, dots, hyphens and underscores', async () => {
    const schedule = newSchedule();
    const name = `${'aZ0-_.'.repeat(10)}abcd`;
    await schedule.set({ name, at: day(4), input: {} });
    expect(named(await schedule.due(day(4), 10))).toEqual([name]);
  });

  test('are refused from a damaged file, with what to do', async () => {
    const file = join(temporaryFolder(), 'schedule.sqlite');
    writeFileSync(file, 'x'.repeat(9_000));
    expect(() => openSqliteSchedule({ file })).toThrow(/is damaged; restore it from a backup/);
  });

  test('cannot be made once the file is closed', async () => {
    const schedule = newSchedule();
    schedule.close();
    schedule.close();
    await expect(schedule.set({ name: 'a', at: day(4), input: {} })).rejects.toThrow(/is closed/);
    await expect(schedule.due(day(4), 1)).rejects.toThrow(/is closed/);
  });
});
