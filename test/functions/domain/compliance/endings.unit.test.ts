import { expect, test } from 'vitest';
import {
  endingSums,
  onTimeRate,
  wholeOf,
} from '../../../../functions/domain/compliance/endings.ts';

test('the rate is what was done in time, of all that has fallen due', () => {
  const sums = endingSums([
    { name: 'met', value: 6 },
    { name: 'metLate', value: 1 },
    { name: 'overdue', value: 1 },
    { name: 'met', value: 0 },
    { name: 'pending', value: 5 },
    { name: 'ceased', value: 2 },
    { name: 'published', value: 9 },
  ]);
  expect(sums).toEqual({ met: 6, metLate: 1, overdue: 1, pending: 5, ceased: 2 });
  expect(wholeOf(sums)).toBe(8);
  expect(onTimeRate(sums)).toBe(0.75);
});

test('there is no rate where nothing has fallen due', () => {
  expect(onTimeRate(endingSums([{ name: 'pending', value: 5 }]))).toBeNull();
});
