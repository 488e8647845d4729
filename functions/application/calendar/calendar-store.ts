import { type CalendarCommand, calendarDecider } from '../../domain/calendar-registry/decide.ts';
import { type CalendarEvent, parseCalendarEvent } from '../../domain/calendar-registry/events.ts';
import { type CalendarRegistry, presentOptions } from '../../domain/calendar-registry/state.ts';
import { type Decided, decideAndAppend, load, type StreamKind } from '../decide-and-append.ts';
import type { Environment } from '../environment.ts';
import type { CommandIdentity } from '../use-case.ts';
import { calendarStream } from './calendar-stream.ts';

const calendars: StreamKind<CalendarRegistry, CalendarCommand, CalendarEvent, null> = {
  decider: calendarDecider,
  parse: parseCalendarEvent,
  rules: () => null,
  head: (_environment, state) => {
    const { overrides, confirmedYears } = presentOptions(state);
    const summary = {
      entries: state.entries.length,
      overrides: overrides.length,
      confirmedYears: confirmedYears.length,
      version: state.entries.at(-1)?.version ?? '',
    };
    return { status: 'registered', department: '', summary };
  },
};

export async function loadCalendarRegistry(environment: Environment): Promise<CalendarRegistry> {
  const { state } = await load(environment, calendars, calendarStream);
  return state;
}

export function carryOutOnCalendar(
  environment: Environment,
  identity: CommandIdentity,
  command: CalendarCommand,
): Promise<Decided<CalendarRegistry>> {
  return decideAndAppend(environment, calendars, calendarStream, identity, command);
}
