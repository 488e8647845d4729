import type { Fonts } from '../typesetting/fonts/font-library.ts';
import { type Frame, mm, typeSize } from '../typesetting/page/measures.ts';
import { setSingleLine } from '../typesetting/page/single-line.ts';
import type { StructureElement } from '../typesetting/page/structure.ts';
import type { PlacedLine } from '../typesetting/pdf/set-document.ts';
import { grey, style } from '../typesetting/text/runs.ts';
import type { Verification } from './model.ts';

export function verificationText({ url, code }: Verification): string {
  return `核验网址：${url}　核验码：${code}`;
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
  // The dash is drawn near the middle of its line, so half a size lifts it to the stated height.
  return { x: frame.left + size, y: frame.top + frame.depth + mm(7) - size / 2, line };
}

/**
 * How to check the copy, small, across from the page number. Furniture on all pages but one: there
 * `element` makes it part of the text, so that reading software finds it once.
 */
export function verificationLine(
  verification: Verification,
  page: number,
  frame: Frame,
  element: StructureElement | null,
  fonts: Fonts,
): PlacedLine {
  const size = typeSize.no6;
  const line = setSingleLine(
    {
      runs: [{ text: verificationText(verification), style: style('song', size, grey) }],
      align: page % 2 === 1 ? 'left' : 'right',
      width: frame.measure - 6 * typeSize.no4,
      leading: size,
      element,
    },
    fonts,
  );
  const left = page % 2 === 1 ? frame.left : frame.left + 6 * typeSize.no4;
  return { x: left, y: frame.top + frame.depth + mm(7) - size / 2, line };
}
