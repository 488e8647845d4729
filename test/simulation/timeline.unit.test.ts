import { expect, test } from 'vitest';
import { instantOf } from '../../functions/domain/kernel/time.ts';
import { type PlannedAct, Timeline } from './timeline.ts';

const planned = (at: number, key: string): PlannedAct => ({
  at: instantOf(at),
  key,
  stream: null,
  perform: async () => {},
});
const keys = (acts: readonly PlannedAct[]) => acts.map(({ key }) => key);

test('acts are taken by their time, and at one moment by their keys', () => {
  const timeline = new Timeline();
  for (const [at, key] of [
    [30, 'd'],
    [10, 'b'],
    [20, 'c'],
    [10, 'a'],
    [40, 'e'],
  ] as const)
    timeline.plan(planned(at, key));
  expect(timeline.next()?.key).toBe('a');
  expect(keys(timeline.takeAll(instantOf(20)))).toEqual(['a', 'b', 'c']);
  expect(keys(timeline.takeAll(instantOf(100)))).toEqual(['d', 'e']);
  expect(timeline.next()).toBeNull();
});

test('an act is planned once, also after it was taken', () => {
  const timeline = new Timeline();
  timeline.plan(planned(10, 'a'));
  timeline.plan(planned(99, 'a'));
  expect(keys(timeline.takeAll(instantOf(10)))).toEqual(['a']);
  timeline.plan(planned(10, 'a'));
  expect(timeline.next()).toBeNull();
});
