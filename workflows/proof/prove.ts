import { TooManySituations } from './explore.ts';
import { type Finding, findingsOf } from './findings.ts';
import { type Guarantee, guarantees } from './guarantees.ts';
import { lint } from './lint.ts';
import { scopesOf } from './scopes.ts';
import { calledName, type Machine, taskResources } from './subset.ts';

/** One promise of one workflow: this gate or step cannot be got around. */
export interface ProvenGate {
  readonly workflow: string;
  readonly gate: string;
  readonly asks: 'gate' | 'step';
  readonly holds: boolean;
}

export interface Proof {
  readonly holds: boolean;
  readonly findings: readonly Finding[];
  /** Every gate and step that the guarantees name, in their order. */
  readonly gates: readonly ProvenGate[];
}

/**
 * Shows on the graph that no way through the workflows gets around a gate, or names the shortest
 * one that does.
 *
 * @param machines definitions by workflow name, as read from their files
 */
export function prove(machines: Readonly<Record<string, unknown>>): Proof {
  const linted = new Map<string, Machine>();
  const findings: Finding[] = [];
  for (const [workflow, definition] of Object.entries(machines)) {
    const { machine, problems } = lint(definition);
    if (machine !== null) linted.set(workflow, machine);
    for (const { message, path } of problems)
      findings.push({ workflow, rule: 'subset', message, path });
  }
  for (const guarantee of guarantees) {
    if (!(guarantee.workflow in machines)) findings.push(missing(guarantee));
    const machine = linted.get(guarantee.workflow);
    if (machine !== undefined) findings.push(...proveOne(guarantee, machine));
  }
  findings.push(...foreignGoals(linted));
  const holds = findings.length === 0;
  const gates = guarantees.flatMap((owed) => gatesOf(owed, linted.has(owed.workflow), findings));
  return { holds, findings, gates };
}

function proveOne(guarantee: Guarantee, machine: Machine): readonly Finding[] {
  try {
    return findingsOf(guarantee, machine);
  } catch (error) {
    if (!(error instanceof TooManySituations)) throw error;
    return [{ workflow: guarantee.workflow, rule: 'too-large', message: error.message, path: [] }];
  }
}

function missing({ workflow }: Guarantee): Finding {
  const message = `there is no ${workflow}.asl.json; its gates cannot be proven`;
  return { workflow, rule: 'missing-workflow', message, path: [] };
}

/** A goal may be called by the workflow that guards it and by no other. */
function foreignGoals(machines: ReadonlyMap<string, Machine>): readonly Finding[] {
  const guards = new Map(
    guarantees.flatMap(({ workflow, goals }) => goals.map(({ step }) => [step, workflow])),
  );
  return [...machines].flatMap(([workflow, machine]) =>
    scopesOf(machine).flatMap(({ scope, path }) =>
      Object.entries(scope.States).flatMap(([name, state]): readonly Finding[] => {
        if (state.Type !== 'Task' || state.Resource === taskResources.runChild) return [];
        const step = calledName(state);
        const guard = guards.get(step);
        if (guard === undefined || guard === workflow) return [];
        const message = `calls ${step}, which only ${guard} may call`;
        return [{ workflow, rule: 'foreign-goal', gate: step, message, path: [...path, name] }];
      }),
    ),
  );
}

function gatesOf(
  guarantee: Guarantee,
  readable: boolean,
  findings: readonly Finding[],
): readonly ProvenGate[] {
  const own = findings.filter(({ workflow }) => workflow === guarantee.workflow);
  // Without a readable workflow or a goal nothing at all is proven.
  const nothing = !readable || own.some(({ rule }) => UNPROVEN.has(rule));
  return guarantee.checkpoints.map(({ name, asks }) => ({
    workflow: guarantee.workflow,
    gate: name,
    asks,
    holds: !nothing && own.every(({ gate }) => gate !== name),
  }));
}

const UNPROVEN: ReadonlySet<Finding['rule']> = new Set(['too-large', 'goal-missing']);
