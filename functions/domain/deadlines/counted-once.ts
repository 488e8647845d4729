import type { DossierRules } from '../dossier/commands.ts';
import type { ExistingDossier } from '../dossier/state.ts';
import type { Digest } from '../kernel/digest.ts';
import type { Obligation } from './obligation.ts';

type Count = (state: ExistingDossier, rules: DossierRules) => readonly Obligation[];

/** What was counted last of a state, and by what. */
interface Counted extends Pick<DossierRules, 'jurisdiction'> {
  readonly calendar: Digest;
  readonly obligations: readonly Obligation[];
}

/**
 * Counts the obligations of a state once for each calendar and jurisdiction that follow each other:
 * the head, the schedule and the next command all ask the same of one state.
 */
export function countedOnce(count: Count): Count {
  const known = new WeakMap<ExistingDossier, Counted>();
  return (state, rules) => {
    const { calendar, jurisdiction } = rules;
    const last = known.get(state);
    if (last?.calendar === calendar.digest && last.jurisdiction === jurisdiction) {
      return last.obligations;
    }
    const obligations = count(state, rules);
    known.set(state, { calendar: calendar.digest, jurisdiction, obligations });
    return obligations;
  };
}
