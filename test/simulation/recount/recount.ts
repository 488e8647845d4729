import type { OwnDays } from './days.ts';
import { owedByDossier } from './dossier.ts';
import { owedByIncident } from './incident.ts';
import { owedByMatter } from './matter.ts';
import { type Owed, type State, stateOf } from './owed.ts';
import type { Exported, ExportedEvent } from './read-export.ts';
import { owedByRegister } from './registry.ts';
import { type Figures, headsInterpretations, recountReport } from './report.ts';

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
    owedBy(exported, stream, events, own, at),
  );
  return {
    owed: owed.map(({ satisfiedAt, ceasedAt, ...one }) => {
      return { ...one, state: stateOf({ ...one, satisfiedAt, ceasedAt }, at) };
    }),
    figures: recountReport(exported, owed, year, at),
  };
}

function owedBy(
  exported: Exported,
  stream: string,
  events: readonly ExportedEvent[],
  own: OwnDays,
  at: string,
): readonly Owed[] {
  const [category] = stream.split('/', 1);
  switch (category) {
    case 'dossier':
      return owedByDossier(events, own);
    case 'incident':
      return owedByIncident(events);
    case 'matter':
      return owedByMatter(events, own);
    case 'registry':
      return stream === 'registry/departments'
        ? owedByRegister(events, headsInterpretations(exported), at)
        : [];
    default:
      return [];
  }
}
