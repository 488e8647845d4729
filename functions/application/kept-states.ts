import type { Digest } from '../domain/kernel/digest.ts';
import type { Ledger, StreamName } from '../ports/ledger.ts';
import type { Environment } from './environment.ts';

/** Enough for everything that is under way at once; the oldest goes first. */
const MOST_STATES = 300;

/** What due dates are counted by. */
export interface Counting {
  readonly calendar: Digest;
  readonly rules: Environment['jurisdiction'];
}

export function countingNow({ calendar, jurisdiction }: Environment): Counting {
  return { calendar: calendar.digest, rules: jurisdiction };
}

export function isCountedBy(counted: Counting | null, now: Counting): boolean {
  return counted !== null && counted.calendar === now.calendar && counted.rules === now.rules;
}

interface Folded<State> {
  readonly state: State;
  readonly version: number;
  /** By what its head is known to be counted; null where nobody has looked. */
  readonly counted: Counting | null;
}

/** The states that were folded last, by stream. */
export class KeptStates<State> {
  readonly #folded = new Map<StreamName, Folded<State>>();

  get(stream: StreamName): Folded<State> | undefined {
    return this.#folded.get(stream);
  }

  set(stream: StreamName, folded: Folded<State>): void {
    this.#folded.delete(stream);
    this.#folded.set(stream, folded);
    if (this.#folded.size <= MOST_STATES) return;
    const [oldest] = this.#folded.keys();
    if (oldest !== undefined) this.#folded.delete(oldest);
  }
}

/** By ledger and by kind of stream: states of one ledger must never answer for another. */
const kept = new WeakMap<Ledger, WeakMap<object, KeptStates<unknown>>>();

export function keptStates<State>(ledger: Ledger, kind: object): KeptStates<State> {
  const byKind = kept.get(ledger) ?? new WeakMap<object, KeptStates<unknown>>();
  kept.set(ledger, byKind);
  const states = byKind.get(kind) ?? new KeptStates<State>();
  byKind.set(kind, states);
  // A kind of stream has one type of state; the weak map cannot say so.
  return states as KeptStates<State>;
}
