import { epochMsOf, type Instant, instantOf } from '../../functions/domain/kernel/time.ts';
import type { Clock } from '../../functions/ports/clock.ts';

export const systemClock: Clock = { now: () => instantOf(Date.now()) };

/** A clock that stands until it is moved: for the history of the demo city and for tests. */
export class ManualClock implements Clock {
  #now: Instant;

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return this.#now;
  }

  moveTo(instant: Instant): void {
    if (epochMsOf(instant) < epochMsOf(this.#now)) throw new RangeError('time does not go back');
    this.#now = instant;
  }
}

/** A clock that can be exchanged while the host runs, once its history has been told. */
export class ExchangeableClock implements Clock {
  #current: Clock;

  constructor(current: Clock) {
    this.#current = current;
  }

  now(): Instant {
    return this.#current.now();
  }

  exchange(next: Clock): void {
    this.#current = next;
  }
}
