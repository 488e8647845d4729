import { describe, expect, it } from 'vitest';
import { paginate } from '../../../templates/typesetting/page/paginate.ts';
import { emptySlug, type Slug, space } from '../../../templates/typesetting/page/slug.ts';
import { black } from '../../../templates/typesetting/text/runs.ts';

const line = (pageBreak: Slug['pageBreak'] = 'may'): Slug => ({
  ...emptySlug,
  height: 10,
  pageBreak,
});

function heights(slugs: readonly Slug[], depth: number): number[] {
  return paginate(slugs, depth).map((page) => page.slugs.length);
}

describe('pages', () => {
  it('take as many lines as fit', () => {
    expect(heights([line(), line(), line(), line(), line()], 20)).toEqual([2, 2, 1]);
  });

  it('do not end after a heading', () => {
    expect(heights([line(), line(), line('never')], 20)).toEqual([1, 2]);
  });

  it('begin where a part must begin', () => {
    expect(heights([line(), line('must'), line()], 100)).toEqual([1, 2]);
  });

  it('drop blank space at their top', () => {
    const [, second] = paginate([line(), line(), space(10), line()], 20);
    expect(second?.slugs.map((slug) => slug.y)).toEqual([0]);
  });

  it('keep lines on the grid after a table of any height', () => {
    const table = { ...line(), height: 13 };
    const text = { ...line(), grid: 10 };
    const [page] = paginate([table, text, text], 100);
    expect(page?.slugs.map((slug) => slug.y)).toEqual([0, 20, 30]);
  });

  it('set the head of a parted table again', () => {
    const head = line();
    const row = { ...line(), repeated: [head] };
    const [, second] = paginate([head, row, row, row, row], 30);
    expect(second?.slugs.map((slug) => slug.repeats)).toEqual([true, false, false]);
  });

  it('close a parted table at its end, and go on with it under the head', () => {
    const shape = (y: number) => ({ x: 0, y, width: 100, height: 1, colour: black });
    const edges = { atStart: [shape(0)], atEnd: [shape(10)] };
    const head = { ...line(), edges };
    const row = { ...line(), edges, repeated: [head] };
    const [first, second] = paginate([head, row, row, row], 30);
    const drawn = (page: typeof first) =>
      page?.slugs.map(({ slug }) => slug.shapes.map(({ y }) => y));
    expect(drawn(first)).toEqual([[0], [], [10]]);
    expect(drawn(second)).toEqual([[0], [0, 10]]);
  });

  it('tear a group that no page can hold rather than lose it', () => {
    expect(heights([line(), ...Array.from({ length: 5 }, () => line('never'))], 30)).toEqual([
      3, 3,
    ]);
  });
});
