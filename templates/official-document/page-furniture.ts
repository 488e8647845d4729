import type { Fonts } from '../typesetting/fonts/font-library.ts';
import { type Frame, mm, typeSize } from '../typesetting/page/measures.ts';
import type { PlacedSlug } from '../typesetting/page/paginate.ts';
import { setSingleLine } from '../typesetting/page/single-line.ts';
import type { StructureElement } from '../typesetting/page/structure.ts';
import type { PlacedLine } from '../typesetting/pdf/set-document.ts';
import { grey, type Run, style } from '../typesetting/text/runs.ts';
import { type VerificationPlace, verificationBlock } from '../verification/verification-block.ts';
import type { Verification } from './model.ts';

/** Room for the page number, a gap beside it included. */
const NUMBER_ROOM = 6 * typeSize.no4;

export function verificationText({ url, code }: Verification): string {
  return `核验网址：${url}　核验码：${code}`;
}

export function verificationLineRuns(verification: Verification): Run[] {
  return [{ text: verificationText(verification), style: style('song', typeSize.no6, grey) }];
}

/**
 * The page number in 4号, — 1 —, 7 mm below the type area, on the outer side and one character in
 * (GB/T 9704-2012, 7.5).
 */
export function pageNumber(page: number, frame: Frame, fonts: Fonts): PlacedLine {
  const size = typeSize.no4;
  const line = setSingleLine(
    {
      runs: [{ text: `— ${page} —`, style: style('song', size) }],
      align: page % 2 === 1 ? 'right' : 'left',
      width: frame.measure - 2 * size,
      leading: size,
      element: null,
    },
    fonts,
  );
  return { x: frame.left + size, y: footTop(frame), line };
}

/** How far below the upper edge of its em box the dash of Song begins, in ems. */
const DASH_TOP = 0.583;

/** Where a line of page numbers begins, so that the dash itself is 7 mm below the type area. */
function footTop(frame: Frame): number {
  return frame.top + frame.depth + mm(7) - DASH_TOP * typeSize.no4;
}

/** On which side the page number leaves room: the inner one. */
function innerSide(page: number): VerificationPlace['side'] {
  return page % 2 === 1 ? 'left' : 'right';
}

/** How to check the copy, small, across from the page number: furniture on all pages but the last. */
export function verificationLine(
  verification: Verification,
  page: number,
  frame: Frame,
  fonts: Fonts,
): PlacedLine {
  const size = typeSize.no6;
  const line = setSingleLine(
    {
      runs: verificationLineRuns(verification),
      align: innerSide(page),
      width: frame.measure - NUMBER_ROOM,
      leading: size,
      element: null,
    },
    fonts,
  );
  const left = innerSide(page) === 'left' ? frame.left : frame.left + NUMBER_ROOM;
  return { x: left, y: frame.top + frame.depth + mm(7) - size / 2, line };
}

/**
 * The same on the last page, as a code with its words and as part of the text: below the type area,
 * where official documents bear their bar code, so that nothing within it moves.
 */
export function closingVerification(
  verification: Verification,
  page: number,
  frame: Frame,
  root: StructureElement,
  fonts: Fonts,
): PlacedSlug {
  const side = innerSide(page);
  const left = side === 'left' ? 0 : NUMBER_ROOM;
  const place = { left, width: frame.measure - NUMBER_ROOM, side };
  const slug = verificationBlock(verification, place, root, fonts);
  return { slug, y: frame.depth + mm(4.5), repeats: false };
}
