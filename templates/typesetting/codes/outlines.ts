/** A corner of the grid of modules: columns from the left, rows from the top. */
export type Corner = readonly [column: number, row: number];

/**
 * The outlines of the dark areas of a grid, each a closed polygon with its dark side to the right,
 * so that holes run against the areas around them and are left out by the nonzero rule. One
 * outline has no seams; squares side by side show hairlines on some screens.
 */
export function outlinesOf(dark: readonly (readonly boolean[])[]): Corner[][] {
  const edges = edgesOf(dark);
  const outlines: Corner[][] = [];
  for (const [start, waiting] of edges) {
    while (waiting.length > 0) outlines.push(outlineFrom(start, edges));
  }
  return outlines;
}

type Edges = Map<string, Corner[]>;

/** For every corner, the corners to which edges between dark and light lead. */
function edgesOf(dark: readonly (readonly boolean[])[]): Edges {
  const edges: Edges = new Map();
  const add = (from: Corner, to: Corner) => {
    const waiting = edges.get(nameOf(from)) ?? [];
    waiting.push(to);
    edges.set(nameOf(from), waiting);
  };
  dark.forEach((cells, row) => {
    cells.forEach((isDark, column) => {
      if (!isDark) return;
      if (dark[row - 1]?.[column] !== true) add([column, row], [column + 1, row]);
      if (cells[column + 1] !== true) add([column + 1, row], [column + 1, row + 1]);
      if (dark[row + 1]?.[column] !== true) add([column + 1, row + 1], [column, row + 1]);
      if (cells[column - 1] !== true) add([column, row + 1], [column, row]);
    });
  });
  return edges;
}

/** Follows edges until they lead back to the start; corners on a straight line are left out. */
function outlineFrom(start: string, edges: Edges): Corner[] {
  const corners: Corner[] = [cornerOf(start)];
  let at: Corner | undefined = corners[0];
  do {
    const next: Corner | undefined = at && edges.get(nameOf(at))?.pop();
    if (next === undefined) throw new RangeError('an outline has no end');
    const [before, last] = corners.slice(-2);
    if (before !== undefined && last !== undefined && onLine(before, last, next)) corners.pop();
    corners.push(next);
    at = next;
  } while (nameOf(at) !== start);
  return corners.slice(1);
}

function onLine([x1, y1]: Corner, [x2, y2]: Corner, [x3, y3]: Corner): boolean {
  return (x1 === x2 && x2 === x3) || (y1 === y2 && y2 === y3);
}

function nameOf([column, row]: Corner): string {
  return `${column} ${row}`;
}

function cornerOf(name: string): Corner {
  const [column = 0, row = 0] = name.split(' ').map(Number);
  return [column, row];
}
