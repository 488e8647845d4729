import { noteRule } from './foot-notes.ts';
import type { Slug } from './slug.ts';

/** A slug with its place: the distance of its top from the top of the type area. */
export interface PlacedSlug {
  readonly slug: Slug;
  readonly y: number;
  /** True for head rows that are set again; the text proper stands on an earlier page. */
  readonly repeats: boolean;
}

export interface PageBody {
  /** From top to bottom: the text, then the notes at the foot. */
  readonly slugs: readonly PlacedSlug[];
  /** How far down the type area the text fills it. */
  readonly filled: number;
  /** How much of its foot the notes take, their rule included. */
  readonly noted: number;
}

const TOLERANCE = 0.01;

/**
 * Fills pages from top to bottom. A page ends before the last slug that allows it, so headings
 * move with what follows them, and a signature with the line before it. Notes stand at the foot
 * of the page that shows what they belong to; only notes too long for their page go on at the
 * foot of the next.
 */
export function paginate(slugs: readonly Slug[], depth: number): PageBody[] {
  const pages: PageBody[] = [];
  let start = 0;
  let carried: readonly Slug[] = [];
  while (start < slugs.length || carried.length > 0) {
    const end = pageEnd(slugs, start, depth, carried);
    const text = placeFrom(slugs, start, end);
    const notes = [...carried, ...slugs.slice(start, end).flatMap((slug) => slug.notes)];
    const fitting = notesThatFit(notes, depth - text.filled, text.slugs.length === 0);
    const page = withNotes(text, notes.slice(0, fitting), depth);
    if (page.slugs.length > 0) pages.push(page);
    carried = notes.slice(fitting);
    start = end;
  }
  return pages;
}

/** Lifts the notes of a page, to make room for what stands at its very foot. */
export function withNotesRaised(page: PageBody, by: number): PageBody {
  const top = (page.slugs.at(-1)?.y ?? 0) + (page.slugs.at(-1)?.slug.height ?? 0) - page.noted;
  const slugs = page.slugs.map((placed) =>
    page.noted > 0 && placed.y >= top - TOLERANCE ? { ...placed, y: placed.y - by } : placed,
  );
  return { ...page, slugs };
}

/** The first slug of the next page. */
function pageEnd(
  slugs: readonly Slug[],
  start: number,
  depth: number,
  carried: readonly Slug[],
): number {
  let y = headHeight(slugs[start]);
  let permitted = start;
  let noted = notesHeight(carried);
  for (let index = start; index < slugs.length; index += 1) {
    const slug = slugs[index];
    if (slug === undefined) break;
    if (index > start && slug.pageBreak === 'must') return index;
    if (index > start && slug.pageBreak === 'may') permitted = index;
    const top = topOf(slug, y, y === 0);
    const bottom = bottomOf(slug, top, y === 0);
    noted += noted === 0 ? notesHeight(slug.notes) : heightOf(slug.notes);
    if (bottom + noted > depth + TOLERANCE && !slug.vanishes) {
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
  return { slugs: withEdges(placed), filled: y, noted: 0 };
}

/** Closes a ruled table where the page parts it, and below head rows that are set again. */
function withEdges(placed: readonly PlacedSlug[]): PlacedSlug[] {
  return placed.map((item, index) => {
    const { edges, shapes } = item.slug;
    const goesOn = index === 0 || (!item.repeats && placed[index - 1]?.repeats === true);
    const added = [
      ...(goesOn ? edges.atStart : []),
      ...(index === placed.length - 1 ? edges.atEnd : []),
    ];
    if (added.length === 0) return item;
    return { ...item, slug: { ...item.slug, shapes: [...shapes, ...added] } };
  });
}

/** How many lines of notes have room under the text; at least one on a page without text. */
function notesThatFit(notes: readonly Slug[], room: number, alone: boolean): number {
  let height = noteRule.height;
  let count = 0;
  for (const line of notes) {
    height += line.height;
    if (height > room + TOLERANCE) break;
    count += 1;
  }
  return alone && notes.length > 0 ? Math.max(1, count) : count;
}

function withNotes(text: PageBody, notes: readonly Slug[], depth: number): PageBody {
  if (notes.length === 0) return text;
  const noted = notesHeight(notes);
  let y = Math.max(text.filled, depth - noted);
  const placed = [noteRule, ...notes].map((slug) => {
    const place = { slug, y, repeats: false };
    y += slug.height;
    return place;
  });
  return { ...text, slugs: [...text.slugs, ...placed], noted };
}

function notesHeight(notes: readonly Slug[]): number {
  return notes.length === 0 ? 0 : noteRule.height + heightOf(notes);
}

function heightOf(slugs: readonly Slug[]): number {
  return slugs.reduce((sum, slug) => sum + slug.height, 0);
}

function headHeight(slug: Slug | undefined): number {
  return heightOf(slug?.repeated ?? []);
}

function topOf(slug: Slug, y: number, opens: boolean): number {
  if (opens || slug.grid === null) return y;
  return Math.ceil(y / slug.grid - TOLERANCE) * slug.grid;
}

function bottomOf(slug: Slug, top: number, opens: boolean): number {
  return slug.vanishes && opens ? top : top + slug.height;
}
