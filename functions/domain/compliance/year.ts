import { epochMsOf, type Instant, instantOf, localDateOf } from '../kernel/time.ts';

/** The calendar year in China in which a moment lies. */
export function yearOf(at: Instant): number {
  return Number(localDateOf(at).slice(0, 4));
}

/** The year of a deadline: one that ends at 24:00 belongs to the day that ends then. */
export function yearOfDeadline(dueAt: Instant): number {
  return yearOf(instantOf(epochMsOf(dueAt) - 1));
}
