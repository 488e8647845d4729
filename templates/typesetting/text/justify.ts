import type { Cell } from './cells.ts';
import { type Line, trimmedEnd } from './lines.ts';

/** A gap wider than this many ems is worse than a ragged line (a long address alone in a line). */
const RAGGED_BEYOND = 0.6;

/**
 * Horizontal places of the glyphs of a line, from its left edge, in points. The line is spread or
 * squeezed to the width; a closing line is only ever squeezed.
 */
export function justify(cells: readonly Cell[], line: Line, width: number): number[] {
  const end = trimmedEnd(cells, line.start, line.end);
  const shown = cells.slice(line.start, end);
  const slack = width - line.natural;
  if (slack < 0) return squeeze(shown, -slack);
  return line.closes ? placed(shown, () => 0) : spread(shown, slack);
}

/** Shares the slack equally among the gaps that may open. */
function spread(cells: readonly Cell[], slack: number): number[] {
  const opens = cells.map((cell, index) => mayOpen(cell, cells[index + 1]));
  const count = opens.filter(Boolean).length;
  const size = cells[0]?.run.style.size ?? 1;
  if (count === 0 || slack / count > RAGGED_BEYOND * size) return placed(cells, () => 0);
  return placed(cells, (index) => (opens[index] ? slack / count : 0));
}

/** Western words and doubled dashes stay whole. */
function mayOpen(left: Cell, right: Cell | undefined): boolean {
  if (right === undefined) return false;
  if (left.kind === 'latin' && right.kind === 'latin') return false;
  const doubled = left.kind === right.kind && (left.kind === 'dash' || left.kind === 'ellipsis');
  return !doubled;
}

/** 标点压缩: the sign at the line end first, then signs that stand together, then all alike. */
function squeeze(cells: readonly Cell[], excess: number): number[] {
  const taken = cells.map(() => 0);
  let left = excess;
  const take = (indices: readonly number[]) => {
    const room = indices.reduce((sum, index) => sum + roomAt(cells, taken, index), 0);
    if (room <= 0 || left <= 0) return;
    const share = Math.min(1, left / room);
    for (const index of indices) {
      const given = roomAt(cells, taken, index) * share;
      taken[index] = (taken[index] ?? 0) + given;
      left -= given;
    }
  };
  const all = cells.map((_, index) => index);
  take(all.slice(-1).filter((index) => cells[index]?.kind !== 'opening'));
  take(all.filter((index) => standsTogether(cells, index)));
  take(all);
  return placed(cells, (index) => -(taken[index] ?? 0), taken);
}

function roomAt(cells: readonly Cell[], taken: readonly number[], index: number): number {
  return (cells[index]?.squeeze ?? 0) - (taken[index] ?? 0);
}

function standsTogether(cells: readonly Cell[], index: number): boolean {
  const here = cells[index];
  const after = cells[index + 1];
  const before = cells[index - 1];
  if (here === undefined) return false;
  if (here.kind === 'opening') return before !== undefined && before.squeeze > 0;
  return after !== undefined && after.squeeze > 0;
}

/** An opening sign gives up the blank before its ink, so its glyph moves left with the cut. */
function placed(
  cells: readonly Cell[],
  change: (index: number) => number,
  taken: readonly number[] = [],
): number[] {
  let at = 0;
  return cells.map((cell, index) => {
    const cut = cell.kind === 'opening' ? (taken[index] ?? 0) : 0;
    const x = at + cell.inset - cut;
    at += cell.width + cell.gap + change(index);
    return x;
  });
}
