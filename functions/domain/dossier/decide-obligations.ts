import {
  decideObligation,
  type ObligationCommand,
  type ObligationEvent,
} from '../deadlines/obligation-decisions.ts';
import {
  isRemindedByGate,
  obligationsOfDossier,
  recountedObligations,
} from '../deadlines/obligations.ts';
import type { DossierRules } from './commands.ts';
import type { ExistingDossier } from './state.ts';

/**
 * Reminds of what no gate reminds of, and takes over due dates that the calendar moved.
 *
 * @throws {Refusal} `obligationReminderOutOfTurn` or `deadlinesUnmoved`
 */
export function decideOnObligations(
  command: ObligationCommand,
  state: ExistingDossier,
  rules: DossierRules,
): readonly ObligationEvent[] {
  const { log } = state.duties;
  if (command.type === 'recomputeDeadlines') {
    return decideObligation(command, recountedObligations(state, rules), log, rules);
  }
  const reminded = obligationsOfDossier(state, rules).filter(
    (obligation) => !isRemindedByGate(state, obligation),
  );
  return decideObligation(command, reminded, log, rules);
}
