import { z } from 'zod';
import { obligationKinds, obligationStandings } from '../../domain/deadlines/obligation.ts';
import { departmentIdSchema } from '../../domain/kernel/people.ts';
import type { BoardRow } from './board-row.ts';

export const countSchema = z.strictObject({
  standing: z.enum(obligationStandings),
  kind: z.enum(obligationKinds),
  department: departmentIdSchema,
  count: z.int(),
});
export type Count = z.infer<typeof countSchema>;

/** How many obligations stand how, by kind and department; what does not occur is left out. */
export function countsOf(rows: readonly BoardRow[]): Count[] {
  const counts = new Map<string, Count>();
  for (const { standing, kind, department } of rows) {
    const key = `${standing} ${kind} ${department}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { standing, kind, department, count });
  }
  return [...counts.values()];
}
