import { z } from 'zod';
import { jurisdictionIds } from '../../domain/jurisdictions/jurisdiction.ts';
import { type Digest, digestOfValue, digestSchema } from '../../domain/kernel/digest.ts';
import type { StreamName } from '../../ports/ledger.ts';
import type { Environment } from '../environment.ts';

/** Where the ledger says by which calendar and rules all due dates were counted last. */
export const deadlinesStream: StreamName = 'registry/deadlines';

const summarySchema = z.strictObject({
  digest: digestSchema,
  /** Version of the calendar, for people. */
  calendar: z.string(),
  /** In older ledgers: in how many streams due dates moved since whoever counted began. */
  moved: z.int().exactOptional(),
});

/** What due dates are counted by: the working days and the rules of every city. */
export function presentCount({
  calendar,
  jurisdiction,
}: Pick<Environment, 'calendar' | 'jurisdiction'>): Digest {
  const parameters = Object.fromEntries(
    jurisdictionIds.map((id) => [id, valuesOf(jurisdiction(id))]),
  );
  return digestOfValue('tongbu.deadlines.v1', { calendar: calendar.digest, parameters });
}

function valuesOf({ parameters }: ReturnType<Environment['jurisdiction']>) {
  return Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
}

/** By what all due dates were counted last; a digest of null before the first time. */
export async function countedBy({
  ledger,
}: Environment): Promise<{ readonly digest: Digest | null; readonly version: number }> {
  const head = await ledger.head(deadlinesStream);
  if (head === null) return { digest: null, version: 0 };
  return { digest: summarySchema.parse(head.summary).digest, version: head.version };
}
