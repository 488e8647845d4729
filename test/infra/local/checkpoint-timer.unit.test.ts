import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CheckpointTimer } from '../../../infra/local/checkpoint-timer.ts';

const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function timer(make: () => Promise<unknown>) {
  const errors: unknown[] = [];
  return { timer: new CheckpointTimer(make, (error) => errors.push(error)), errors };
}

test('one is made soon after the start, not at it, and then one an hour', async () => {
  let made = 0;
  const { timer: checkpoints } = timer(async () => {
    made += 1;
  });
  checkpoints.start();
  expect(made).toBe(0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(made).toBe(1);
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(made).toBe(4);
  await checkpoints.stop();
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(made).toBe(4);
});

test('a failure is told, and the next hour is tried again', async () => {
  let tries = 0;
  const { timer: checkpoints, errors } = timer(async () => {
    tries += 1;
    if (tries === 1) throw new Error('no space left');
  });
  checkpoints.start();
  await vi.advanceTimersByTimeAsync(2 * HOUR);
  expect([tries, errors]).toEqual([2, [new Error('no space left')]]);
  await checkpoints.stop();
});

test('stopping waits for the one under way, and none follows it', async () => {
  let finish = () => {};
  let made = 0;
  const { timer: checkpoints } = timer(async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    made += 1;
  });
  checkpoints.start();
  await vi.advanceTimersByTimeAsync(10_000);
  const stopped = checkpoints.stop();
  expect(made).toBe(0);
  finish();
  await stopped;
  expect(made).toBe(1);
  await vi.advanceTimersByTimeAsync(3 * HOUR);
  expect(made).toBe(1);
});

test('stopping before it started is nothing', async () => {
  const { timer: checkpoints, errors } = timer(async () => {});
  await checkpoints.stop();
  expect(errors).toEqual([]);
});
