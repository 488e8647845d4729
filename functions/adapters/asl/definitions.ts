import { lint } from '../../../workflows/proof/lint.ts';
import { scopesOf } from '../../../workflows/proof/scopes.ts';
import { calledName, type Machine, taskResources } from '../../../workflows/proof/subset.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { digestOfBytes } from '../../domain/kernel/digest.ts';
import type { AslStore } from './store.ts';
import { workflowNameOf } from './task-state.ts';

/** The workflows cannot be run as they are; the message names every reason. */
export class WorkflowsUnusable extends Error {
  constructor(reasons: readonly string[]) {
    super(`the workflows cannot be run:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
    this.name = 'WorkflowsUnusable';
  }
}

/** The definitions that new executions begin with, and the older ones that some still keep. */
export class Definitions {
  readonly #store: AslStore;
  readonly #newest = new Map<string, string>();
  readonly #machines = new Map<string, Machine>();

  /** @throws {WorkflowsUnusable} */
  constructor(
    store: AslStore,
    machines: Readonly<Record<string, unknown>>,
    functions: ReadonlySet<string>,
  ) {
    this.#store = store;
    const reasons: string[] = [];
    for (const [workflow, definition] of Object.entries(machines)) {
      const { machine, problems } = lint(definition);
      for (const { path, message } of problems)
        reasons.push(`${[workflow, ...path].join(' → ')}: ${message}`);
      if (machine === null) continue;
      reasons.push(...missingCalls(workflow, machine, machines, functions));
      this.#newest.set(workflow, this.#pin(definition, machine));
    }
    if (reasons.length > 0) throw new WorkflowsUnusable(reasons);
  }

  /** Hash of the definition that a new execution of the workflow begins with, or null. */
  newest(workflow: string): string | null {
    return this.#newest.get(workflow) ?? null;
  }

  /** The definition that an execution began with. */
  machine(hash: string): Machine {
    const known = this.#machines.get(hash);
    if (known !== undefined) return known;
    const { machine, problems } = lint(JSON.parse(this.#store.definition(hash)));
    if (machine === null || problems.length > 0)
      throw new WorkflowsUnusable(problems.map(({ message }) => message));
    this.#machines.set(hash, machine);
    return machine;
  }

  #pin(definition: unknown, machine: Machine): string {
    const body = canonicalJson(definition);
    const hash = digestOfBytes(new TextEncoder().encode(body));
    this.#store.keepDefinition(hash, body);
    this.#machines.set(hash, machine);
    return hash;
  }
}

function missingCalls(
  workflow: string,
  machine: Machine,
  machines: Readonly<Record<string, unknown>>,
  functions: ReadonlySet<string>,
): readonly string[] {
  const reasons = new Set<string>();
  for (const { scope } of scopesOf(machine))
    for (const state of Object.values(scope.States)) {
      if (state.Type !== 'Task') continue;
      const called = calledName(state);
      if (state.Resource !== taskResources.runChild) {
        if (!functions.has(called)) reasons.add(`${workflow} calls ${called}, which is not given`);
      } else if (!(workflowNameOf(called) in machines)) {
        reasons.add(`${workflow} runs ${workflowNameOf(called)}, which is not given`);
      }
    }
  return [...reasons];
}
