import { z } from 'zod';
import type { ExportedEvent } from './read-export.ts';

const metSchema = z.object({
  subject: z.string(),
  aspects: z.array(z.string()),
  metAt: z.string(),
});

/** When something was done, and when somebody entered that. */
export interface Done {
  readonly satisfiedAt: string;
  readonly recordedAt: string;
}

const never = { satisfiedAt: null, recordedAt: null };

/**
 * When the last of all that belongs to a duty was there.
 *
 * @param needed what must be there; one act does where nothing is named
 */
export function doneAt(
  events: readonly ExportedEvent[],
  subject: string,
  needed: readonly string[],
): Done | typeof never {
  const met = events
    .filter(({ type }) => type === 'MatterMet')
    .map(({ data, at }) => ({ ...metSchema.parse(data), recordedAt: at }))
    .filter((one) => one.subject === subject);
  const firsts =
    needed.length === 0
      ? [earliest(met)]
      : needed.map((aspect) => earliest(met.filter((one) => one.aspects.includes(aspect))));
  const there = firsts.filter((first) => first !== null);
  if (there.length < firsts.length) return never;
  const last = there.toSorted(byTime).at(-1);
  return last === undefined ? never : { satisfiedAt: last.metAt, recordedAt: last.recordedAt };
}

interface Met {
  readonly metAt: string;
  readonly recordedAt: string;
}

function earliest(met: readonly Met[]): Met | null {
  return met.toSorted(byTime)[0] ?? null;
}

/** All moments are written alike, so that their texts stand in the order of time. */
function byTime(one: Met, other: Met): number {
  const [a, b] = [`${one.metAt}|${one.recordedAt}`, `${other.metAt}|${other.recordedAt}`];
  return a < b ? -1 : Number(a > b);
}
