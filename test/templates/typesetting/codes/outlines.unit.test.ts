import { describe, expect, it } from 'vitest';
import { type Corner, outlinesOf } from '../../../../templates/typesetting/codes/outlines.ts';
import { qrModules } from '../../../../templates/typesetting/codes/qr-code.ts';

function grid(...rows: readonly string[]): boolean[][] {
  return rows.map((row) => [...row].map((sign) => sign === '#'));
}

/** Twice the area, positive where the dark side lies to the right of the way round. */
function area(outline: readonly Corner[]): number {
  return outline.reduce((sum, [x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length] ?? [0, 0];
    return sum + x1 * y2 - x2 * y1;
  }, 0);
}

/** How often an outline winds around the middle of a module (the nonzero rule). */
function winding(outlines: readonly (readonly Corner[])[], x: number, y: number): number {
  let count = 0;
  for (const outline of outlines) {
    outline.forEach(([x1, y1], index) => {
      const [x2, y2] = outline[(index + 1) % outline.length] ?? [0, 0];
      if (x1 !== x2 || x1 < x + 0.5) return;
      if (Math.min(y1, y2) < y + 0.5 && y + 0.5 < Math.max(y1, y2)) count += y2 > y1 ? 1 : -1;
    });
  }
  return count;
}

describe('outlines of dark modules', () => {
  it('are one polygon with four corners for a block of any size', () => {
    const [outline, ...others] = outlinesOf(grid('....', '.##.', '.##.', '....'));
    expect(others).toEqual([]);
    expect(outline).toHaveLength(4);
    expect(area(outline ?? [])).toBe(8);
  });

  it('go the other way round a hole', () => {
    const areas = outlinesOf(grid('###', '#.#', '###')).map(area);
    expect(areas.sort((a, b) => a - b)).toEqual([-2, 18]);
  });

  it('close where modules touch at their corners only', () => {
    const outlines = outlinesOf(grid('#.', '.#'));
    expect(outlines.map(area).reduce((sum, one) => sum + one, 0)).toBe(4);
  });

  it('cover exactly the dark modules of a code', () => {
    const modules = qrModules('https://zwgk.jiangzhou.example/verify?digest=0123456789abcdef');
    const outlines = outlinesOf(modules);
    modules.forEach((row, y) => {
      row.forEach((dark, x) => {
        expect(winding(outlines, x, y) !== 0).toBe(dark);
      });
    });
  });

  it('are none where nothing is dark', () => {
    expect(outlinesOf(grid('...', '...'))).toEqual([]);
  });
});
