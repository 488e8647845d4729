import type { Role } from '../kernel/people.ts';
import type { IssueGate } from './gate-names.ts';
import type { IssueState } from './state.ts';

const progress: Record<IssueState['status'], number> = {
  absent: 0,
  composition: 1,
  finalProof: 2,
  approved: 3,
  published: 4,
  withdrawn: 0,
};

/** What the history says of a gate of the gazette-issue workflow. */
export function issueGateOutcome(
  state: IssueState,
  gate: IssueGate,
): 'open' | 'approved' | 'returned' | 'withdrawn' {
  if (state.status === 'withdrawn') return 'withdrawn';
  if (state.status === 'absent' || state.status === gate) return 'open';
  return progress[state.status] > progress[gate] ? 'approved' : 'returned';
}

export const issueGateRole: Record<IssueGate, Role> = {
  composition: 'gazetteEditor',
  finalProof: 'chiefEditor',
};
