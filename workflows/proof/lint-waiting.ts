import { parseExpression } from './expressions.ts';
import { catchersOf, endsInSuccess, reachableFrom, retriersOf } from './scopes.ts';
import { type Json, type Scope, type State, type TaskState, taskResources } from './subset.ts';

/** Waits that would never end, or whose limits contradict each other. */
export function lintWaiting(state: State): readonly string[] {
  if (state.Type === 'Wait') {
    const ways = [state.Seconds, state.SecondsPath, state.Timestamp, state.TimestampPath];
    const given = ways.filter((way) => way !== undefined).length;
    return given === 1
      ? []
      : ['needs exactly one of Seconds, SecondsPath, Timestamp and TimestampPath'];
  }
  return state.Type === 'Task' ? lintTask(state) : [];
}

function lintTask(state: TaskState): readonly string[] {
  const problems: string[] = [];
  const limited = state.TimeoutSeconds !== undefined || state.TimeoutSecondsPath !== undefined;
  if (state.TimeoutSeconds !== undefined && state.TimeoutSecondsPath !== undefined)
    problems.push('has both TimeoutSeconds and TimeoutSecondsPath; keep one');
  if (
    state.HeartbeatSeconds !== undefined &&
    state.TimeoutSeconds !== undefined &&
    state.HeartbeatSeconds >= state.TimeoutSeconds
  )
    problems.push('has HeartbeatSeconds that are not shorter than TimeoutSeconds');
  if (!limited)
    problems.push('waits without a limit: give it TimeoutSeconds or TimeoutSecondsPath');
  if (state.Resource !== taskResources.invokeAndWait) return problems;
  if (!usesToken(state.Parameters.Payload ?? null))
    problems.push('waits for a task token that it never hands out: pass $$.Task.Token in Payload');
  return problems;
}

function usesToken(template: Json): boolean {
  if (template === null || typeof template !== 'object') return false;
  return Object.entries(template).some(([key, value]) =>
    key.endsWith('.$') && typeof value === 'string' ? readsToken(value) : usesToken(value),
  );
}

function readsToken(text: string): boolean {
  try {
    const expression = parseExpression(text);
    return expression.kind === 'path' && text.trim() === '$$.Task.Token';
  } catch {
    return false;
  }
}

/** Retry and Catch lists that Step Functions refuses, or that hide what went wrong. */
export function lintFailureHandling(state: State, scope: Scope): readonly string[] {
  const problems: string[] = [];
  for (const list of [retriersOf(state), catchersOf(state)])
    for (const [index, { ErrorEquals }] of list.entries())
      if (ErrorEquals.includes('States.ALL') && (ErrorEquals.length > 1 || index < list.length - 1))
        problems.push('has States.ALL, which must stand alone and last');
  for (const catcher of catchersOf(state)) {
    const catchAll = catcher.ErrorEquals.find((error) => WILDCARDS.has(error));
    if (catchAll === undefined || onlyFails(scope, catcher.Next)) continue;
    problems.push(`catches ${catchAll} and goes on to “${catcher.Next}”: it may lead to Fail only`);
  }
  return problems;
}

const WILDCARDS = new Set(['States.ALL', 'States.TaskFailed']);

function onlyFails(scope: Scope, start: string): boolean {
  return [...reachableFrom(scope, start)].every((name) => {
    const state = scope.States[name];
    return state === undefined || !endsInSuccess(state);
  });
}
