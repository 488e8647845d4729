import type { FontSlot } from '../typesetting/fonts/font-source.ts';
import { mm, typeSize } from '../typesetting/page/measures.ts';
import type { Pictures } from '../typesetting/page/pictures.ts';
import type { ParagraphForm } from '../typesetting/page/set-paragraph.ts';
import type { StructureElement } from '../typesetting/page/structure.ts';
import { style, type TextStyle } from '../typesetting/text/runs.ts';

/** The type of a document's body: the same parts, set large on paper or smaller in a gazette. */
export interface BodyStyle {
  readonly size: number;
  readonly titleSize: number;
  readonly leading: number;
  readonly titleLeading: number;
  /** Width of the type area. */
  readonly measure: number;
  /** Added to each full-width character so that the cells fill the measure. */
  readonly tracking: number;
  readonly grid: number | null;
  readonly bodySlot: FontSlot;
  /** Whether attached texts and annexes begin on a new page. */
  readonly partsOpenPages: boolean;
  /** Depth of a page's type area; no picture is taller. */
  readonly depth: number;
}

/** Where in a larger document a body stands. */
export interface BodyPlace {
  readonly root: StructureElement;
  /** Outline level of the titles; headings lie below. */
  readonly outlineLevel: number;
  readonly pictures: Pictures;
}

/** Lines and characters of GB/T 9704-2012, 5.2.3: 22 lines of 28 characters on 156 × 225 mm. */
const LINES = 22;
const CELLS = 28;

export const officialStyle: BodyStyle = {
  size: typeSize.no3,
  titleSize: typeSize.no2,
  leading: mm(225) / LINES,
  titleLeading: mm(225) / LINES,
  measure: mm(156),
  tracking: mm(156) / CELLS - typeSize.no3,
  grid: mm(225) / LINES,
  bodySlot: 'fangSong',
  partsOpenPages: true,
  depth: mm(225),
};

/** Width of one character of body text. */
export function cellOf(sheet: BodyStyle): number {
  return sheet.size + sheet.tracking;
}

export function bodyText(sheet: BodyStyle): TextStyle {
  return style(sheet.bodySlot, sheet.size);
}

/** A justified paragraph with its first line indented by two characters. */
export function bodyForm(sheet: BodyStyle): ParagraphForm {
  return {
    leading: sheet.leading,
    tracking: sheet.tracking,
    align: 'justify',
    firstIndent: 2 * cellOf(sheet),
    indent: 0,
    indentRight: 0,
    grid: sheet.grid,
  };
}
