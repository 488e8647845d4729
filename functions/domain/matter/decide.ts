import { standingOf } from '../deadlines/obligation.ts';
import { decideObligation } from '../deadlines/obligation-decisions.ts';
import { lastDayOf } from '../deadlines/obligation-wake-ups.ts';
import type { Decider } from '../kernel/decider.ts';
import { unreachable } from '../kernel/decider.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { MatterCommand, MatterCommandOf, MatterRules } from './commands.ts';
import { meetMatter } from './decide-meeting.ts';
import { actingFor, openMatter, oversees } from './decide-opening.ts';
import {
  extendTerm,
  pauseClock,
  receiveCorrection,
  requestCorrection,
  resumeClock,
} from './decide-request.ts';
import type { MatterEvent } from './events.ts';
import { evolveMatter } from './evolve.ts';
import { obligationsOfMatter } from './obligations.ts';
import type { ExistingMatter, MatterState, OpenMatter } from './state.ts';

/**
 * Judges one command against the history of a matter.
 *
 * @throws {Refusal} with one of `matterRefusals`, or as `decideObligation` says
 */
export function decideMatter(
  command: MatterCommand,
  state: MatterState,
  rules: MatterRules,
): readonly MatterEvent[] {
  if (command.type === 'openMatter') return openMatter(command, state, rules);
  if (state.status === 'absent') throw new Refusal('matterMissing');
  switch (command.type) {
    case 'pauseClock':
      return pauseClock(command, open(state), rules);
    case 'resumeClock':
      return resumeClock(command, open(state));
    case 'extendTerm':
      return extendTerm(command, open(state), rules);
    case 'requestCorrection':
      return requestCorrection(command, open(state), rules);
    case 'receiveCorrection':
      return receiveCorrection(command, open(state));
    case 'meetMatter':
      return meetMatter(command, open(state), rules);
    case 'ceaseMatter':
      return ceaseMatter(command, open(state), rules);
    case 'remindObligation':
    case 'recomputeDeadlines': {
      const obligations = obligationsOfMatter(state, rules);
      return decideObligation(command, obligations, state.obligationLog, rules);
    }
    default:
      return unreachable(command);
  }
}

export const matterDecider: Decider<MatterState, MatterCommand, MatterEvent, MatterRules> = {
  initialState: { status: 'absent' },
  decide: decideMatter,
  evolve: evolveMatter,
};

/**
 * No longer owed without having been done, for example a request that was taken back. What is
 * overdue would leave the record as if it had never been late, so the department that is late
 * cannot end it itself.
 */
function ceaseMatter(
  { by, at, reason }: MatterCommandOf<'ceaseMatter'>,
  state: OpenMatter,
  rules: MatterRules,
): readonly MatterEvent[] {
  const actor = actingFor(by, state.facts.department);
  const overdue = obligationsOfMatter(state, rules).find(
    (obligation) => standingOf(obligation, at) === 'overdue',
  );
  if (overdue !== undefined && !oversees(actor)) {
    throw new Refusal('matterOverdue', { dueDate: lastDayOf(overdue.dueAt) });
  }
  return [{ type: 'MatterCeased', data: { reason }, at, actor }];
}

function open(state: ExistingMatter): OpenMatter {
  if (state.status === 'open') return state;
  throw new Refusal('matterStatus', { status: state.status });
}
