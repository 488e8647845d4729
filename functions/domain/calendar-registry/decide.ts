import { utf8ToBytes } from '@noble/hashes/utils.js';
import { createWorkingCalendar } from '../deadlines/calendar.ts';
import type { CalendarOptions } from '../deadlines/calendar-options.ts';
import { actingAs, type Doer } from '../kernel/authority.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Decider, unreachable } from '../kernel/decider.ts';
import type { Digest } from '../kernel/digest.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Instant } from '../kernel/time.ts';
import type { CalendarEvent } from './events.ts';
import {
  type CalendarRegistry,
  evolveCalendarRegistry,
  optionsOf,
  presentOptions,
} from './state.ts';

/** Years of own days fit; the ledger stores no event that is much larger. */
const MOST_BYTES = 200_000;

interface Issued {
  readonly by: Doer;
  readonly at: Instant;
  /** Digest of the calendar that stood when the preview was made. */
  readonly seen: Digest;
}

export type CalendarCommand = Issued &
  (
    | {
        readonly type: 'importCalendar';
        readonly options: CalendarOptions;
        readonly source: string;
      }
    /** Undoes imports: an earlier entry is imported again. */
    | { readonly type: 'restoreCalendar'; readonly entry: number; readonly source: string }
  );

/** Every reason for which a change of the calendar is refused. */
export const calendarRegistryRefusals = [
  'calendarSeenOther',
  'calendarUnchanged',
  'calendarTooLarge',
  'calendarEntryMissing',
] as const;

/**
 * Judges a change of the city's own days against those that stand.
 *
 * @throws {Refusal} with one of `calendarRegistryRefusals`, or `roleMissing`
 */
export function decideCalendar(
  command: CalendarCommand,
  state: CalendarRegistry,
): readonly CalendarEvent[] {
  switch (command.type) {
    case 'importCalendar':
      return change(command, state, command.options, null);
    case 'restoreCalendar': {
      const { entry } = command;
      const options = optionsOf(state, entry);
      if (options === null) {
        throw new Refusal('calendarEntryMissing', { entry, entries: state.entries.length });
      }
      return change(command, state, options, entry);
    }
    default:
      return unreachable(command);
  }
}

function change(
  { by, at, seen, source }: CalendarCommand,
  state: CalendarRegistry,
  options: CalendarOptions,
  restores: number | null,
): readonly CalendarEvent[] {
  const actor = actingAs(by, 'administrator');
  const present = createWorkingCalendar(presentOptions(state)).digest;
  if (seen !== present) throw new Refusal('calendarSeenOther');
  const bytes = utf8ToBytes(canonicalJson(options)).length;
  if (bytes > MOST_BYTES) {
    throw new Refusal('calendarTooLarge', { kilobytes: Math.ceil(bytes / 1000), most: 200 });
  }
  const { digest, version } = createWorkingCalendar(options);
  if (digest === present) throw new Refusal('calendarUnchanged');
  const data = { options, source, digest, version, restores };
  return [{ type: 'CalendarChanged', data, at, actor }];
}

export const calendarDecider: Decider<CalendarRegistry, CalendarCommand, CalendarEvent, null> = {
  initialState: { entries: [] },
  decide: decideCalendar,
  evolve: evolveCalendarRegistry,
};
