import { optionsOf } from '../../domain/calendar-registry/state.ts';
import { createWorkingCalendar, type WorkingCalendar } from '../../domain/deadlines/calendar.ts';
import type { Digest } from '../../domain/kernel/digest.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { loadCalendarRegistry } from '../calendar/calendar-store.ts';
import type { Environment } from '../environment.ts';
import { countedBy, presentCount } from './counted-by.ts';

interface Found {
  readonly digest: Digest;
  readonly calendar: WorkingCalendar | null;
}

/** Every stream asks for the same one, and each candidate has to be made to be known. */
const found = new WeakMap<Ledger, Found>();

/**
 * The calendar by which all due dates were counted last, so that a history tells what people knew
 * where a head does not. The ledger holds every calendar that the city has had.
 *
 * @returns null where nothing was counted yet, or where another version of the house counted by
 *   announced days or rules that this one does not have
 */
export async function formerCalendar(environment: Environment): Promise<WorkingCalendar | null> {
  const { digest } = await countedBy(environment);
  if (digest === null) return null;
  const known = found.get(environment.ledger);
  if (known?.digest === digest) return known.calendar;
  const calendar = await calendarOf(environment, digest);
  found.set(environment.ledger, { digest, calendar });
  return calendar;
}

async function calendarOf(
  environment: Environment,
  digest: Digest,
): Promise<WorkingCalendar | null> {
  const { jurisdiction } = environment;
  const registry = await loadCalendarRegistry(environment);
  for (let entry = registry.entries.length; entry >= 0; entry -= 1) {
    const calendar = createWorkingCalendar(optionsOf(registry, entry) ?? {});
    if (presentCount({ calendar, jurisdiction }) === digest) return calendar;
  }
  return null;
}
