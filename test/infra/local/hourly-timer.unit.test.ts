import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HourlyTimer } from '../../../infra/local/hourly-timer.ts';

const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function timer(work: () => Promise<unknown>) {
  const errors: unknown[] = [];
  return { timer: new HourlyTimer(work, (error) => errors.push(error)), errors };
}

test('it is done soon after the start, not at it, and then once an hour', async () => {
  let done = 0;
  const { timer: hourly } = timer(async () => {
    done += 1;
  });
  hourly.start();
  expect(done).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(done).toBe(1);
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(done).toBe(4);
  await hourly.stop();
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(done).toBe(4);
});

test('a failure is told, and the next hour is tried again', async () => {
  let tries = 0;
  const { timer: hourly, errors } = timer(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no space left');
  });
  hourly.start();
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect([tries, errors]).toEqual([2, [new Error('no space left')]]);
  await hourly.stop();
});

test('stopping waits for the one under way, and none follows it', async () => {
  let finish = () => {};
  let done = 0;
  const { timer: hourly } = timer(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    done += 1;
  });
  hourly.start();
  await vi.advanceTimersByTimeAsync(10_000);
  const stopped = hourly.stop();
  expect(done).toBe(0);
  finish();
  await stopped;
  expect(done).toBe(1);
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(done).toBe(1);
});

test('stopping before it started is nothing', async () => {
  const { timer: hourly, errors } = timer(async () => {});
  await hourly.stop();
  expect(errors).toEqual([]);
});
