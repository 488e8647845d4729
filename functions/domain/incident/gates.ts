import type { GateOutcome } from '../dossier/gates.ts';
import type { Instant } from '../kernel/time.ts';
import { openDuties } from './duties.ts';
import type { IncidentGate } from './gate-names.ts';
import type { IncidentState } from './state.ts';

/**
 * What the history says of a gate of the response workflow. `approved`: what the level calls for
 * here has been said, or the level calls for nothing here.
 */
export function incidentGateOutcome(
  state: IncidentState,
  gate: IncidentGate,
): Extract<GateOutcome, 'open' | 'approved' | 'withdrawn'> {
  if (state.status === 'absent') return 'open';
  if (state.status === 'withdrawn') return 'withdrawn';
  return incidentGateOpenSince(state, gate) === null ? 'approved' : 'open';
}

/** Since when a gate has been waiting, or null where it is not open. */
export function incidentGateOpenSince(state: IncidentState, gate: IncidentGate): Instant | null {
  if (state.status === 'absent') return null;
  return openDuties(state).find((duty) => duty.gate === gate)?.since ?? null;
}
