import type { Fonts } from '../typesetting/fonts/font-library.ts';
import type { FlowItem } from '../typesetting/page/flow.ts';
import { mm, typeSize } from '../typesetting/page/measures.ts';
import { setFittedLine, setSingleLine, strip } from '../typesetting/page/single-line.ts';
import { emptySlug, type Slug } from '../typesetting/page/slug.ts';
import { element, type StructureElement } from '../typesetting/page/structure.ts';
import { translated } from '../typesetting/page/translate.ts';
import { type Run, red, style } from '../typesetting/text/runs.ts';
import { type BodyStyle, bodyText } from './body-style.ts';
import { type JointMark, markRun, setJointMark } from './joint-mark.ts';

/** 版头: what stands above the red line. */
export interface DocumentHead {
  /** 份号, 密级, 紧急程度, one to a line. */
  readonly corner: readonly string[];
  /** 发文机关标志, on one line. */
  readonly organMark: string;
  /** The same for organs that issue together; null for one. */
  readonly joint: JointMark | null;
  readonly documentNumber: string | null;
}

/** The mark's largest size in points, and how far it may be condensed to stay large. */
export const MARK_SIZE = 50;
export const NARROWEST = 0.66;
/** How far the mark stands below the type area's upper edge: 35 mm, less for the body's sake. */
export const markDrops = [mm(35), mm(18), mm(6)] as const;
const RED_LINE = mm(0.5);
/** How far below the upper edge of its em box the ink of a Han character begins, in ems. */
const INK_TOP = 0.022;

export function headRuns(head: DocumentHead, sheet: BodyStyle): Run[] {
  const { corner, organMark, documentNumber } = head;
  return [
    markRun(organMark, MARK_SIZE),
    ...corner.map(cornerRun),
    ...(documentNumber === null ? [] : [numberRun(documentNumber, sheet)]),
  ];
}

/**
 * The head of the first page (GB/T 9704-2012, 7.2): the red mark with its upper edge `drop` below
 * the type area's, the number two lines below it, a red line 4 mm below that, two blank lines. The
 * text then begins on the grid, the line in which the red one falls not being a blank one.
 */
export function setDocumentHead(
  head: DocumentHead,
  drop: number,
  sheet: BodyStyle,
  root: StructureElement,
  fonts: Fonts,
): FlowItem[] {
  const mark = setMark(head, sheet, root, fonts);
  const number = head.documentNumber;
  const lift = INK_TOP * (mark.lines[0]?.segments[0]?.size ?? 0);
  const slugs = [
    setCorner(head, drop - lift, sheet, root, fonts),
    mark,
    air(2 * sheet.leading),
    ...(number === null ? [] : [numberLine(numberRun(number, sheet), sheet, root, fonts)]),
    redLine(sheet),
  ];
  const height = slugs.reduce((sum, slug) => sum + slug.height, 0);
  const grid = sheet.grid ?? sheet.leading;
  const text = Math.round((height + 2 * sheet.leading) / grid) * grid;
  return [...slugs, air(text - height)].map((slug) => ({
    kind: 'slug',
    slug: { ...slug, pageBreak: 'never' },
  }));
}

/** The marks of the upper left corner, which push the red mark down only where they need more room. */
function setCorner(
  { corner }: DocumentHead,
  height: number,
  sheet: BodyStyle,
  root: StructureElement,
  fonts: Fonts,
): Slug {
  const { measure: width, leading } = sheet;
  const lines = corner.map((text, row) => {
    const runs = [cornerRun(text)];
    const line = setSingleLine(
      { runs, align: 'left', width, leading, element: element('P', root) },
      fonts,
    );
    return translated(line, 0, row * leading);
  });
  return strip(Math.max(height, corner.length * leading), lines);
}

/** 份号 is a number in the text's own face; the others are words in 黑体. */
function cornerRun(text: string): Run {
  return { text, style: style(/^\d/.test(text) ? 'song' : 'hei', typeSize.no3) };
}

function numberRun(text: string, sheet: BodyStyle): Run {
  return { text, style: bodyText(sheet) };
}

function setMark(head: DocumentHead, sheet: BodyStyle, root: StructureElement, fonts: Fonts): Slug {
  const mark = element('P', root);
  if (head.joint !== null) {
    return setJointMark(head.joint, sheet.measure, MARK_SIZE, NARROWEST, mark, fonts);
  }
  const run = markRun(head.organMark, MARK_SIZE);
  const { line, size } = setFittedLine(run, sheet.measure, NARROWEST, mark, fonts);
  return strip(size, [line]);
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
