import type { Catcher, Machine, Retrier, Scope, State } from './subset.ts';

/** A set of states with one beginning, and where it stands in the machine. */
export interface PlacedScope {
  readonly scope: Scope;
  /** State names from the top down to the Parallel or Map that holds it; empty for the machine. */
  readonly path: readonly string[];
}

/** The machine itself and, from the top down, every branch and item processor inside it. */
export function scopesOf(machine: Machine): readonly PlacedScope[] {
  const found: PlacedScope[] = [{ scope: machine, path: [] }];
  for (const { scope, path } of found) {
    for (const [name, state] of Object.entries(scope.States)) {
      for (const inner of innerScopes(state)) found.push({ scope: inner, path: [...path, name] });
    }
  }
  return found;
}

export function innerScopes(state: State): readonly Scope[] {
  if (state.Type === 'Parallel') return state.Branches;
  if (state.Type === 'Map') return [state.ItemProcessor];
  return [];
}

/** Every state that can follow directly, by whatever edge. */
export function successorsOf(state: State): readonly string[] {
  if (state.Type === 'Succeed' || state.Type === 'Fail') return [];
  if (state.Type === 'Choice') {
    const targets = state.Choices.map((rule) => rule.Next);
    return state.Default === undefined ? targets : [...targets, state.Default];
  }
  const targets = state.Next === undefined ? [] : [state.Next];
  return [...targets, ...catchersOf(state).map((catcher) => catcher.Next)];
}

export function catchersOf(state: State): readonly Catcher[] {
  return 'Catch' in state ? (state.Catch ?? []) : [];
}

export function retriersOf(state: State): readonly Retrier[] {
  return 'Retry' in state ? (state.Retry ?? []) : [];
}

/** The states that can be reached from `start` inside one scope, `start` included. */
export function reachableFrom(scope: Scope, start: string): ReadonlySet<string> {
  const reached = new Set<string>([start]);
  for (const name of reached) {
    const state = scope.States[name];
    for (const next of state === undefined ? [] : successorsOf(state)) reached.add(next);
  }
  return reached;
}

/** True where leaving the state normally ends its scope in success. */
export function endsInSuccess(state: State): boolean {
  return state.Type === 'Succeed' || ('End' in state && state.End === true);
}
