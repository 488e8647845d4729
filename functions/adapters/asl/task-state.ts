import {
  calledName,
  placeholderName,
  type TaskState,
  taskResources,
} from '../../../workflows/proof/subset.ts';
import type { Json, JsonObject } from '../../ports/ledger.ts';
import { filterBy, isObject, readAt } from './documents.ts';
import { type Effect, type Ending, executionId, type Phase, type Strand } from './execution.ts';
import { StateFailed } from './failure.ts';
import { fill } from './payload-template.ts';
import type { Turn } from './turn.ts';

/** Enters a Task: calls its function or starts its child, and sets its limits. */
export function runTask(turn: Turn, strand: Strand, state: TaskState): void {
  const seconds = timeoutOf(turn, strand, state);
  const activity = turn.wait(strand, (number) => phaseOf(turn, state, number));
  const waiting = turn.strand(strand.key) ?? strand;
  turn.effects.push(effectOf(turn, waiting, state, activity));
  if (seconds !== null) turn.setTimer({ activity, kind: 'timeout', due: turn.at + seconds * 1000 });
  beat(turn, state, activity);
}

/** Starts the heartbeat's limit, or starts it again. */
export function beat(turn: Turn, state: TaskState, activity: number): void {
  if (state.HeartbeatSeconds === undefined) return;
  const due = turn.at + state.HeartbeatSeconds * 1000;
  turn.setTimer({ activity, kind: 'heartbeat', due });
}

/** The call of a Task, computed from the strand alone: the same after a restart as before it. */
export function effectOf(turn: Turn, strand: Strand, state: TaskState, activity: number): Effect {
  const readable = turn.reading(strand, strand.input);
  const input = filterBy(readable, state.InputPath);
  const inside = turn.reading(strand, input);
  if (state.Resource !== taskResources.runChild) {
    const functionName = placeholderName(state.Parameters.FunctionName);
    const payload = fill(state.Parameters.Payload ?? {}, inside);
    return { kind: 'invoke', activity, functionName, payload };
  }
  const workflow = workflowNameOf(calledName(state));
  const name = childName(turn, activity);
  const childInput = fill(state.Parameters.Input, inside);
  if (!isObject(childInput)) throw new StateFailed('States.Runtime', 'Input is not an object');
  const id = executionId(workflow, name);
  return { kind: 'startChild', activity, workflow, id, name, input: childInput };
}

function phaseOf(turn: Turn, state: TaskState, activity: number): Phase {
  switch (state.Resource) {
    case taskResources.runChild:
      return {
        kind: 'awaitingChild',
        activity,
        child: executionId(workflowNameOf(calledName(state)), childName(turn, activity)),
      };
    case taskResources.invokeAndWait:
      return { kind: 'invoking', activity, token: turn.mint(turn.execution.id, activity) };
    case taskResources.invoke:
      return { kind: 'invoking', activity, token: null };
  }
}

/** Callers cannot use `#` in a name, so a child never meets an execution started from outside. */
function childName(turn: Turn, activity: number): string {
  return `${turn.execution.name}#${activity}`;
}

/** The placeholder `FollowUp` stands for the workflow `follow-up`. */
export function workflowNameOf(placeholder: string): string {
  return placeholder.replaceAll(/(?<!^)[A-Z]/gu, '-$&').toLowerCase();
}

function timeoutOf(turn: Turn, strand: Strand, state: TaskState): number | null {
  if (state.TimeoutSecondsPath === undefined) return state.TimeoutSeconds ?? null;
  const readable = turn.reading(strand, strand.input);
  const input = filterBy(readable, state.InputPath);
  const seconds = readAt(turn.reading(strand, input), state.TimeoutSecondsPath);
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds > 0) return seconds;
  throw new StateFailed(
    'States.Runtime',
    `TimeoutSecondsPath ${state.TimeoutSecondsPath} must give a positive whole number`,
  );
}

/** What lambda:invoke returns. */
export function invocationResult(output: Json): JsonObject {
  return { ExecutedVersion: '$LATEST', Payload: output, StatusCode: 200 };
}

/** What startExecution.sync:2 returns for a child that succeeded. */
export function childResult(ending: Ending): JsonObject {
  return {
    ExecutionArn: ending.id,
    Input: ending.input,
    Name: ending.name,
    Output: ending.output,
    StartDate: ending.startedAt,
    StateMachineArn: ending.workflow,
    Status: 'SUCCEEDED',
    StopDate: ending.endedAt,
  };
}

/** How startExecution.sync:2 fails when its child does. */
export function childFailure(ending: Ending): StateFailed {
  const { id, name, status, error, cause } = ending;
  const told = { ExecutionArn: id, Name: name, Status: status, Error: error, Cause: cause };
  return new StateFailed('States.TaskFailed', JSON.stringify(told));
}
