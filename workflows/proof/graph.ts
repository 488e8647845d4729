import { readCondition } from './conditions.ts';
import type { Guarantee } from './guarantees.ts';
import { askedBy, choose, type Progress, pass, run, sourceOf } from './progress.ts';
import {
  fillTemplate,
  nameOf,
  type Provenance,
  placeAt,
  readPath,
  unknownValue,
} from './provenance.ts';
import {
  type Catcher,
  type ChoiceState,
  calledName,
  type State,
  type TaskState,
  taskResources,
} from './subset.ts';

/** One way out of a state: to another state of the scope, or `null` for the scope's end. */
export interface Edge {
  readonly to: string | null;
  readonly progress: Progress;
}

/** What a Task calls, seen with the data that reach it. */
export interface Call {
  /** `gate:screening`, `step:Publish`; `null` for a gate whose name cannot be followed. */
  readonly source: string | null;
  readonly calls: string;
  readonly handedOn: Provenance;
}

/** Reads what a Task calls and with which data. */
export function callOf(state: TaskState, value: Provenance): Call {
  const input = readPath(value, state.InputPath);
  const called = calledName(state);
  if (state.Resource !== taskResources.runChild) {
    const handedOn = fillTemplate(state.Parameters.Payload ?? null, input);
    return { source: `step:${called}`, calls: called, handedOn };
  }
  const handedOn = fillTemplate(state.Parameters.Input, input);
  const name = called === 'Gate' ? nameOf(readPath(handedOn, '$.gate')) : null;
  return { source: name === null ? null : `gate:${name}`, calls: called, handedOn };
}

/** Every edge that leaves a Task: its normal end and each Catch. */
export function taskEdges(
  guarantee: Guarantee,
  state: TaskState,
  progress: Progress,
): readonly Edge[] {
  const { source } = callOf(state, progress.value);
  const running = source === null ? progress : run(guarantee, source, progress);
  const answer: Provenance = source === null ? unknownValue : { kind: 'answer', source, field: '' };
  // A resumed token brings back whatever its holder sends, so it is nobody's answer.
  const field = { [taskResources.invoke]: 'Payload', [taskResources.runChild]: 'Output' };
  const raw: Provenance =
    state.Resource === taskResources.invokeAndWait
      ? unknownValue
      : { kind: 'object', members: { [field[state.Resource]]: answer }, rest: unknownValue };
  const finished = guarantee.checkpoints.find(
    (checkpoint) => checkpoint.says === null && sourceOf(checkpoint) === source,
  );
  const done = finished === undefined ? running : pass(running, [finished.name]);
  return [leave(state, done, raw), ...catchEdges(state.Catch, running)];
}

export function catchEdges(
  catchers: readonly Catcher[] | undefined,
  progress: Progress,
): readonly Edge[] {
  return (catchers ?? []).map((catcher) => ({
    to: catcher.Next,
    progress: {
      ...progress,
      value: placeAt(progress.value, catcher.ResultPath, unknownValue),
    },
  }));
}

/** Every rule's edge and the Default, counted whether or not data could ever take it. */
export function choiceEdges(
  guarantee: Guarantee,
  state: ChoiceState,
  progress: Progress,
): readonly Edge[] {
  const value = readPath(progress.value, state.InputPath);
  const seen = { ...progress, value };
  const rules = state.Choices.map((rule) => ({ to: rule.Next, condition: readCondition(rule) }));
  const asked = rules.flatMap(({ condition }) => askedBy(guarantee, condition, value));
  const edges = rules.map(({ to, condition }) => ({
    to,
    progress: choose(guarantee, seen, asked, condition),
  }));
  if (state.Default !== undefined)
    edges.push({ to: state.Default, progress: choose(guarantee, seen, asked, null) });
  return edges.map(({ to, progress: after }) => ({
    to,
    progress: { ...after, value: readPath(after.value, state.OutputPath) },
  }));
}

/** The normal end of a state that has a result: selector, result path, output path. */
export function leave(
  state: Extract<State, { Type: 'Task' | 'Parallel' | 'Map' }>,
  progress: Progress,
  raw: Provenance,
): Edge {
  const selected =
    state.ResultSelector === undefined ? raw : fillTemplate(state.ResultSelector, raw);
  const placed = placeAt(progress.value, state.ResultPath, selected);
  return {
    to: state.Next ?? null,
    progress: { ...progress, value: readPath(placed, state.OutputPath) },
  };
}

/** Wait, Pass and Succeed: states that call nobody. */
export function plainEdges(
  state: Extract<State, { Type: 'Wait' | 'Pass' | 'Succeed' }>,
  progress: Progress,
): readonly Edge[] {
  const input = readPath(progress.value, state.InputPath);
  const next = state.Type === 'Succeed' ? null : (state.Next ?? null);
  const output = state.Type === 'Pass' ? passedOn(state, progress.value, input) : input;
  return [{ to: next, progress: { ...progress, value: readPath(output, state.OutputPath) } }];
}

function passedOn(
  state: Extract<State, { Type: 'Pass' }>,
  whole: Provenance,
  input: Provenance,
): Provenance {
  const given = state.Parameters === undefined ? input : fillTemplate(state.Parameters, input);
  const result = state.Result === undefined ? given : unknownValue;
  return placeAt(whole, state.ResultPath, result);
}
