import { obligationKinds } from '../../domain/deadlines/obligation.ts';
import { earlierFirst } from '../../domain/kernel/time.ts';
import type { City } from '../city.ts';
import type { BoardRow } from './board-row.ts';

/**
 * `urgent`: what can still be done in time before what is late already. `owed`: what is owed before
 * what is over, as the rows come. `first` and `last`: by the due date alone. `kind` and `department`:
 * together what belongs together, each as the rows come.
 */
export const boardOrders = ['urgent', 'owed', 'first', 'last', 'kind', 'department'] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** @param rows in the order in which a board lists them first */
export function inOrder(
  rows: readonly BoardRow[],
  order: BoardOrder,
  { departments }: City,
): readonly BoardRow[] {
  if (order === 'owed') return rows;
  if (order === 'urgent') {
    return rows.toSorted(
      (a, b) => Number(a.standing === 'overdue') - Number(b.standing === 'overdue'),
    );
  }
  if (order === 'first') return rows.toSorted((a, b) => earlierFirst(a.dueAt, b.dueAt));
  if (order === 'last') return rows.toSorted((a, b) => earlierFirst(b.dueAt, a.dueAt));
  if (order === 'kind') {
    return rows.toSorted(
      (a, b) => obligationKinds.indexOf(a.kind) - obligationKinds.indexOf(b.kind),
    );
  }
  // As the city lists its departments, which is the order in which everybody there knows them.
  const places = new Map(departments.map(({ id }, place) => [id, place]));
  const placeOf = ({ department }: BoardRow) => places.get(department) ?? departments.length;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}
