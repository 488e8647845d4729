import type { GateOutcome } from '../../domain/dossier/gates.ts';
import type { Environment } from '../environment.ts';
import { gateOfSubject } from './gate-of-subject.ts';

/** The gate opened again between planning and settling; the workflow catches this by its name. */
export class GateStillOpen extends Error {
  constructor(subject: string, gate: string) {
    super(`${gate} of ${subject} has not been decided`);
    this.name = 'Gate.StillOpen';
  }
}

/** Reads the outcome that the ledger holds; the workflow only routes on it. */
export async function settleGate(
  environment: Environment,
  input: { readonly subject: string; readonly gate: string },
): Promise<{ outcome: Exclude<GateOutcome, 'open'> }> {
  const { outcome } = await gateOfSubject(environment, input.subject, input.gate);
  if (outcome === 'open') throw new GateStillOpen(input.subject, input.gate);
  return { outcome };
}
