import {
  type Effect,
  type Execution,
  executionId,
  type Signal,
} from '../../../functions/adapters/asl/execution.ts';
import type { TaskFunction } from '../../../functions/adapters/asl/invocations.ts';
import { begin, nextDue, type Reduction, reduce } from '../../../functions/adapters/asl/reducer.ts';
import { epochMsOf } from '../../../functions/domain/kernel/time.ts';
import type { Clock } from '../../../functions/ports/clock.ts';
import type { WorkflowEngine } from '../../../functions/ports/workflow-engine.ts';
import { lint } from '../../../workflows/proof/lint.ts';
import type { Machine } from '../../../workflows/proof/subset.ts';

/** One execution, as far as quotas and bills know it. */
export interface ExecutionCount {
  readonly workflow: string;
  readonly name: string;
  readonly status: Execution['status'];
  /** Every state entered, every retry of one included. */
  readonly transitions: number;
  /** At most so many events in its history. */
  readonly historyEvents: number;
}

interface Counted {
  readonly execution: Execution;
  readonly tasks: number;
}

/** Entered, scheduled, started, submitted, ended, exited: no kind of Task writes more. */
const EVENTS_OF_TASK = 6;
/** Entered, started, succeeded, exited: a Parallel; a Choice or a Wait writes two. */
const EVENTS_OF_OTHER_STATE = 4;
const EVENTS_OF_EXECUTION = 2;

/**
 * The workflows in memory, on the same pure reducer as the embedded engine. It keeps every
 * execution, children included, so that what each one did can be counted when it is over.
 */
export class CountedWorkflows implements WorkflowEngine {
  readonly #machines: ReadonlyMap<string, Machine>;
  readonly #functions: Readonly<Record<string, TaskFunction>>;
  readonly #clock: Clock;
  readonly #executions = new Map<string, Counted>();
  readonly #asked: (() => Promise<void>)[] = [];

  constructor(
    definitions: Readonly<Record<string, unknown>>,
    functions: Readonly<Record<string, TaskFunction>>,
    clock: Clock,
  ) {
    this.#machines = new Map(
      Object.entries(definitions).map(([name, definition]) => [name, machineOf(name, definition)]),
    );
    this.#functions = functions;
    this.#clock = clock;
  }

  async start(...[workflow, name, input]: Parameters<WorkflowEngine['start']>): Promise<void> {
    const id = executionId(workflow, name);
    if (!this.#executions.has(id)) this.#begin({ id, workflow, name, parent: null, input });
  }

  async resume(
    ...[token, output]: Parameters<WorkflowEngine['resume']>
  ): ReturnType<WorkflowEngine['resume']> {
    const id = token.slice(0, token.lastIndexOf('@'));
    const at = this.#now();
    return this.#send(id, { kind: 'tokenSucceeded', token, output, at }) ? 'resumed' : 'movedOn';
  }

  async status(
    ...[workflow, name]: Parameters<WorkflowEngine['status']>
  ): ReturnType<WorkflowEngine['status']> {
    const found = this.#executions.get(executionId(workflow, name));
    if (found === undefined) return null;
    return found.execution.status === 'running' ? 'running' : 'ended';
  }

  /**
   * Runs functions until every execution waits or is over: one after the other, and none before.
   * Beside each other, or beside the relay, they would race for a stream, and who loses asks again.
   */
  async settle(): Promise<void> {
    for (let call = this.#asked.shift(); call !== undefined; call = this.#asked.shift()) {
      await call();
    }
  }

  /** When the next timer is due (milliseconds since 1970), or null. */
  nextDue(): number | null {
    const due = [...this.#executions.values()].flatMap(({ execution }) => nextDue(execution) ?? []);
    return due.length === 0 ? null : Math.min(...due);
  }

  /** Fires every timer that is due by the clock. */
  runDue(): void {
    const at = this.#now();
    for (const [id, { execution }] of [...this.#executions]) {
      const due = nextDue(execution);
      if (due !== null && due <= at) this.#send(id, { kind: 'timersDue', at });
    }
  }

  counts(): readonly ExecutionCount[] {
    return [...this.#executions.values()].map(({ execution, tasks }) => {
      const { workflow, name, status, steps } = execution;
      const others = EVENTS_OF_OTHER_STATE * Math.max(0, steps - tasks);
      const historyEvents = EVENTS_OF_EXECUTION + EVENTS_OF_TASK * tasks + others;
      return { workflow, name, status, transitions: steps, historyEvents };
    });
  }

  #begin(start: Omit<Parameters<typeof begin>[1], 'definition'>): void {
    const machine = this.#machine(start.workflow);
    const given = { ...start, definition: start.workflow };
    this.#apply(begin(machine, given, this.#now(), tokenOf));
  }

  #send(id: string, signal: Signal): boolean {
    const found = this.#executions.get(id);
    if (found === undefined) return false;
    const { execution } = found;
    const reduction = reduce(this.#machine(execution.workflow), execution, signal, tokenOf);
    if (reduction.execution === execution) return false;
    this.#apply(reduction);
    return true;
  }

  #apply({ execution, effects }: Reduction): void {
    const asked = effects.filter(({ kind }) => kind === 'invoke' || kind === 'startChild').length;
    const tasks = (this.#executions.get(execution.id)?.tasks ?? 0) + asked;
    this.#executions.set(execution.id, { execution, tasks });
    for (const effect of effects) this.#perform(execution, effect);
  }

  #perform(execution: Execution, effect: Effect): void {
    const at = this.#now();
    switch (effect.kind) {
      case 'invoke':
        this.#invoke(execution.id, effect);
        return;
      case 'startChild': {
        const { id, name, workflow, input, activity } = effect;
        this.#begin({ id, name, workflow, input, parent: { id: execution.id, activity } });
        return;
      }
      case 'stopChild':
        this.#send(effect.id, { kind: 'aborted', cause: 'nobody waits for it', at });
        return;
      case 'finish': {
        const { parent } = execution;
        if (parent === null) return;
        const { id, activity } = parent;
        this.#send(id, { kind: 'childFinished', activity, ending: effect.ending, at });
      }
    }
  }

  #invoke(id: string, { activity, functionName, payload }: Extract<Effect, { kind: 'invoke' }>) {
    const call = async () => {
      const task = this.#functions[functionName];
      if (task === undefined) throw new TypeError(`there is no function ${functionName}`);
      try {
        const output = await task(payload);
        this.#send(id, { kind: 'taskSucceeded', activity, output, at: this.#now() });
      } catch (error) {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        const at = this.#now();
        this.#send(id, { kind: 'taskFailed', activity, error: name, cause: message, at });
      }
    };
    this.#asked.push(call);
  }

  #machine(workflow: string): Machine {
    const machine = this.#machines.get(workflow);
    if (machine === undefined) throw new TypeError(`there is no workflow ${workflow}`);
    return machine;
  }

  #now(): number {
    return epochMsOf(this.#clock.now());
  }
}

function machineOf(name: string, definition: unknown): Machine {
  const { machine, problems } = lint(definition);
  if (machine !== null && problems.length === 0) return machine;
  throw new TypeError(`${name}: ${problems.map(({ message }) => message).join('; ')}`);
}

function tokenOf(id: string, activity: number): string {
  return `${id}@${activity}`;
}
