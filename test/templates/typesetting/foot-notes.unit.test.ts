import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteRule } from '../../../templates/typesetting/page/foot-notes.ts';
import { paginate, withNotesRaised } from '../../../templates/typesetting/page/paginate.ts';
import { emptySlug, type Slug } from '../../../templates/typesetting/page/slug.ts';

const RULE = noteRule.height;
const line = (...notes: Slug[]): Slug => ({ ...emptySlug, height: 10, notes });
const note = (height = 5): Slug => ({ ...emptySlug, height });

/** What stands on each page: t for text, r for the rule, n for a line of a note. */
function shown(slugs: readonly Slug[], depth: number): string[] {
  const notes = new Set(slugs.flatMap((slug) => slug.notes));
  return paginate(slugs, depth).map((page) =>
    page.slugs.map(({ slug }) => (slug === noteRule ? 'r' : notes.has(slug) ? 'n' : 't')).join(''),
  );
}

describe('notes', () => {
  it('stand at the very foot of the page that refers to them', () => {
    const [page] = paginate([line(), line(note(), note())], 100);
    expect(page?.slugs.map(({ y }) => y)).toEqual([0, 10, 100 - RULE - 10, 90, 95]);
    expect(page).toMatchObject({ filled: 20, noted: RULE + 10 });
  });

  it('take their room from the page', () => {
    const depth = 30 + RULE + 5;
    expect(shown([line(note()), line(), line(), line()], depth)).toEqual(['tttrn', 't']);
  });

  it('draw a line that refers to them to the next page rather than part from it', () => {
    const depth = 30;
    expect(shown([line(), line(), line(note())], depth)).toEqual(['tt', 'trn']);
  });

  it('share one rule', () => {
    expect(shown([line(note()), line(note()), line()], 100)).toEqual(['tttrnn']);
  });

  it('go on at the foot of the next page only when one page cannot hold them', () => {
    const long = Array.from({ length: 12 }, () => note());
    const depth = 10 + RULE + 5 * 8;
    expect(shown([line(...long), line(), line()], depth)).toEqual(['trnnnnnnnn', 'ttrnnnn']);
  });

  it('fill pages of their own when they outlast the text', () => {
    const endless = Array.from({ length: 20 }, () => note());
    const pages = shown([line(...endless)], 40);
    expect(pages[0]).toMatch(/^trn+$/);
    expect(pages.slice(1).every((page) => /^rn+$/.test(page))).toBe(true);
    expect(pages.join('').replace(/[tr]/g, '')).toHaveLength(20);
  });

  it('leave the grid of the text as it is', () => {
    const onGrid = { ...line(note(7)), grid: 10 };
    const [page] = paginate([onGrid, onGrid, onGrid], 100);
    expect(page?.slugs.slice(0, 3).map(({ y }) => y)).toEqual([0, 10, 20]);
  });

  it('rise to make room for what stands below them', () => {
    const [page] = paginate([line(), line(note())], 100);
    if (page === undefined) throw new Error('no page');
    const ys = withNotesRaised(page, 30).slugs.map(({ y }) => y);
    expect(ys).toEqual([0, 10, 70 - RULE - 5, 65]);
  });

  it('are never lost, and never reach beyond a page that can hold them', () => {
    const slugs = fc.array(
      fc.record({ notes: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(slugs, (made) => {
        const text = made.map(({ notes }) => line(...notes.map(note)));
        const pages = paginate(text, 60);
        const placed = pages.flatMap((page) => page.slugs.map(({ slug }) => slug));
        const wanted = text.flatMap((slug) => [slug, ...slug.notes]);
        expect(placed.filter((slug) => slug !== noteRule)).toHaveLength(wanted.length);
        for (const page of pages) {
          const last = page.slugs.at(-1);
          expect((last?.y ?? 0) + (last?.slug.height ?? 0)).toBeLessThanOrEqual(60.01);
        }
      }),
    );
  });
});
