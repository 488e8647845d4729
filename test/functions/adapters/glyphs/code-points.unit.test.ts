import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codePointsOf,
  has,
  intersection,
  union,
} from '../../../../functions/adapters/glyphs/code-points.ts';

const ranges = fc.array(
  fc.tuple(fc.nat(60), fc.nat(10)).map(([first, more]) => [first, first + more] as const),
);
const within = (set: readonly (readonly [number, number])[], point: number) =>
  set.some(([first, last]) => first <= point && point <= last);
const points = Array.from({ length: 80 }, (_, point) => point);

describe('sets of code points', () => {
  it('hold what was put in, joined and with what both or either hold', () => {
    fc.assert(
      fc.property(ranges, ranges, (one, other) => {
        const [a, b] = [codePointsOf(one), codePointsOf(other)];
        for (const point of points) {
          const [inOne, inOther] = [within(one, point), within(other, point)];
          expect(has(a, point)).toBe(inOne);
          expect(has(union(a, b), point)).toBe(inOne || inOther);
          expect(has(intersection(a, b), point)).toBe(inOne && inOther);
        }
        const ascending = a.every((point, at) => at === 0 || point >= (a[at - 1] ?? 0));
        expect(ascending).toBe(true);
      }),
    );
  });

  it('join ranges that touch', () => {
    expect(
      codePointsOf([
        [5, 9],
        [1, 2],
        [3, 4],
        [20, 20],
      ]),
    ).toEqual([1, 9, 20, 20]);
  });
});
