import type { Machine, Scope, State } from '../../../workflows/proof/subset.ts';
import type { Json } from '../../ports/ledger.ts';
import { contextOf } from './context.ts';
import { filterBy, putAt, type Readable } from './documents.ts';
import type { Effect, Ending, Execution, MintToken, Phase, Strand, Timer } from './execution.ts';
import { type Failure, StateFailed, takes } from './failure.ts';
import { fill } from './payload-template.ts';

/** Step Functions ends an execution at 25,000 history events; a loop that never waits ends here. */
const MAX_STEPS = 25_000;

type ResultState = Extract<State, { Type: 'Task' | 'Parallel' | 'Map' }>;

/**
 * One signal being worked off: a private working copy of an execution, the strands that can go on,
 * and the effects so far. It never leaves the reducer.
 */
export class Turn {
  readonly machine: Machine;
  readonly at: number;
  readonly mint: MintToken;
  readonly effects: Effect[] = [];
  readonly ready: number[] = [];
  #execution: Execution;
  readonly #strands: Map<number, Strand>;
  #timers: readonly Timer[];
  #sequence: number;
  #steps: number;

  constructor(machine: Machine, execution: Execution, at: number, mint: MintToken) {
    this.machine = machine;
    this.at = at;
    this.mint = mint;
    this.#execution = execution;
    this.#strands = new Map(execution.strands.map((strand) => [strand.key, strand]));
    this.#timers = execution.timers;
    this.#sequence = execution.sequence;
    this.#steps = execution.steps;
  }

  get execution(): Execution {
    return this.#execution;
  }

  /** The working copy as the execution that it has become. */
  result(): Execution {
    return {
      ...this.#execution,
      strands: [...this.#strands.values()],
      timers: this.#timers,
      sequence: this.#sequence,
      steps: this.#steps,
    };
  }

  get running(): boolean {
    return this.#execution.status === 'running';
  }

  strand(key: number): Strand | undefined {
    return this.#strands.get(key);
  }

  strandWith(fits: (phase: Phase) => boolean): Strand | undefined {
    return this.#strands.values().find(({ phase }) => phase !== null && fits(phase));
  }

  /** Lets the strand go on before this turn is over. */
  wake(key: number): void {
    if (!this.ready.includes(key)) this.ready.push(key);
  }

  number(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  scopeOf(strand: Strand): Scope {
    let scope: Scope = this.machine;
    for (let depth = 0; depth < strand.scope.length; depth += 2) {
      const holder = scope.States[String(strand.scope[depth])];
      if (holder?.Type === 'Map') scope = holder.ItemProcessor;
      const branch =
        holder?.Type === 'Parallel' ? holder.Branches[Number(strand.scope[depth + 1])] : undefined;
      if (branch !== undefined) scope = branch;
    }
    return scope;
  }

  stateOf(strand: Strand): State {
    const state = this.scopeOf(strand).States[strand.state];
    if (state !== undefined) return state;
    throw new StateFailed('States.Runtime', `there is no state “${strand.state}”`);
  }

  reading(strand: Strand, document: Json): Readable {
    return { document, context: () => contextOf(this.#execution, strand) };
  }

  /** Begins a strand in the first state of its scope. */
  begin(strand: Pick<Strand, 'parent' | 'index' | 'scope' | 'item' | 'input'>): void {
    const enteredAt = this.now();
    const key = this.number();
    const fresh: Strand = { ...strand, key, state: '', enteredAt, retries: [], phase: null };
    this.enter(fresh, this.scopeOf(fresh).StartAt, strand.input);
  }

  enter(strand: Strand, state: string, input: Json): void {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) {
      this.finish('failed', null, {
        error: 'States.Runtime',
        cause: `more than ${MAX_STEPS} states were entered`,
      });
      return;
    }
    const entered = { ...strand, state, input, enteredAt: this.now(), retries: [], phase: null };
    this.#strands.set(strand.key, entered);
    this.wake(strand.key);
  }

  /** Gives the strand something to wait for and returns the number of this attempt. */
  wait(strand: Strand, phaseOf: (activity: number) => Phase): number {
    const activity = this.number();
    this.#strands.set(strand.key, { ...strand, phase: phaseOf(activity) });
    return activity;
  }

  change(strand: Strand, phase: Phase): void {
    this.#strands.set(strand.key, { ...strand, phase });
  }

  /** The strand waits for nothing any more. */
  free(strand: Strand): void {
    this.#strands.set(strand.key, { ...strand, phase: null });
  }

  /** The pause before a retry is over. */
  again(strand: Strand): void {
    this.#steps += 1;
    this.free(strand);
    this.wake(strand.key);
  }

  setTimer(timer: Timer): void {
    this.#timers = [...this.#timers.filter((other) => !sameTimer(other, timer)), timer];
  }

  clearTimers(activity: number): void {
    if (this.#timers.some((timer) => timer.activity === activity))
      this.#timers = this.#timers.filter((timer) => timer.activity !== activity);
  }

  /** Takes the earliest timer that is due, or null. */
  takeDueTimer(): Timer | null {
    let earliest: Timer | null = null;
    for (const timer of this.#timers)
      if (timer.due <= this.at && (earliest === null || timer.due < earliest.due)) earliest = timer;
    if (earliest === null) return null;
    const taken = earliest;
    this.#timers = this.#timers.filter((timer) => timer !== taken);
    return taken;
  }

  /** A Task, Parallel or Map has its raw result. */
  succeed(strand: Strand, state: ResultState, raw: Json): void {
    const selected =
      state.ResultSelector === undefined
        ? raw
        : fill(state.ResultSelector, this.reading(strand, raw));
    const output = putAt(strand.input, state.ResultPath, selected);
    this.leave(strand, state, filterBy(this.reading(strand, output), state.OutputPath));
  }

  leave(strand: Strand, state: { readonly Next?: string | undefined }, output: Json): void {
    this.settle(strand);
    if (state.Next === undefined) this.end(strand, output);
    else this.enter(strand, state.Next, output);
  }

  /** A strand has come to the end of its scope. */
  end(strand: Strand, output: Json): void {
    this.#strands.delete(strand.key);
    if (strand.parent === null) {
      this.finish('succeeded', output, null);
      return;
    }
    const parent = this.#strands.get(strand.parent);
    if (parent?.phase?.kind !== 'branching') return;
    const { phase } = parent;
    const outputs = phase.outputs.with(strand.index, output);
    this.change(parent, { ...phase, outputs, open: phase.open - 1 });
    this.wake(parent.key);
  }

  /** Retry, else Catch, else the failure of the whole scope. */
  fail(strand: Strand, failure: Failure): void {
    this.settle(strand);
    const state = this.stateOf(strand);
    if (this.#retry(strand, state, failure) || this.#catch(strand, state, failure)) return;
    const parent = strand.parent === null ? undefined : this.#strands.get(strand.parent);
    if (parent === undefined) this.finish('failed', null, failure);
    else this.fail(parent, failure);
  }

  /** Ends what the strand waits for: its timers, its inner strands and its child. */
  settle(strand: Strand): void {
    const { phase } = this.#strands.get(strand.key) ?? strand;
    if (phase === null) return;
    this.clearTimers(phase.activity);
    if (phase.kind === 'awaitingChild') this.effects.push({ kind: 'stopChild', id: phase.child });
    if (phase.kind === 'branching')
      for (const inner of this.#strands.values().toArray())
        if (inner.parent === strand.key) {
          this.settle(inner);
          this.#strands.delete(inner.key);
        }
    const stopped = this.#strands.get(strand.key);
    if (stopped !== undefined) this.#strands.set(strand.key, { ...stopped, phase: null });
  }

  finish(status: Ending['status'], output: Json, failure: Failure | null): void {
    for (const strand of this.#strands.values().toArray()) this.settle(strand);
    this.#strands.clear();
    this.#timers = [];
    this.ready.length = 0;
    const { error, cause } = failure ?? { error: null, cause: null };
    const ended = { ...this.#execution, status, output, error, cause, endedAt: this.now() };
    this.#execution = ended;
    const { id, name, workflow, input, startedAt, endedAt } = ended;
    const ending = { id, name, workflow, input, startedAt, endedAt, status, output, error, cause };
    this.effects.push({ kind: 'finish', ending });
  }

  now(): string {
    return new Date(this.at).toISOString();
  }

  #retry(strand: Strand, state: State, { error }: Failure): boolean {
    const retriers = 'Retry' in state ? (state.Retry ?? []) : [];
    const index = retriers.findIndex(({ ErrorEquals }) => takes(ErrorEquals, error));
    const retrier = retriers[index];
    const made = strand.retries[index] ?? 0;
    if (retrier === undefined || made >= (retrier.MaxAttempts ?? 3)) return false;
    const grown = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** made;
    const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
    const retries = retriers.map((_, i) => (strand.retries[i] ?? 0) + (i === index ? 1 : 0));
    const activity = this.wait({ ...strand, retries }, (number) => ({
      kind: 'retrying',
      activity: number,
    }));
    this.setTimer({ activity, kind: 'due', due: this.at + Math.ceil(seconds * 1000) });
    return true;
  }

  #catch(strand: Strand, state: State, { error, cause }: Failure): boolean {
    const catchers = 'Catch' in state ? (state.Catch ?? []) : [];
    const catcher = catchers.find(({ ErrorEquals }) => takes(ErrorEquals, error));
    if (catcher === undefined) return false;
    const caught = { Error: error, Cause: cause };
    try {
      this.enter(strand, catcher.Next, putAt(strand.input, catcher.ResultPath, caught));
    } catch (problem) {
      if (!(problem instanceof StateFailed)) throw problem;
      this.finish('failed', null, problem);
    }
    return true;
  }
}

function sameTimer(a: Timer, b: Timer): boolean {
  return a.activity === b.activity && a.kind === b.kind;
}
