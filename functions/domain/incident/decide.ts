import { decideObligation } from '../deadlines/obligation-decisions.ts';
import { actingAsSystem } from '../kernel/authority.ts';
import type { Decider } from '../kernel/decider.ts';
import { unreachable } from '../kernel/decider.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { CommandOf, IncidentCommand, IncidentRules } from './commands.ts';
import { openIncident, reassessIncident } from './decide-assessment.ts';
import { clearText, makeStatement, prepareText } from './decide-statements.ts';
import { openDuties } from './duties.ts';
import type { IncidentEvent } from './events.ts';
import { evolveIncident } from './evolve.ts';
import { obligationsOfIncident } from './obligations.ts';
import { actingForAll } from './permissions.ts';
import type { ExistingIncident, IncidentAt, IncidentState, IncidentStatus } from './state.ts';

/**
 * Judges one command against the history of an incident.
 *
 * @throws {Refusal} with one of `incidentRefusals`, or `roleMissing`
 */
export function decideIncident(
  command: IncidentCommand,
  state: IncidentState,
  rules: IncidentRules,
): readonly IncidentEvent[] {
  if (command.type === 'openIncident') return openIncident(command, state, rules);
  if (state.status === 'absent') throw new Refusal('incidentMissing');
  switch (command.type) {
    case 'reassessIncident':
      return reassessIncident(command, at(state, 'open', 'closed'), rules);
    case 'prepareText':
      return prepareText(command, at(state, 'open', 'closed'));
    case 'clearText':
      return clearText(command, at(state, 'open', 'closed'));
    case 'makeStatement':
      return makeStatement(command, at(state, 'open', 'closed'), rules);
    case 'remindObligation':
    case 'recomputeDeadlines':
      return decideObligation(command, obligationsOfIncident(state, rules), state.log, rules);
    case 'closeIncident':
      return closeIncident(command, at(state, 'open'));
    case 'withdrawIncident':
      return withdrawIncident(command, at(state, 'open'));
    default:
      return unreachable(command);
  }
}

export const incidentDecider: Decider<
  IncidentState,
  IncidentCommand,
  IncidentEvent,
  IncidentRules
> = { initialState: { status: 'absent' }, decide: decideIncident, evolve: evolveIncident };

/** The workflow closes what has nothing open; further statements can still be made. */
function closeIncident(
  command: CommandOf<'closeIncident'>,
  state: IncidentAt<'open'>,
): readonly IncidentEvent[] {
  const actor = actingAsSystem(command.by);
  const open = openDuties(state).map(({ gate }) => gate);
  if (open.length > 0) throw new Refusal('incidentStillOpen', { gates: open });
  return [{ type: 'IncidentClosed', data: {}, at: command.at, actor }];
}

/** A false alarm, with the reason and who says so; what was said stays said. */
function withdrawIncident(
  command: CommandOf<'withdrawIncident'>,
  _state: IncidentAt<'open'>,
): readonly IncidentEvent[] {
  const actor = actingForAll(command.by);
  const data = { reasons: [...command.reasons] };
  return [{ type: 'IncidentWithdrawn', data, at: command.at, actor }];
}

function at<S extends IncidentStatus>(
  state: ExistingIncident,
  ...needed: readonly S[]
): Extract<ExistingIncident, { status: S }> {
  if (!isAt(state, needed)) throw new Refusal('incidentStatus', { status: state.status, needed });
  return state;
}

function isAt<S extends IncidentStatus>(
  state: ExistingIncident,
  needed: readonly S[],
): state is Extract<ExistingIncident, { status: S }> {
  return needed.some((status) => status === state.status);
}
