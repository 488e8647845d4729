import { z } from 'zod';
import {
  type ObligationKind,
  type ObligationStanding,
  obligationKinds,
  obligationStandings,
} from '../../domain/deadlines/obligation.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import {
  epochMsOf,
  type Instant,
  instantOf,
  localDateSchema,
  shanghaiTime,
} from '../../domain/kernel/time.ts';
import type { BoardRow } from './board-row.ts';

const oneOrMore = <Value extends z.ZodType<string>>(value: Value, most: number) =>
  z.union([value.transform((one) => [one]), z.array(value).max(most)]).default([]);

/** A year; who looks further ahead names days. */
const MOST_HOURS = 8_784;

/** What one wants to see of the board; what is left out is not filtered by. */
export const boardFilterSchema = z.strictObject({
  standing: oneOrMore(z.enum(obligationStandings), obligationStandings.length),
  kind: oneOrMore(z.enum(obligationKinds), obligationKinds.length),
  department: departmentIdSchema.optional(),
  /** A dossier, incident or matter, for example `dossier/2026-001`. */
  stream: z.string().max(120).optional(),
  /** Anywhere in a title, whatever the case. */
  text: z.string().trim().max(200).optional(),
  /** The first and the last day on which it may be due, in China. */
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  /** Due within so many hours from now, or earlier. */
  withinHours: z.coerce.number().int().min(0).max(MOST_HOURS).optional(),
});
export type BoardFilter = z.infer<typeof boardFilterSchema>;

/** Everything but standing and days, by which counts and pictures tell the rest apart. */
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

/**
 * Of what is in scope, what stands as asked and is due when asked for. Instants are of one form, so
 * that their texts stand in the order of time.
 */
export function filtered(
  scope: readonly BoardRow[],
  filter: BoardFilter,
  now: Instant,
): readonly BoardRow[] {
  const standings = new Set<ObligationStanding>(filter.standing);
  const { from, to, withinHours } = filter;
  // What is due at 24:00 is due on the day that ends then.
  const after = from === undefined ? '' : shanghaiTime(from, 0);
  const until = to === undefined ? '9999' : shanghaiTime(to, 24);
  const soon = withinHours === undefined ? '9999' : hoursAfter(now, withinHours);
  return scope.filter(
    ({ standing, dueAt }) =>
      (standings.size === 0 || standings.has(standing)) &&
      after < dueAt &&
      dueAt <= until &&
      dueAt <= soon,
  );
}

function hoursAfter(moment: Instant, hours: number): Instant {
  return instantOf(epochMsOf(moment) + hours * 3_600_000);
}
