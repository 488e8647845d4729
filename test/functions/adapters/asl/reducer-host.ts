import type { Execution, Signal } from '../../../../functions/adapters/asl/execution.ts';
import {
  begin,
  nextDue,
  type Reduction,
  reduce,
} from '../../../../functions/adapters/asl/reducer.ts';
import type { Json, JsonObject } from '../../../../functions/ports/ledger.ts';
import { lint } from '../../../../workflows/proof/lint.ts';
import { type Machine, taskResources } from '../../../../workflows/proof/subset.ts';

export const START = Date.parse('2026-11-22T00:00:00.000Z');

export type SyncFunction = (payload: Json) => Json;

export function readMachine(states: Record<string, unknown>, more: JsonObject = {}): Machine {
  const definition = { Comment: 'A machine for this test.', States: states, ...more };
  const { machine, problems } = lint({ StartAt: Object.keys(states)[0], ...definition });
  if (machine === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return machine;
}

/** A Task that invokes a function, with whatever else the test needs. */
export function invoke(name: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  const Parameters = { FunctionName: `\${${name}}`, Payload: { 'input.$': '$' } };
  return { Type: 'Task', Resource: taskResources.invoke, Parameters, TimeoutSeconds: 60, ...more };
}

/** Drives one execution signal by signal, and keeps the moment, without any clock. */
export class ReducerHost {
  readonly machine: Machine;
  readonly functions: Readonly<Record<string, SyncFunction>>;
  at = START;
  execution: Execution;
  /** Invocations, child starts and stops in the order they were asked for. */
  readonly performed: string[] = [];
  #effects: Reduction['effects'];

  constructor(
    machine: Machine,
    input: JsonObject,
    functions: Readonly<Record<string, SyncFunction>> = {},
  ) {
    this.machine = machine;
    this.functions = functions;
    const start = { id: 'm:x', workflow: 'm', name: 'x', definition: '', parent: null, input };
    const first = begin(machine, start, this.at, mint);
    this.execution = first.execution;
    this.#effects = first.effects;
  }

  get effects(): Reduction['effects'] {
    return this.#effects;
  }

  /** Sends a signal and returns whether it changed anything. */
  send(signal: Signal): boolean {
    const before = this.execution;
    const { execution, effects } = reduce(this.machine, before, signal, mint);
    // What was stored is what is read back: nothing in an execution may be lost by that.
    this.execution = execution === before ? before : JSON.parse(JSON.stringify(execution));
    this.#effects = [...this.#effects, ...effects];
    return execution !== before;
  }

  /** Answers every invocation that is open. */
  answerAll(): void {
    for (
      let [effect, ...rest] = this.#effects;
      effect !== undefined;
      [effect, ...rest] = this.#effects
    ) {
      this.#effects = rest;
      this.performed.push(effect.kind === 'invoke' ? effect.functionName : effect.kind);
      if (effect.kind === 'invoke') this.send(this.#answer(effect));
    }
  }

  wait(seconds: number): void {
    this.at += seconds * 1000;
    this.send({ kind: 'timersDue', at: this.at });
    this.answerAll();
  }

  /** Runs to the end, jumping to each timer. */
  run(): Execution {
    this.answerAll();
    for (let due = nextDue(this.execution); due !== null; due = nextDue(this.execution)) {
      this.at = Math.max(this.at, due);
      this.send({ kind: 'timersDue', at: this.at });
      this.answerAll();
    }
    return this.execution;
  }

  #answer(effect: Extract<Reduction['effects'][number], { kind: 'invoke' }>): Signal {
    const { activity, functionName, payload } = effect;
    const at = this.at;
    try {
      const output = this.functions[functionName]?.(payload) ?? null;
      return { kind: 'taskSucceeded', activity, output, at };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { kind: 'taskFailed', activity, error: name, cause: message, at };
    }
  }
}

export function mint(execution: string, activity: number): string {
  return `token-${activity}~${execution}`;
}

export class NamedError extends Error {
  constructor(name: string) {
    super(`${name} happened`);
    this.name = name;
  }
}
