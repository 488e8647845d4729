import type { Fonts } from '../typesetting/fonts/font-library.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { mm, typeSize } from '../typesetting/page/measures.ts';
import { setFittedLine, setSingleLine, strip } from '../typesetting/page/single-line.ts';
import { emptySlug, type Slug } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { type Run, red, style } from '../typesetting/text/runs.ts';
import { type BodyStyle, bodyText } from './body-style.ts';

/** 版头: what stands above the red line. */
export interface DocumentHead {
  /** 发文机关标志. */
  readonly organMark: string;
  readonly documentNumber: string | null;
}

/** The mark's largest size in points, and how far it may be condensed to stay large. */
export const MARK_SIZE = 50;
export const NARROWEST = 0.66;
/** How far the mark stands below the type area's upper edge: 35 mm, less for the body's sake. */
export const markDrops = [mm(35), mm(18), mm(6)] as const;
const RED_LINE = mm(0.5);

export function headRuns(head: DocumentHead, sheet: BodyStyle): Run[] {
  const mark = { text: head.organMark, style: style('songBold', MARK_SIZE, red) };
  if (head.documentNumber === null) return [mark];
  return [mark, { text: head.documentNumber, style: bodyText(sheet) }];
}

/**
 * The head of the first page (GB/T 9704-2012, 7.2): the red mark with its upper edge `drop` below
 * the type area's, the number two lines below it, a red line 4 mm below that, two blank lines.
 */
export function setDocumentHead(
  head: DocumentHead,
  drop: number,
  sheet: BodyStyle,
  root: StructureElement,
  fonts: Fonts,
): FlowItem[] {
  const [mark, number] = headRuns(head, sheet);
  if (mark === undefined) return [];
  const fitted = setFittedLine(mark, sheet.measure, NARROWEST, element('P', root), fonts);
  const blank = 2 * sheet.leading;
  const slugs = [
    air(drop),
    strip(fitted.size, [fitted.line]),
    air(blank),
    ...(number === undefined ? [] : [numberLine(number, sheet, root, fonts)]),
    redLine(sheet),
    air(blank),
  ];
  return slugs.map((slug) => ({ kind: 'slug', slug: { ...slug, pageBreak: 'never' } }));
}

function numberLine(run: Run, sheet: BodyStyle, root: StructureElement, fonts: Fonts): Slug {
  const line = setSingleLine(
    {
      runs: [run],
      align: 'centre',
      width: sheet.measure,
      leading: typeSize.no3,
      element: element('P', root),
    },
    fonts,
  );
  return strip(typeSize.no3, [line]);
}

function redLine(sheet: BodyStyle): Slug {
  const shape = { x: 0, y: mm(4), width: sheet.measure, height: RED_LINE, colour: red };
  return { ...emptySlug, height: mm(4) + RED_LINE, shapes: [shape] };
}

/** Blank space that keeps its place at the top of the first page. */
function air(height: number): Slug {
  return { ...emptySlug, height };
}
