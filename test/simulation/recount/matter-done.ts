import { z } from 'zod';
import type { ExportedEvent } from './read-export.ts';

const metSchema = z.object({
  subject: z.string(),
  aspects: z.array(z.string()),
  metAt: z.string(),
});

/**
 * When the last of all that belongs to a duty was there.
 *
 * @param needed what must be there; one act does where nothing is named
 */
export function doneAt(
  events: readonly ExportedEvent[],
  subject: string,
  needed: readonly string[],
): string | null {
  const met = events
    .filter(({ type }) => type === 'MatterMet')
    .map(({ data }) => metSchema.parse(data))
    .filter((one) => one.subject === subject);
  if (needed.length === 0) return earliest(met);
  const firsts = needed.map((aspect) =>
    earliest(met.filter((one) => one.aspects.includes(aspect))),
  );
  return firsts.includes(null) ? null : (firsts.toSorted().at(-1) ?? null);
}

function earliest(met: readonly { readonly metAt: string }[]): string | null {
  return met.map(({ metAt }) => metAt).toSorted()[0] ?? null;
}
