import { expect } from 'vitest';
import type { Decider } from '../../../functions/domain/kernel/decider.ts';
import { Refusal, type RefusalDetails } from '../../../functions/domain/kernel/refusal.ts';

/** What a refusal must say besides its reason; what is left out is not looked at. */
export interface ExpectedRefusal {
  readonly details?: RefusalDetails;
  /** Short name of the instrument that the refusal cites, with its clause where that matters. */
  readonly instrument?: string;
  readonly clause?: string;
}

export interface Decided<Event> {
  /** The events that follow, as types and data; who and when are looked at where they matter. */
  thenEvents(...expected: readonly ExpectedEvent<Event>[]): void;
  thenRefused(reason: string, expected?: ExpectedRefusal): void;
}

export interface Given<State, Command, Event> {
  readonly state: State;
  when(command: Command | ((state: State) => Command)): Decided<Event>;
}

type TypeOf<Event> = Event extends { readonly type: infer Type } ? Type : never;
/** A type alone, or an event in part. */
export type ExpectedEvent<Event> =
  | TypeOf<Event>
  | {
      readonly type: TypeOf<Event>;
      readonly data?: object;
      readonly actor?: object;
      readonly at?: string;
    };

/**
 * Reads a decider as its rules are written: given what has happened, when somebody asks for
 * something, then these events follow or it is refused for this reason.
 */
export function given<State, Command, Event, Rules>(
  decider: Decider<State, Command, Event, Rules>,
  rules: Rules,
  events: readonly Event[],
): Given<State, Command, Event> {
  const state = events.reduce(decider.evolve, decider.initialState);
  return {
    state,
    when: (asked) => {
      const command = isStep(asked) ? asked(state) : asked;
      const decide = () => decider.decide(command, state, rules);
      return {
        thenEvents: (...expected) => {
          const wanted = expected.map((one) => (typeof one === 'object' ? one : { type: one }));
          expect(decide()).toMatchObject(wanted);
        },
        thenRefused: (reason, expected = {}) => {
          expectRefusal(refusalOf(decide), reason, expected);
        },
      };
    },
  };
}

function isStep<State, Command>(
  asked: Command | ((state: State) => Command),
): asked is (state: State) => Command {
  return typeof asked === 'function';
}

/** What a decision refuses with; anything else that it does fails the test. */
export function refusalOf(decide: () => unknown): Refusal {
  try {
    const events = decide();
    return expect.fail(`expected a refusal, got ${JSON.stringify(events)}`);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

export function expectRefusal(refusal: Refusal, reason: string, expected: ExpectedRefusal): void {
  expect(refusal.message).toBe(`${reason} ${JSON.stringify(refusal.details)}`);
  if (expected.details !== undefined) expect(refusal.details).toMatchObject(expected.details);
  if (expected.instrument !== undefined) {
    expect(refusal.citation?.instrument).toBe(expected.instrument);
  }
  if (expected.clause !== undefined) expect(refusal.citation?.clause).toBe(expected.clause);
}
