import type { Fonts } from '../fonts/font-library.ts';
import type { Run } from '../text/runs.ts';
import { black } from '../text/runs.ts';
import { mm } from './measures.ts';
import { type ParagraphForm, setParagraph } from './set-paragraph.ts';
import { emptySlug, type Segment, type Slug } from './slug.ts';
import type { StructureElement } from './structure.ts';

/** A note for the foot of the page, and the sign in the text that refers to it. */
export interface FootNote {
  readonly mark: string;
  readonly runs: readonly Run[];
  readonly form: ParagraphForm;
}

/** The short rule between the text of a page and its notes, with the air around it. */
export const noteRule: Slug = {
  ...emptySlug,
  height: 9,
  shapes: [{ x: 0, y: 5, width: mm(40), height: 0.4, colour: black }],
};

/**
 * Hangs each note on the line that shows its mark, else on the last line: the page that shows the
 * line shows the note. A note belongs to the element that refers to it.
 */
export function withFootNotes(
  slugs: readonly Slug[],
  notes: readonly FootNote[],
  measure: number,
  fonts: Fonts,
): Slug[] {
  const set = [...slugs];
  for (const { mark, runs, form } of notes) {
    const found = set.findIndex((slug) => segmentWith(slug, mark) !== undefined);
    const at = found < 0 ? set.length - 1 : found;
    const slug = set[at];
    if (slug === undefined) continue;
    const parent = (segmentWith(slug, mark) ?? lastSegment(slug))?.element ?? null;
    const element: StructureElement = { role: 'Note', parent };
    const lines = setParagraph({ runs, form, element }, measure, fonts);
    set[at] = { ...slug, notes: [...slug.notes, ...lines] };
  }
  return set;
}

function segmentWith(slug: Slug, mark: string): Segment | undefined {
  const segments = slug.lines.flatMap((line) => line.segments);
  return segments.find((segment) => segment.glyphs.text.includes(mark));
}

function lastSegment(slug: Slug): Segment | undefined {
  return slug.lines.at(-1)?.segments.at(-1);
}
