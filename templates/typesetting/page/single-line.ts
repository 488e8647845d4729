import type { Fonts } from '../fonts/font-library.ts';
import { cellsOf } from '../text/cells.ts';
import { naturalWidth } from '../text/lines.ts';
import type { Run } from '../text/runs.ts';
import { setParagraph } from './set-paragraph.ts';
import { emptySlug, type SetLine, type Slug } from './slug.ts';
import type { StructureElement } from './structure.ts';

/** A line that must not wrap: page furniture, and both ends of an imprint. */
export interface SingleLine {
  readonly runs: readonly Run[];
  readonly align: 'left' | 'centre' | 'right';
  readonly width: number;
  readonly leading: number;
  /** Null for page furniture. */
  readonly element: StructureElement | null;
}

/** Sets the line; text wider than the width is shortened with an ellipsis. */
export function setSingleLine(line: SingleLine, fonts: Fonts): SetLine {
  const runs = shortened(line.runs, line.width, fonts);
  const form = {
    leading: line.leading,
    tracking: 0,
    align: line.align,
    firstIndent: 0,
    indent: 0,
    indentRight: 0,
    grid: null,
  };
  const [slug] = setParagraph({ runs, form, element: line.element }, line.width, fonts);
  return slug?.lines[0] ?? { left: 0, baseline: 0, segments: [], stretch: 1 };
}

/** Several lines side by side in one strip. */
export function strip(height: number, lines: readonly SetLine[]): Slug {
  return { ...emptySlug, height, lines };
}

/**
 * A line stretched or condensed to fit, as red organ marks and mastheads are.
 *
 * @param narrowest how far glyphs may be condensed, 1 for not at all; beyond it the size shrinks
 */
export function setFittedLine(
  run: Run,
  width: number,
  narrowest: number,
  element: StructureElement | null,
  fonts: Fonts,
): { readonly line: SetLine; readonly size: number } {
  const natural = widthOf([run], fonts);
  const wanted = width / natural;
  const shrink = Math.min(1, wanted / narrowest);
  const size = Math.floor(run.style.size * shrink * 10) / 10;
  const stretch = Math.min(1, width / (natural * (size / run.style.size)));
  const fitted = { ...run, style: { ...run.style, size } };
  const set = setSingleLine(
    { runs: [fitted], align: 'left', width: width * 10, leading: size, element },
    fonts,
  );
  const offset = (width - widthOf([fitted], fonts) * stretch) / 2;
  const segments = set.segments.map((segment) => ({
    ...segment,
    glyphs: segment.glyphs.placed((x) => offset + x * stretch),
  }));
  return { line: { ...set, segments, stretch }, size };
}

export function widthOf(runs: readonly Run[], fonts: Fonts): number {
  const cells = cellsOf(runs, fonts, 0, false);
  return naturalWidth(cells, 0, cells.count);
}

function shortened(runs: readonly Run[], width: number, fonts: Fonts): readonly Run[] {
  const [only] = runs;
  if (only === undefined || runs.length > 1 || widthOf(runs, fonts) <= width) return runs;
  const characters = [...only.text];
  while (characters.length > 1) {
    characters.pop();
    const attempt = [{ ...only, text: `${characters.join('')}…` }];
    if (widthOf(attempt, fonts) <= width) return attempt;
  }
  return runs;
}
