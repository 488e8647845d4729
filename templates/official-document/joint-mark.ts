import type { Fonts } from '../typesetting/fonts/font-library.ts';
import { setSingleLine, strip, widthOf } from '../typesetting/page/single-line.ts';
import type { SetLine, Slug } from '../typesetting/page/slug.ts';
import type { StructureElement } from '../typesetting/page/structure.ts';
import { translated } from '../typesetting/page/translate.ts';
import { type Run, red, style } from '../typesetting/text/runs.ts';

/** The mark of organs that issue together: their names, the leading one first, and what follows. */
export interface JointMark {
  readonly organs: readonly string[];
  /** 文件 where it is printed, once for all. */
  readonly shared: string;
}

/** Points from line to line for one point of size. */
const LEADING = 1.25;
/** The names together are no higher than this, in points. */
const HIGHEST = 120;
/** Between the names and 文件, in parts of the size. */
const GAP = 0.4;

/**
 * The red mark of a joint document (GB/T 9704-2012, 7.2.4): the names one below the other, spread to
 * one width, and 文件 to their right, half way down.
 *
 * @param largest size in points that a single mark would have
 * @param narrowest how far glyphs may be condensed before the size shrinks, 1 for not at all
 */
export function setJointMark(
  { organs, shared }: JointMark,
  measure: number,
  largest: number,
  narrowest: number,
  element: StructureElement,
  fonts: Fonts,
): Slug {
  const wanted = Math.min(largest, HIGHEST / (LEADING * organs.length));
  const width = widthsAt(wanted, organs, shared, fonts);
  const size = wanted * Math.min(1, measure / (width.whole * narrowest));
  const { names, word, whole } = widthsAt(size, organs, shared, fonts);
  const stretch = Math.min(1, measure / whole);
  const left = (measure - whole * stretch) / 2;
  const leading = size * LEADING;
  const lineOf = (text: string) => condensed(text, size, stretch, element, fonts);
  // The upper edge of the mark is that of its first name, not of the line around the name.
  const lift = (leading - size) / 2;
  const rows = organs.map((organ, row) =>
    translated(spread(lineOf(organ), names * stretch), left, row * leading - lift),
  );
  const height = (organs.length - 1) * leading + size;
  const beside = left + whole * stretch - word * stretch;
  const last = shared === '' ? [] : [translated(lineOf(shared), beside, (height - leading) / 2)];
  return strip(height, [...rows, ...last]);
}

/** Natural widths at a size: of the widest name, of 文件, and of the mark as a whole. */
function widthsAt(size: number, organs: readonly string[], shared: string, fonts: Fonts) {
  const widthAt = (text: string) => widthOf([markRun(text, size)], fonts);
  const names = Math.max(...organs.map(widthAt));
  const word = shared === '' ? 0 : widthAt(shared);
  return { names, word, whole: names + (shared === '' ? 0 : GAP * size + word) };
}

export function markRun(text: string, size: number): Run {
  return { text, style: style('songBold', size, red) };
}

function condensed(
  text: string,
  size: number,
  stretch: number,
  element: StructureElement,
  fonts: Fonts,
): SetLine {
  const runs = [markRun(text, size)];
  const width = widthOf(runs, fonts) + size;
  const line = setSingleLine(
    { runs, align: 'left', width, leading: size * LEADING, element },
    fonts,
  );
  const segments = line.segments.map((segment) => ({
    ...segment,
    glyphs: segment.glyphs.placed((x) => x * stretch),
  }));
  return { ...line, segments, stretch };
}

/** Moves glyphs apart until the line is as wide as asked. */
function spread(line: SetLine, width: number): SetLine {
  const count = line.segments.reduce((sum, { glyphs }) => sum + glyphs.count, 0);
  const size = line.segments[0]?.size ?? 0;
  const last = line.segments.at(-1)?.glyphs.xs.at(-1) ?? 0;
  const step = count < 2 ? 0 : (width - last - size * line.stretch) / (count - 1);
  let index = -1;
  const segments = line.segments.map((segment) => ({
    ...segment,
    glyphs: segment.glyphs.placed((x) => {
      index += 1;
      return x + index * step;
    }),
  }));
  return { ...line, segments };
}
