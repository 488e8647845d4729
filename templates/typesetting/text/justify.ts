import type { Cells } from './cells.ts';
import { classes } from './characters.ts';
import { type Line, trimmedEnd } from './lines.ts';

/** A gap wider than this many ems is worse than a ragged line (a long address alone in a line). */
const RAGGED_BEYOND = 0.6;

/** How much each cell of a line grows or gives up, and by how much an opening sign moves left. */
type Change = (index: number) => number;
const unchanged: Change = () => 0;

/**
 * Horizontal places of the glyphs of a line, from `left`, in points. The line is spread or squeezed
 * to the width; a closing line is only ever squeezed.
 */
export function justify(cells: Cells, line: Line, left: number, width: number): number[] {
  const end = trimmedEnd(cells, line.start, line.end);
  const shown = { ...line, end };
  const slack = width - line.natural;
  if (slack < 0) return squeeze(cells, shown, left, -slack);
  return line.closes ? placed(cells, shown, left, unchanged) : spread(cells, shown, left, slack);
}

/** Shares the slack equally among the gaps that may open. */
function spread(cells: Cells, line: Line, left: number, slack: number): number[] {
  const { kinds, runs } = cells;
  const last = line.end - 1;
  let count = 0;
  for (let index = line.start; index < last; index += 1) {
    if (mayOpen(kinds[index], kinds[index + 1])) count += 1;
  }
  const size = runs[line.start]?.style.size ?? 1;
  if (count === 0 || slack / count > RAGGED_BEYOND * size) {
    return placed(cells, line, left, unchanged);
  }
  const share = slack / count;
  return placed(cells, line, left, (index) =>
    index < last && mayOpen(kinds[index], kinds[index + 1]) ? share : 0,
  );
}

/** Western words and doubled dashes stay whole. */
function mayOpen(left: number | undefined, right: number | undefined): boolean {
  if (left !== right) return true;
  return left !== classes.latin && left !== classes.dash && left !== classes.ellipsis;
}

/** 标点压缩: the sign at the line end first, then signs that stand together, then all alike. */
function squeeze(cells: Cells, line: Line, left: number, excess: number): number[] {
  const { kinds, squeezes } = cells;
  const taken = new Float64Array(line.end - line.start);
  const roomAt = (index: number) => (squeezes[index] ?? 0) - (taken[index - line.start] ?? 0);
  let wanted = excess;
  const take = (chosen: (index: number) => boolean) => {
    const indices: number[] = [];
    for (let index = line.start; index < line.end; index += 1) {
      if ((squeezes[index] ?? 0) > 0 && chosen(index)) indices.push(index);
    }
    const room = indices.reduce((sum, index) => sum + roomAt(index), 0);
    if (room <= 0 || wanted <= 0) return;
    const share = Math.min(1, wanted / room);
    for (const index of indices) {
      const given = roomAt(index) * share;
      taken[index - line.start] = (taken[index - line.start] ?? 0) + given;
      wanted -= given;
    }
  };
  take((index) => index === line.end - 1 && kinds[index] !== classes.opening);
  take((index) => standsTogether(cells, line, index));
  take(() => true);
  return placed(cells, line, left, (index) => -(taken[index - line.start] ?? 0));
}

function standsTogether({ kinds, squeezes }: Cells, line: Line, index: number): boolean {
  if (kinds[index] === classes.opening) {
    return index > line.start && (squeezes[index - 1] ?? 0) > 0;
  }
  return index + 1 < line.end && (squeezes[index + 1] ?? 0) > 0;
}

/** An opening sign gives up the blank before its ink, so its glyph moves left with the cut. */
function placed(
  { widths, gaps, insets, kinds }: Cells,
  line: Line,
  left: number,
  change: Change,
): number[] {
  const xs = new Array<number>(line.end - line.start);
  let at = left;
  for (let index = line.start; index < line.end; index += 1) {
    const changed = change(index);
    const cut = kinds[index] === classes.opening && changed < 0 ? changed : 0;
    xs[index - line.start] = at + (insets[index] ?? 0) + cut;
    at += (widths[index] ?? 0) + (gaps[index] ?? 0) + changed;
  }
  return xs;
}
