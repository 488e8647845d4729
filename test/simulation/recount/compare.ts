import type { Recounted } from './recount.ts';
import type { Figures } from './report.ts';

/** What the product says, in the words of the recount. */
export interface Claimed {
  readonly owed: readonly Recounted[];
  readonly figures: Figures;
}

/** Every difference between what the product says and what the events say, one a line. */
export function differences(claimed: Claimed, recounted: Claimed): readonly string[] {
  return [
    ...differencesOf(byName(claimed.owed), byName(recounted.owed), 'duty'),
    ...differencesOf(claimed.figures, recounted.figures, 'figure'),
  ];
}

function differencesOf(
  claimed: ReadonlyMap<string, unknown>,
  recounted: ReadonlyMap<string, unknown>,
  what: string,
): readonly string[] {
  const names = [...new Set([...claimed.keys(), ...recounted.keys()])].toSorted();
  return names.flatMap((name) => {
    const [one, other] = [claimed.get(name), recounted.get(name)];
    return one === other
      ? []
      : [`${what} ${name}: the system says ${one ?? 'nothing'}, the events ${other ?? 'nothing'}`];
  });
}

/** Duties by stream, kind, subject, department and start; what differs is when due and what became. */
function byName(owed: readonly Recounted[]): ReadonlyMap<string, string> {
  return new Map(
    owed.map(({ stream, kind, subject, department, startsAt, dueAt, state }) => [
      [stream, kind, subject, department, startsAt].join('|'),
      `${state}, due ${dueAt}`,
    ]),
  );
}
