import type { Instant } from '../domain/kernel/time.ts';

/** The only source of the present moment. */
export interface Clock {
  now(): Instant;
}
