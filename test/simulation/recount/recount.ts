import type { OwnDays } from './days.ts';
import { owedByDossier } from './dossier.ts';
import { type Owed, type State, stateOf } from './owed.ts';
import type { Exported } from './read-export.ts';
import { type Figures, recountReport } from './report.ts';

/** A duty with the state in which the year left it. */
export type Recounted = Omit<Owed, 'satisfiedAt' | 'ceasedAt'> & { readonly state: State };

export interface Recount {
  readonly owed: readonly Recounted[];
  readonly figures: Figures;
}

/** Everything that was owed in the city and the figures of the year's reports, from events alone. */
export function recount(exported: Exported, year: number, at: string): Recount {
  const own: OwnDays = new Map();
  const owed = [...exported].flatMap(([stream, events]) =>
    stream.startsWith('dossier/') ? owedByDossier(events, own) : [],
  );
  return {
    owed: owed.map(({ satisfiedAt, ceasedAt, ...one }) => {
      return { ...one, state: stateOf({ ...one, satisfiedAt, ceasedAt }, at) };
    }),
    figures: recountReport(exported, owed, year, at),
  };
}
