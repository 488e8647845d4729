import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type ReadingLimits,
  ReadingThread,
} from '../../../../functions/adapters/worker-threads/reading-thread.ts';
import { directIntake } from '../../../../functions/intake/direct-intake.ts';
import { readingModule } from '../../../../infra/local/intake/local-intake.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const notice = bytesOf('关于做好冬季供暖工作的通知\n\n各区：\n请认真执行。\n');
/** Nearly two hundred thousand paragraphs: much work, and more than a few megabytes of heap. */
const enormous = bytesOf('请各区认真执行本办法。\n'.repeat(190_000));
const broken = new URL('./broken-reader.process.ts', import.meta.url);

function threadWith(limits: Partial<ReadingLimits> = {}, module = readingModule): ReadingThread {
  const generous = {
    timeMs: 60_000,
    memoryMb: 192,
    waiting: 20,
    waitingBytes: 64 * 1024 * 1024,
    idleMs: 60_000,
  };
  const thread = new ReadingThread(module, { ...generous, ...limits });
  onTestFinished(() => thread.close());
  return thread;
}

describe('a thread that reads files', () => {
  it('reads as the intake does in place', async () => {
    const read = await threadWith().read(notice, '通知.txt');
    expect(read).toEqual(
      expect.objectContaining({ ...(await directIntake.read(notice, '通知.txt')) }),
    );
  });

  it('refuses as the intake does', async () => {
    await expect(threadWith().read(new Uint8Array(), '空.txt')).rejects.toMatchObject({
      reason: 'fileEmpty',
      details: { fileName: '空.txt' },
    });
  });

  it('reads one file after the other', async () => {
    const thread = threadWith();
    const names = ['甲', '乙', '丙'];
    const read = await Promise.all(
      names.map((name) => thread.read(bytesOf(`关于${name}的通知\n\n各区：\n请执行。`), 'a.txt')),
    );
    expect(read.map(({ document }) => document.title)).toEqual(
      names.map((name) => `关于${name}的通知`),
    );
  });

  it('gives up a file that takes too long, and reads the next', async () => {
    const thread = threadWith({ timeMs: 1 });
    const slow = thread.read(enormous, '很长.txt');
    await expect(slow).rejects.toMatchObject({
      reason: 'fileTooComplex',
      details: { fileName: '很长.txt', limit: 'time', seconds: 1 },
    });
    await expect(thread.read(enormous, '又一份.txt')).rejects.toMatchObject({
      reason: 'fileTooComplex',
    });
  });

  it('survives a file that takes all its memory, and reads the next', async () => {
    const thread = threadWith({ memoryMb: 32 });
    await expect(thread.read(enormous, '很大.txt')).rejects.toMatchObject({
      reason: 'fileTooComplex',
      details: { fileName: '很大.txt', limit: 'memory', megabytes: 32 },
    });
    const { document } = await thread.read(notice, '通知.txt');
    expect(document.title).toBe('关于做好冬季供暖工作的通知');
  });

  it('refuses a file when too many wait already', async () => {
    const thread = threadWith({ waiting: 1 });
    const first = thread.read(notice, '一.txt');
    const second = thread.read(notice, '二.txt');
    await expect(thread.read(notice, '三.txt')).rejects.toMatchObject({ reason: 'readersBusy' });
    await Promise.all([first, second]);
    await thread.read(notice, '三.txt');
  });

  it('refuses a file when those that wait are large together', async () => {
    const thread = threadWith({ waitingBytes: notice.length });
    const waiting = [thread.read(notice, '一.txt'), thread.read(notice, '二.txt')];
    await expect(thread.read(notice, '三.txt')).rejects.toMatchObject({ reason: 'readersBusy' });
    await Promise.all(waiting);
    await thread.read(notice, '三.txt');
  });

  it('starts anew after it was idle', async () => {
    const thread = threadWith({ idleMs: 0 });
    for (const name of ['一.txt', '二.txt', '三.txt']) await thread.read(notice, name);
  });

  it('tells of a defect of the reader as it is, and goes on', async () => {
    const thread = threadWith({}, broken);
    await expect(thread.read(notice, '一.txt')).rejects.toThrow('a defect in the reader');
    await expect(thread.read(notice, '二.txt')).rejects.toThrow('a defect in the reader');
  });

  it('leaves nobody waiting when it is closed', async () => {
    const thread = threadWith();
    const reading = [thread.read(enormous, '一.txt'), thread.read(enormous, '二.txt')];
    const settled = Promise.allSettled(reading);
    await thread.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(thread.read(notice, '三.txt')).rejects.toThrow('closed');
  });
});
