/** One cell laid over `span` columns from `start` on. */
export interface Choice {
  readonly index: number;
  readonly start: number;
  readonly span: number;
}

interface Path {
  readonly score: number;
  readonly span: number;
  readonly before: Path | null;
}

/**
 * Divides the columns among the cells of a row, each at least one column and none left over, so
 * that the scores of the choices sum to the most. Dynamic programming over the right edges.
 *
 * @returns the span of every cell
 */
export function divide(
  cells: number,
  columns: number,
  scoreOf: (choice: Choice) => number,
): number[] {
  const slack = columns - cells;
  let paths = new Map<number, Path>([[0, { score: 0, span: 0, before: null }]]);
  for (let index = 0; index < cells; index += 1) {
    const next = new Map<number, Path>();
    for (const [start, before] of paths) {
      for (let span = 1; start + span <= index + slack + 1; span += 1) {
        const score = before.score + scoreOf({ index, start, span });
        const known = next.get(start + span);
        if (known === undefined || score > known.score) {
          next.set(start + span, { score, span, before });
        }
      }
    }
    paths = next;
  }
  return spansOf(paths.get(columns) ?? null);
}

function spansOf(last: Path | null): number[] {
  const spans: number[] = [];
  for (let path = last; path !== null && path.before !== null; path = path.before)
    spans.push(path.span);
  return spans.reverse();
}
