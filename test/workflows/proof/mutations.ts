import { readWorkflows } from '../../../workflows/proof/read-folder.ts';
import { type Machine, machineSchema, type State } from '../../../workflows/proof/subset.ts';

export const workflows = readWorkflows('workflows');

/** The issuance gates that stand in a state of their own, each with the Choice that follows it. */
export const gates = [
  { gate: 'submission', state: 'ConfirmSubmission', route: 'RouteSubmission' },
  { gate: 'screening', state: 'ScreenPackage', route: 'RouteScreening' },
  { gate: 'disclosureReview', state: 'ReviewDisclosure', route: 'RouteDisclosureReview' },
  { gate: 'deidentification', state: 'DeidentifyPackage', route: 'RouteDeidentification' },
  { gate: 'signOff', state: 'SignOffPackage', route: 'RouteSignOff' },
] as const;

export type Edit = (machine: Machine) => void;

/** All workflows, one of them changed. */
export function withEdited(workflow: string, edit: Edit): Record<string, unknown> {
  const machine = machineSchema.parse(structuredClone(workflows[workflow]));
  edit(machine);
  return { ...workflows, [workflow]: machine };
}

export function stateOf<T extends State['Type']>(
  machine: Machine,
  name: string,
  type: T,
): Extract<State, { Type: T }> {
  const state = machine.States[name];
  if (state === undefined || !isOf(state, type)) throw new Error(`${name} is no ${type}`);
  return state;
}

function isOf<T extends State['Type']>(
  state: State,
  type: T,
): state is Extract<State, { Type: T }> {
  return state.Type === type;
}

/** Where the Choice leads on `approved`. */
export function approvedNext(machine: Machine, route: string): string {
  const rule = stateOf(machine, route, 'Choice').Choices.find(
    ({ StringEquals }) => StringEquals === 'approved',
  );
  if (rule === undefined) throw new Error(`${route} has no rule for approved`);
  return rule.Next;
}

/** Every edge that leads to `from` leads to `to` instead. */
export function redirect(machine: Machine, from: string, to: string): void {
  if (machine.StartAt === from) machine.StartAt = to;
  for (const state of Object.values(machine.States)) {
    if (state.Type === 'Choice') {
      for (const rule of state.Choices) if (rule.Next === from) rule.Next = to;
      if (state.Default === from) state.Default = to;
    } else if ('Next' in state && state.Next === from) {
      state.Next = to;
    }
  }
}

export function removeGate(machine: Machine, state: string, route: string): void {
  redirect(machine, state, approvedNext(machine, route));
  delete machine.States[state];
  delete machine.States[route];
}

export function nameGate(machine: Machine, state: string, gate: string): void {
  const task = stateOf(machine, state, 'Task');
  if (!('Input' in task.Parameters)) throw new Error(`${state} runs no gate`);
  task.Parameters.Input = { ...task.Parameters.Input, gate };
}
