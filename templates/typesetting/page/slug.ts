import type { Typeface } from '../fonts/typeface.ts';
import type { Colour, LinkTarget, TextRule } from '../text/runs.ts';
import type { Drawing } from './drawing.ts';
import type { Glyphs } from './glyphs.ts';
import type { StructureElement } from './structure.ts';

/** Glyphs of one face, size, colour and element that stand together on a line. */
export interface Segment {
  readonly face: Typeface;
  readonly size: number;
  readonly colour: Colour;
  readonly rule?: TextRule;
  /** Null for page furniture, which is no part of the document's text. */
  readonly element: StructureElement | null;
  readonly link: LinkTarget | null;
  readonly glyphs: Glyphs;
}

/** A line of glyphs. `baseline` is measured down from the top of its slug. */
export interface SetLine {
  /** How far right of the slug's left edge the places of its glyphs begin. */
  readonly left: number;
  readonly baseline: number;
  readonly segments: readonly Segment[];
  /** Horizontal scale of the glyphs, 1 for none. Places of glyphs are already final ones. */
  readonly stretch: number;
}

/** A filled rectangle; rules are thin ones. Lengths from the top left corner of the slug. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** An entry of the outline that leads to the slug. Level 1 is the outermost. */
export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

/** A strip across the type area that never parts: what pages are made of. */
export interface Slug {
  readonly height: number;
  /** Whether a page may end before the slug. */
  readonly pageBreak: 'may' | 'never' | 'must';
  /** Blank space that vanishes at the top of a page. */
  readonly vanishes: boolean;
  /** Pitch of the page grid that the slug's top edge keeps to, or null. */
  readonly grid: number | null;
  readonly lines: readonly SetLine[];
  readonly shapes: readonly Shape[];
  readonly drawings: readonly Drawing[];
  /** Set at the foot of the page that shows the slug, under a short rule. */
  readonly notes: readonly Slug[];
  readonly bookmark: Bookmark | null;
  /** Name by which links reach the slug. */
  readonly anchor: string | null;
  /** Set again above the slug when it opens a page: the head rows of a table. */
  readonly repeated: readonly Slug[];
  /** Lines that close a ruled table where a page parts it: drawn when the slug ends or opens one. */
  readonly edges: { readonly atEnd: readonly Shape[]; readonly atStart: readonly Shape[] };
  /** Elements that begin here even when they have no glyph: empty cells of a table. */
  readonly elements: readonly StructureElement[];
}

export const emptySlug: Slug = {
  height: 0,
  pageBreak: 'may',
  vanishes: false,
  grid: null,
  lines: [],
  shapes: [],
  drawings: [],
  notes: [],
  bookmark: null,
  anchor: null,
  repeated: [],
  edges: { atEnd: [], atStart: [] },
  elements: [],
};

/** Blank space that vanishes at the top of a page. */
export function space(height: number, pageBreak: Slug['pageBreak'] = 'may'): Slug {
  return { ...emptySlug, height, pageBreak, vanishes: true };
}
