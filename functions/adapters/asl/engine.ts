import { epochMsOf, type Instant, instantOf } from '../../domain/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { JsonObject } from '../../ports/ledger.ts';
import type { TaskToken, WorkflowEngine, WorkflowName } from '../../ports/workflow-engine.ts';
import { Definitions } from './definitions.ts';
import {
  type Effect,
  type Execution,
  executionId,
  type MintToken,
  type Signal,
} from './execution.ts';
import { Invocations, type TaskFunction } from './invocations.ts';
import { LiveExecutions } from './live-executions.ts';
import { begin, type Reduction, reduce, unfinishedInvocations } from './reducer.ts';
import { AslStore, type ExecutionQuery } from './store.ts';
import { type ExecutionDescription, type ExecutionSummary, summaryOf } from './supervision.ts';
import { executionOfToken, tokenMint } from './tokens.ts';

export interface AslEngineOptions {
  /** SQLite file of the executions; made when it is missing. One engine holds it at a time. */
  readonly file: string;
  /** Definitions by workflow name, as `readWorkflows` reads them. */
  readonly machines: Readonly<Record<string, unknown>>;
  /** By placeholder name. Each is called at least once per attempt, so it must be idempotent. */
  readonly functions: Readonly<Record<string, TaskFunction>>;
  readonly clock: Clock;
  /** How many functions run at the same time; 16 when left out. */
  readonly concurrency?: number;
  /** How long opening waits for another process to let go of the file; 2,000 ms when left out. */
  readonly waitMs?: number;
  /** Replaces the random secret under which tokens are made. */
  readonly mint?: MintToken;
}

/** A request that no engine can fulfil; the message says what to do. */
export class WorkflowRequestInvalid extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WorkflowRequestInvalid';
  }
}

/**
 * Opens the workflows on one machine. Executions that were under way go on by themselves.
 *
 * @throws {WorkflowStoreUnusable} the file is damaged, not writable or held by another process
 * @throws {WorkflowsUnusable} a definition breaks the subset or calls something that is not given
 */
export function openAslEngine(options: AslEngineOptions): AslEngine {
  const store = new AslStore(options.file, options.waitMs ?? 2_000);
  try {
    const names = new Set(Object.keys(options.functions));
    return new AslEngine(store, new Definitions(store, options.machines, names), options);
  } catch (error) {
    store.close();
    throw error;
  }
}

const DUE_BATCH = 200;
/** What Step Functions allows in a name, so that a name is good on both hosts. */
const NAME = /^[A-Za-z0-9_.-]{1,80}$/;

/** Step Functions on one machine: a pure reducer, a file, and the functions that it calls. */
export class AslEngine implements WorkflowEngine {
  readonly #store: AslStore;
  readonly #definitions: Definitions;
  readonly #clock: Clock;
  readonly #mint: MintToken;
  readonly #invocations: Invocations;
  readonly #live: LiveExecutions;
  readonly #inbox: { readonly id: string; readonly signal: Signal }[] = [];
  readonly #settling: PromiseWithResolvers<void>[] = [];
  #draining = false;
  #closed = false;

  constructor(store: AslStore, definitions: Definitions, options: AslEngineOptions) {
    this.#store = store;
    this.#definitions = definitions;
    this.#clock = options.clock;
    this.#mint = options.mint ?? tokenMint();
    const functions = new Map(Object.entries(options.functions));
    this.#invocations = new Invocations(functions, options.concurrency ?? 16);
    this.#live = new LiveExecutions(
      store,
      (id) => this.#invocations.runningFor(id),
      () => this.#tellSettled(),
    );
    this.#recover();
    setImmediate(() => this.#invocations.open());
  }

  async start(workflow: WorkflowName, name: string, input: JsonObject): Promise<void> {
    this.#mustBeOpen();
    if (!NAME.test(name))
      throw new WorkflowRequestInvalid(
        `“${name}” cannot name an execution: use 1 to 80 letters, digits, “-”, “_” and “.”`,
      );
    const definition = this.#definitions.newest(workflow);
    if (definition === null)
      throw new WorkflowRequestInvalid(`there is no workflow ${workflow}; check the name`);
    const id = executionId(workflow, name);
    if (this.#live.get(id) === null)
      this.#begin({ id, workflow, name, definition, parent: null, input });
    await this.#live.durable();
  }

  resume(token: TaskToken, output: JsonObject): Promise<'resumed' | 'movedOn'> {
    return this.#answer(token, { kind: 'tokenSucceeded', token, output, at: this.#now() });
  }

  /** Wakes a waiting state with an error, as SendTaskFailure does. */
  fail(token: TaskToken, error: string, cause: string): Promise<'resumed' | 'movedOn'> {
    return this.#answer(token, { kind: 'tokenFailed', token, error, cause, at: this.#now() });
  }

  /** Starts the heartbeat's limit of a waiting state again, as SendTaskHeartbeat does. */
  heartbeat(token: TaskToken): Promise<'resumed' | 'movedOn'> {
    return this.#answer(token, { kind: 'tokenHeartbeat', token, at: this.#now() });
  }

  /** Ends an execution and its children early. A second time changes nothing. */
  async stop(workflow: WorkflowName, name: string, cause: string): Promise<void> {
    this.#mustBeOpen();
    this.#send(executionId(workflow, name), { kind: 'aborted', cause, at: this.#now() });
    await this.#live.durable();
  }

  /** Fires every timer that is due by the clock; to be called every second or so. */
  async runDue(): Promise<void> {
    this.#mustBeOpen();
    await this.#live.durable();
    const at = this.#now();
    let before = '';
    for (;;) {
      const due = this.#store.due(at, DUE_BATCH);
      if (due.length === 0 || due.join() === before) return;
      before = due.join();
      for (const id of due) this.#send(id, { kind: 'timersDue', at });
      await this.#live.durable();
    }
  }

  /** When the next timer is due, or null: how long the host may sleep. */
  async nextDueAt(): Promise<Instant | null> {
    this.#mustBeOpen();
    await this.#live.durable();
    const due = this.#store.nextDue();
    return due === null ? null : instantOf(due);
  }

  /** Resolves when every execution waits or is over, and all of it is in the file. */
  settle(): Promise<void> {
    this.#mustBeOpen();
    const settled = Promise.withResolvers<void>();
    this.#settling.push(settled);
    setImmediate(() => this.#tellSettled());
    return settled.promise;
  }

  /** Executions that were started from outside, newest first. */
  async list(
    query: ExecutionQuery,
  ): Promise<{ executions: readonly ExecutionSummary[]; next: number | null }> {
    this.#mustBeOpen();
    await this.#live.durable();
    const limit = Math.min(Math.max(Math.trunc(query.limit), 1), 500);
    const rows = this.#store.list({ ...query, limit });
    const last = rows.length < limit ? undefined : rows.at(-1);
    return {
      executions: rows.map(({ execution }) => summaryOf(execution)),
      next: last?.row ?? null,
    };
  }

  async status(workflow: WorkflowName, name: string): Promise<'running' | 'ended' | null> {
    this.#mustBeOpen();
    await this.#live.durable();
    const execution = this.#store.load(executionId(workflow, name));
    if (execution === null) return null;
    return execution.status === 'running' ? 'running' : 'ended';
  }

  async describe(workflow: string, name: string): Promise<ExecutionDescription | null> {
    this.#mustBeOpen();
    await this.#live.durable();
    const execution = this.#store.load(executionId(workflow, name));
    return execution === null ? null : this.#describe(execution);
  }

  /**
   * Stores what is known and lets go of the file. Functions that still run are run again later.
   *
   * @throws what kept the last changes from being stored; the file is as it was before them
   */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#invocations.stop();
    this.#live.commit();
    this.#store.close();
    for (const { reject } of this.#settling.splice(0)) reject(closedError());
    if (this.#live.failure !== null) throw this.#live.failure;
  }

  #describe(execution: Execution): ExecutionDescription {
    const children = this.#store.children(execution.id).map((child) => this.#describe(child));
    const { input, output } = execution;
    return { ...summaryOf(execution), input, output, children };
  }

  async #answer(token: string, signal: Signal): Promise<'resumed' | 'movedOn'> {
    this.#mustBeOpen();
    const id = executionOfToken(token);
    const changed = id !== null && this.#send(id, signal);
    // Also what has moved on must be in the file before the caller relies on it.
    await this.#live.durable();
    return changed ? 'resumed' : 'movedOn';
  }

  /** Hands a signal to an execution, and on to all that follows; false when it changed nothing. */
  #send(id: string, signal: Signal): boolean {
    this.#draining = true;
    try {
      const changed = this.#take(id, signal);
      for (let next = this.#inbox.shift(); next !== undefined; next = this.#inbox.shift())
        this.#take(next.id, next.signal);
      return changed;
    } finally {
      this.#draining = false;
    }
  }

  #take(id: string, signal: Signal): boolean {
    const execution = this.#live.get(id);
    if (execution === null) return false;
    const machine = this.#definitions.machine(execution.definition);
    const reduction = reduce(machine, execution, signal, this.#mint);
    if (reduction.execution === execution) return false;
    this.#apply(reduction);
    return true;
  }

  #begin(start: Parameters<typeof begin>[1]): void {
    const machine = this.#definitions.machine(start.definition);
    this.#apply(begin(machine, start, this.#now(), this.#mint));
  }

  #apply({ execution, effects }: Reduction): void {
    this.#live.put(execution);
    for (const effect of effects) this.#perform(execution, effect);
  }

  #perform(execution: Execution, effect: Effect): void {
    const at = this.#now();
    switch (effect.kind) {
      case 'invoke':
        this.#invoke(execution.id, effect);
        return;
      case 'startChild': {
        const definition = this.#definitions.newest(effect.workflow);
        if (definition === null) {
          this.#post(execution.id, missingChild(effect, at));
          return;
        }
        const { id, name, workflow, input, activity } = effect;
        const parent = { id: execution.id, activity };
        this.#begin({ id, workflow, name, definition, parent, input });
        return;
      }
      case 'stopChild':
        this.#post(effect.id, { kind: 'aborted', cause: 'its parent no longer waits for it', at });
        return;
      case 'finish': {
        const { parent } = execution;
        if (parent === null) return;
        const { activity } = parent;
        this.#post(parent.id, { kind: 'childFinished', activity, ending: effect.ending, at });
        this.#live.remove(execution.id);
      }
    }
  }

  /** Queues a signal behind the one being worked off. */
  #post(id: string, signal: Signal): void {
    if (this.#draining) this.#inbox.push({ id, signal });
    else this.#send(id, signal);
  }

  #invoke(id: string, effect: Extract<Effect, { kind: 'invoke' }>): void {
    const { activity, functionName, payload } = effect;
    this.#invocations.start(id, functionName, payload, (outcome) => {
      this.#send(id, { ...outcome, activity, at: this.#now() });
      if (this.#invocations.idle) this.#tellSettled();
    });
  }

  /** Functions whose outcome was not stored are called again. */
  #recover(): void {
    for (const id of this.#store.busy()) {
      const execution = this.#live.get(id);
      if (execution === null) continue;
      const machine = this.#definitions.machine(execution.definition);
      for (const effect of unfinishedInvocations(machine, execution))
        this.#perform(execution, effect);
    }
  }

  #tellSettled(): void {
    if (this.#settling.length === 0 || !this.#invocations.idle) return;
    const failure = this.#live.failure;
    if (failure === null && !this.#live.clean) {
      this.#live.durable().catch(() => this.#tellSettled());
      return;
    }
    for (const { resolve, reject } of this.#settling.splice(0))
      if (failure === null) resolve();
      else reject(failure);
  }

  #now(): number {
    return epochMsOf(this.#clock.now());
  }

  #mustBeOpen(): void {
    if (this.#closed) throw closedError();
  }
}

function closedError(): WorkflowRequestInvalid {
  return new WorkflowRequestInvalid('the workflows are closed; open them again');
}

function missingChild(effect: Extract<Effect, { kind: 'startChild' }>, at: number): Signal {
  const { id, name, workflow, input, activity } = effect;
  const moment = new Date(at).toISOString();
  const error = 'StepFunctions.StateMachineDoesNotExistException';
  const cause = `there is no workflow ${workflow}`;
  const times = { startedAt: moment, endedAt: moment };
  const ending = { id, name, workflow, input, ...times, output: null, error, cause };
  return { kind: 'childFinished', activity, at, ending: { ...ending, status: 'failed' } };
}
