import type { Variable } from './settings.ts';

/** One piece of a function's surroundings, and the variables without which it cannot be opened. */
export interface Part<Port, Needed extends Variable = Variable> {
  readonly variables: readonly Needed[];
  open(settings: Readonly<Record<Needed, string>>): Port;
}

export function part<Needed extends Variable, Port>(
  variables: readonly Needed[],
  open: (settings: Readonly<Record<Needed, string>>) => Port,
): Part<Port, Needed> {
  return { variables, open };
}
