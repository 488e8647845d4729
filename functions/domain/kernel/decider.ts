/**
 * The contract of every aggregate: `decide` judges a command against the history and names the
 * events that follow or throws a {@link Refusal}; `evolve` folds an event and never throws.
 */
export interface Decider<State, Command, Event, Rules> {
  readonly initialState: State;
  readonly decide: (command: Command, state: State, rules: Rules) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}

/** Marks a branch that the types rule out. */
export function unreachable(value: never): never {
  throw new TypeError(`unreachable: ${JSON.stringify(value)}`);
}
