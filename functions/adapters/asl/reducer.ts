import type { Machine, State } from '../../../workflows/proof/subset.ts';
import { continueBranching, runMap, runParallel } from './branching-states.ts';
import { choose } from './choice.ts';
import { filterBy } from './documents.ts';
import type { Effect, Execution, MintToken, Phase, Signal, Strand, Timer } from './execution.ts';
import { StateFailed } from './failure.ts';
import { endWait, runPass, runWait } from './plain-states.ts';
import {
  beat,
  childFailure,
  childResult,
  effectOf,
  invocationResult,
  runTask,
} from './task-state.ts';
import { Turn } from './turn.ts';

/** An execution after a signal, and what the host has to do now. */
export interface Reduction {
  readonly execution: Execution;
  readonly effects: readonly Effect[];
}

export type NewExecution = Pick<
  Execution,
  'id' | 'workflow' | 'name' | 'definition' | 'parent' | 'input'
>;

/** Begins an execution and takes it to the first states that wait. Pure, as {@link reduce}. */
export function begin(
  machine: Machine,
  start: NewExecution,
  at: number,
  mint: MintToken,
): Reduction {
  const execution: Execution = {
    ...start,
    startedAt: new Date(at).toISOString(),
    endedAt: null,
    status: 'running',
    output: null,
    error: null,
    cause: null,
    steps: 0,
    sequence: 0,
    strands: [],
    timers: [],
  };
  const turn = new Turn(machine, execution, at, mint);
  turn.begin({ parent: null, index: 0, scope: [], item: null, input: start.input });
  if (machine.TimeoutSeconds !== undefined)
    turn.setTimer({ activity: 0, kind: 'timeout', due: at + machine.TimeoutSeconds * 1000 });
  return drain(turn);
}

/**
 * What a signal makes of an execution. Pure: no clock, no chance, no I/O. A signal that is late,
 * repeated or meant for another attempt returns the very same execution and no effects.
 *
 * @param machine the definition that the execution began with
 */
export function reduce(
  machine: Machine,
  execution: Execution,
  signal: Signal,
  mint: MintToken,
): Reduction {
  if (execution.status !== 'running') return { execution, effects: [] };
  const turn = new Turn(machine, execution, signal.at, mint);
  const took = attempt(turn, () => take(turn, signal));
  return took ? drain(turn) : { execution, effects: [] };
}

/** The invocations whose outcome is unknown after a restart: they are made again. */
export function unfinishedInvocations(machine: Machine, execution: Execution): readonly Effect[] {
  const turn = new Turn(machine, execution, 0, () => '');
  return execution.strands.flatMap((strand) => {
    const state = turn.stateOf(strand);
    if (state.Type !== 'Task' || strand.phase?.kind !== 'invoking') return [];
    return [effectOf(turn, strand, state, strand.phase.activity)];
  });
}

/** When the next timer is due, or null. */
export function nextDue({ timers }: Execution): number | null {
  return timers.length === 0 ? null : Math.min(...timers.map((timer) => timer.due));
}

function drain(turn: Turn): Reduction {
  while (turn.running) {
    const key = turn.ready.shift();
    if (key === undefined) break;
    const strand = turn.strand(key);
    if (strand !== undefined) attempt(turn, () => step(turn, strand), strand);
  }
  return { execution: turn.result(), effects: turn.effects };
}

/** Runs something that may find the state unable to go on. */
function attempt<T>(turn: Turn, action: () => T, strand?: Strand): T | true {
  try {
    return action();
  } catch (problem) {
    if (!(problem instanceof StateFailed)) throw problem;
    const current = strand === undefined ? undefined : turn.strand(strand.key);
    if (current === undefined) turn.finish('failed', null, problem);
    else turn.fail(current, problem);
    return true;
  }
}

function step(turn: Turn, strand: Strand): void {
  const state = turn.stateOf(strand);
  switch (state.Type) {
    case 'Task':
      runTask(turn, strand, state);
      return;
    case 'Choice': {
      const input = filterBy(turn.reading(strand, strand.input), state.InputPath);
      const readable = turn.reading(strand, input);
      turn.leave(strand, { Next: choose(state, readable) }, filterBy(readable, state.OutputPath));
      return;
    }
    case 'Wait':
      runWait(turn, strand, state);
      return;
    case 'Pass':
      runPass(turn, strand, state);
      return;
    case 'Parallel':
    case 'Map':
      runBranching(turn, strand, state);
      return;
    case 'Succeed': {
      const input = filterBy(turn.reading(strand, strand.input), state.InputPath);
      turn.leave(strand, {}, filterBy(turn.reading(strand, input), state.OutputPath));
      return;
    }
    case 'Fail':
      turn.fail(strand, { error: state.Error, cause: state.Cause });
  }
}

function runBranching(
  turn: Turn,
  strand: Strand,
  state: Extract<State, { Type: 'Parallel' | 'Map' }>,
): void {
  if (strand.phase?.kind === 'branching') continueBranching(turn, strand, state, strand.phase);
  else if (state.Type === 'Parallel') runParallel(turn, strand, state);
  else runMap(turn, strand, state);
}

/** Applies the signal to the strand that it is meant for; false when there is none. */
function take(turn: Turn, signal: Signal): boolean {
  if (signal.kind === 'timersDue') return fireTimers(turn);
  if (signal.kind === 'aborted') {
    turn.finish('aborted', null, { error: 'States.ExecutionAborted', cause: signal.cause });
    return true;
  }
  const strand = turn.strandWith((phase) => isFor(signal, phase));
  if (strand === undefined) return false;
  attempt(turn, () => answer(turn, strand, signal), strand);
  return true;
}

type Answer = Exclude<Signal, { kind: 'timersDue' | 'aborted' }>;

function isFor(signal: Answer, phase: Phase): boolean {
  switch (signal.kind) {
    case 'taskSucceeded':
    case 'taskFailed':
      return phase.kind === 'invoking' && phase.activity === signal.activity;
    case 'childFinished':
      return phase.kind === 'awaitingChild' && phase.activity === signal.activity;
    default:
      return (
        (phase.kind === 'awaitingToken' || phase.kind === 'invoking') &&
        phase.token === signal.token
      );
  }
}

function answer(turn: Turn, strand: Strand, signal: Answer): void {
  const state = turn.stateOf(strand);
  const { phase } = strand;
  if (state.Type !== 'Task' || phase === null) return;
  switch (signal.kind) {
    case 'taskSucceeded':
      if (phase.kind === 'invoking' && phase.token !== null)
        turn.change(strand, { ...phase, kind: 'awaitingToken', token: phase.token });
      else turn.succeed(strand, state, invocationResult(signal.output));
      return;
    case 'tokenSucceeded':
      turn.succeed(strand, state, signal.output);
      return;
    case 'tokenHeartbeat':
      beat(turn, state, phase.activity);
      return;
    case 'taskFailed':
    case 'tokenFailed':
      turn.fail(strand, signal);
      return;
    case 'childFinished': {
      // The child is over, so leaving the state must not ask to stop it.
      const free = { ...strand, phase: null };
      turn.clearTimers(phase.activity);
      turn.free(free);
      if (signal.ending.status === 'succeeded')
        turn.succeed(free, state, childResult(signal.ending));
      else turn.fail(free, childFailure(signal.ending));
    }
  }
}

function fireTimers(turn: Turn): boolean {
  let fired = false;
  for (let timer = turn.takeDueTimer(); timer !== null; timer = turn.takeDueTimer()) {
    fired = true;
    if (timer.activity === 0) {
      turn.finish('timedOut', null, {
        error: 'States.Timeout',
        cause: 'the execution took longer than its TimeoutSeconds',
      });
      break;
    }
    fire(turn, timer);
  }
  return fired;
}

function fire(turn: Turn, timer: Timer): void {
  const strand = turn.strandWith((phase) => phase.activity === timer.activity);
  if (strand === undefined) return;
  const state = turn.stateOf(strand);
  if (timer.kind === 'timeout' || timer.kind === 'heartbeat') {
    const error = timer.kind === 'timeout' ? 'States.Timeout' : 'States.HeartbeatTimeout';
    turn.fail(strand, { error, cause: `the limit of ${strand.state} has passed` });
  } else if (state.Type === 'Wait') {
    attempt(turn, () => endWait(turn, strand, state), strand);
  } else {
    turn.again(strand);
  }
}
