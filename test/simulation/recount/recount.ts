import { z } from 'zod';
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
  const own = ownDaysIn(exported);
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

const changedSchema = z.object({
  options: z.object({
    overrides: z.array(z.object({ date: z.string(), working: z.boolean() })),
  }),
});

/** The city's own days as the newest entry of its calendar has them. */
function ownDaysIn(exported: Exported): OwnDays {
  const newest = exported.get('registry/calendar')?.at(-1);
  const days = newest === undefined ? [] : changedSchema.parse(newest.data).options.overrides;
  return new Map(days.map(({ date, working }) => [date, working]));
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
