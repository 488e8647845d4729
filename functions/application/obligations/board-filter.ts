import { z } from 'zod';
import {
  type ObligationKind,
  type ObligationStanding,
  obligationKinds,
  obligationStandings,
} from '../../domain/deadlines/obligation.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import type { BoardRow } from './board-row.ts';

const oneOrMore = <Value extends z.ZodType<string>>(value: Value, most: number) =>
  z.union([value.transform((one) => [one]), z.array(value).max(most)]).default([]);

/** What one wants to see of the board; what is left out is not filtered by. */
export const boardFilterSchema = z.strictObject({
  standing: oneOrMore(z.enum(obligationStandings), obligationStandings.length),
  kind: oneOrMore(z.enum(obligationKinds), obligationKinds.length),
  department: departmentIdSchema.optional(),
  /** A dossier, incident or matter, for example `dossier/2026-001`. */
  stream: z.string().max(120).optional(),
  /** Anywhere in a title, whatever the case. */
  text: z.string().trim().max(200).optional(),
});
export type BoardFilter = z.infer<typeof boardFilterSchema>;

export function filtered(rows: readonly BoardRow[], filter: BoardFilter): readonly BoardRow[] {
  const standings = new Set<ObligationStanding>(filter.standing);
  return inScope(rows, filter).filter(
    ({ standing }) => standings.size === 0 || standings.has(standing),
  );
}

/** Everything but the standing, by which the counts tell the rest apart. */
export function inScope(rows: readonly BoardRow[], filter: BoardFilter): readonly BoardRow[] {
  const kinds = new Set<ObligationKind>(filter.kind);
  const text = filter.text?.toLowerCase() ?? '';
  return rows.filter(
    (row) =>
      (kinds.size === 0 || kinds.has(row.kind)) &&
      (filter.department === undefined || row.department === filter.department) &&
      (filter.stream === undefined || row.stream === filter.stream) &&
      (text === '' || `${row.title}\n${row.materialTitle ?? ''}`.toLowerCase().includes(text)),
  );
}
