import type { Slug } from './slug.ts';

/** A slug with its place: the distance of its top from the top of the type area. */
export interface PlacedSlug {
  readonly slug: Slug;
  readonly y: number;
  /** True for head rows that are set again; the text proper stands on an earlier page. */
  readonly repeats: boolean;
}

export interface PageBody {
  readonly slugs: readonly PlacedSlug[];
  /** How far down the type area is filled. */
  readonly filled: number;
}

const TOLERANCE = 0.01;

/**
 * Fills pages from top to bottom. A page ends before the last slug that allows it, so headings
 * move with what follows them, and a signature with the line before it.
 */
export function paginate(slugs: readonly Slug[], depth: number): PageBody[] {
  const pages: PageBody[] = [];
  let start = 0;
  while (start < slugs.length) {
    const end = pageEnd(slugs, start, depth);
    const body = placeFrom(slugs, start, end);
    if (body.slugs.length > 0) pages.push(body);
    start = end;
  }
  return pages;
}

/** The first slug of the next page. */
function pageEnd(slugs: readonly Slug[], start: number, depth: number): number {
  let y = headHeight(slugs[start]);
  let permitted = start;
  for (let index = start; index < slugs.length; index += 1) {
    const slug = slugs[index];
    if (slug === undefined) break;
    if (index > start && slug.pageBreak === 'must') return index;
    if (index > start && slug.pageBreak === 'may') permitted = index;
    const top = topOf(slug, y, y === 0);
    const bottom = bottomOf(slug, top, y === 0);
    if (bottom > depth + TOLERANCE && !slug.vanishes) {
      // When nothing allows a break, a torn group is better than lost text.
      return permitted > start ? permitted : Math.max(index, start + 1);
    }
    y = bottom;
  }
  return slugs.length;
}

function placeFrom(slugs: readonly Slug[], start: number, end: number): PageBody {
  const placed: PlacedSlug[] = [];
  let y = 0;
  for (const slug of slugs[start]?.repeated ?? []) {
    placed.push({ slug, y, repeats: true });
    y += slug.height;
  }
  for (let index = start; index < end; index += 1) {
    const slug = slugs[index];
    if (slug === undefined) break;
    const opens = y === 0;
    const top = topOf(slug, y, opens);
    if (!(slug.vanishes && opens)) placed.push({ slug, y: top, repeats: false });
    y = bottomOf(slug, top, opens);
  }
  return { slugs: placed, filled: y };
}

function headHeight(slug: Slug | undefined): number {
  return (slug?.repeated ?? []).reduce((sum, row) => sum + row.height, 0);
}

function topOf(slug: Slug, y: number, opens: boolean): number {
  if (opens || slug.grid === null) return y;
  return Math.ceil(y / slug.grid - TOLERANCE) * slug.grid;
}

function bottomOf(slug: Slug, top: number, opens: boolean): number {
  return slug.vanishes && opens ? top : top + slug.height;
}
