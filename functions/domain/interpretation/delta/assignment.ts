/** A pair that may be matched, and what that is worth: more than 0 and at most 1.5. */
export interface Edge {
  readonly column: number;
  readonly worth: number;
}

/** Worth is at most this; leaving a row unmatched costs exactly as much. */
const MOST = 2;

/**
 * The matching of rows with columns that is worth most in all, not pair by pair: successive shortest
 * augmenting paths with potentials over the pairs that may be matched (Jonker and Volgenant 1987).
 * With a bounded number of pairs a row this takes little more than linear time, because a path ends
 * at the first column that is free or the first row that is better left alone.
 *
 * @returns for each row its column, or null where it is worth more to leave it unmatched
 */
export function bestMatching(
  rows: readonly (readonly Edge[])[],
  columns: number,
): readonly (number | null)[] {
  const state: Matching = {
    rows,
    columns,
    columnOf: rows.map(() => null),
    rowOf: new Array<number | null>(columns + rows.length).fill(null),
    rowPotential: new Float64Array(rows.length),
    columnPotential: new Float64Array(columns + rows.length),
  };
  for (const row of rows.keys()) augment(state, row);
  return state.columnOf.map((column) => (column === null || column >= columns ? null : column));
}

interface Matching {
  readonly rows: readonly (readonly Edge[])[];
  readonly columns: number;
  readonly columnOf: (number | null)[];
  readonly rowOf: (number | null)[];
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
}

interface Reached {
  distance: number;
  from: number;
  done: boolean;
}

function augment(state: Matching, start: number): void {
  const reached = new Map<number, Reached>();
  const queue = new Queue();
  scan(state, start, 0, reached, queue);
  for (let next = queue.pop(); next !== null; next = queue.pop()) {
    const here = reached.get(next.column);
    if (here === undefined || here.done) continue;
    here.done = true;
    const row = state.rowOf[next.column] ?? null;
    if (row === null) {
      reprice(state, start, next.distance, reached);
      turn(state, start, next.column, reached);
      return;
    }
    scan(state, row, next.distance, reached, queue);
  }
}

/** Every row can be left alone, in a column of its own behind the real ones. */
function scan(
  state: Matching,
  row: number,
  distance: number,
  reached: Map<number, Reached>,
  queue: Queue,
): void {
  const base = distance - (state.rowPotential[row] ?? 0);
  const reach = (column: number, cost: number) => {
    const far = base + cost - (state.columnPotential[column] ?? 0);
    const known = reached.get(column);
    if (known !== undefined && (known.done || known.distance <= far)) return;
    reached.set(column, { distance: far, from: row, done: false });
    queue.push({ column, distance: far });
  };
  for (const { column, worth } of state.rows[row] ?? []) reach(column, MOST - worth);
  reach(state.columns + row, MOST);
}

function reprice(
  { rowOf, rowPotential, columnPotential }: Matching,
  start: number,
  length: number,
  reached: ReadonlyMap<number, Reached>,
): void {
  rowPotential[start] = (rowPotential[start] ?? 0) + length;
  for (const [column, { distance, done }] of reached) {
    if (!done || distance >= length) continue;
    const slack = length - distance;
    columnPotential[column] = (columnPotential[column] ?? 0) - slack;
    const row = rowOf[column] ?? null;
    if (row !== null) rowPotential[row] = (rowPotential[row] ?? 0) + slack;
  }
}

/** Gives each row on the path the column that it reached, from the free one back to the start. */
function turn(
  { rowOf, columnOf }: Matching,
  start: number,
  free: number,
  reached: ReadonlyMap<number, Reached>,
): void {
  let column: number | null = free;
  while (column !== null) {
    const row: number = reached.get(column)?.from ?? start;
    const before: number | null = columnOf[row] ?? null;
    rowOf[column] = row;
    columnOf[row] = column;
    column = row === start ? null : before;
  }
}

interface Waiting {
  readonly column: number;
  readonly distance: number;
}

function precedes(one: Waiting, other: Waiting): boolean {
  if (one.distance !== other.distance) return one.distance < other.distance;
  return one.column < other.column;
}

/** A binary heap; equal distances come in the order of the columns, so that the result is one. */
class Queue {
  readonly #heap: Waiting[] = [];

  push(waiting: Waiting): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(waiting);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !precedes(waiting, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = waiting;
  }

  pop(): Waiting | null {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length > 0) this.#sink(last);
    return first;
  }

  #sink(waiting: Waiting): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [one, other] = [heap[left], heap[left + 1]];
      if (one === undefined) break;
      const right = other !== undefined && precedes(other, one);
      const child = right ? other : one;
      if (!precedes(child, waiting)) break;
      heap[at] = child;
      at = right ? left + 1 : left;
    }
    heap[at] = waiting;
  }
}
